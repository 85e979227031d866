/** Where the items of `log.entries` stand in the text of a HAR file. */
export interface EntryRanges {
  /** Where the brackets of the array stand. */
  readonly open: number
  readonly close: number
  /** The first and the last offset of each item, in turn, with the space around it. */
  readonly offsets: readonly number[]
}

const QUOTE = 34
const COMMA = 44
const COLON = 58
const BACKSLASH = 92
const OPEN_ARRAY = 91
const CLOSE_ARRAY = 93
const OPEN_OBJECT = 123
const CLOSE_OBJECT = 125
// The depth inside of the array: below the document and `log`.
const ITEM_DEPTH = 3

/**
 * Finds the items of `log.entries` by their brackets alone, so that they can be parsed one at a time.
 * Undefined when there is no such array, or it has no end.
 */
export function entryRanges(text: string): EntryRanges | undefined {
  let [depth, key, start, open] = [0, '', -1, -1]
  let [isInLog, quoted] = [false, 0]
  const offsets: number[] = []
  const end = (at: number) => {
    if (text.slice(start, at).trim() !== '' || offsets.length > 0) offsets.push(start, at)
    start = at + 1
  }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      quoted = at
      at = closingQuote(text, at)
    } else if (code === COLON && depth < ITEM_DEPTH) {
      key = keyOf(text, quoted)
    } else if (code === COMMA && depth === ITEM_DEPTH && open !== -1) {
      end(at)
    } else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
      depth++
      if (depth === 2) isInLog = key === 'log'
      if (depth === ITEM_DEPTH && isInLog && key === 'entries' && code === OPEN_ARRAY) {
        open = at
        start = at + 1
      }
    } else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) {
      depth--
      if (open === -1 || depth !== ITEM_DEPTH - 1) continue
      end(at)
      return { open, close: at, offsets }
    }
  }
  return undefined
}

/** The offset of the quote that ends the string which begins at `start`. */
function closingQuote(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at)
    if (at === -1) return text.length
    let backslashes = at
    while (text.charCodeAt(backslashes - 1) === BACKSLASH) backslashes--
    if ((at - backslashes) % 2 === 0) return at
  }
}

function keyOf(text: string, start: number): string {
  const raw = text.slice(start + 1, closingQuote(text, start))
  if (!raw.includes('\\')) return raw
  try {
    return JSON.parse(`"${raw}"`) as string
  } catch {
    return raw
  }
}
