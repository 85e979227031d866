/** The rows of a CSV text, and what separates its fields. */
export interface CsvTable {
  readonly rows: readonly (readonly string[])[]
  readonly separator: string
}

const SEPARATORS = [',', ';', '\t', '|'] as const

/**
 * Reads CSV by RFC 4180; fields may be separated by commas, semicolons, tabs or bars, whichever the
 * first line has most of. A text that was cut in the middle of a field gives what there is of it.
 *
 * @example
 * parseCsv('day,pilot\nMonday,"Okafor, A."\n').rows // [['day', 'pilot'], ['Monday', 'Okafor, A.']]
 */
export function parseCsv(text: string, separator = separatorOf(text)): CsvTable {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const { field, end } =
      text[at] === '"' ? quoted(text, at, separator) : plain(text, at, separator)
    row.push(field)
    at = end
    if (text[at] === separator) {
      at++
      // A line that ends with a separator has one more field, which is empty.
      if (at === text.length) row.push('')
      else if (!isLineEnd(text[at])) continue
      else row.push('')
    }
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
    at += text.startsWith('\r\n', at) ? 2 : 1
  }
  return { rows, separator }
}

interface Field {
  readonly field: string
  /** The offset after it: of a separator, of the end of the line or of the text. */
  readonly end: number
}

function plain(text: string, start: number, separator: string): Field {
  let end = start
  while (end < text.length && text[end] !== separator && !isLineEnd(text[end])) end++
  return { field: text.slice(start, end), end }
}

function quoted(text: string, start: number, separator: string): Field {
  let field = ''
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return { field: field + text.slice(at), end: text.length }
    field += text.slice(at, quote)
    at = quote + 1
    if (text[at] !== '"') break
    field += '"'
    at++
  }
  // What stands behind the closing quote belongs to the field too.
  const rest = plain(text, at, separator)
  return { field: field + rest.field, end: rest.end }
}

const isLineEnd = (character: string | undefined) => character === '\n' || character === '\r'

function separatorOf(text: string): string {
  const [line = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)
  const counts = SEPARATORS.map((separator) => line.split(separator).length)
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ','
}
