// Far more levels than any contract has, and far fewer than recursive code can follow.
export const MAX_DEPTH = 500
/** The most values in the JSON of a request: far more than any needs, and checked in no time. */
export const MAX_VALUES = 50_000

export interface ParsedJson {
  readonly value?: unknown
  /** Why the text was rejected. It quotes nothing of the text, which may contain a secret. */
  readonly reason?: string
}

/**
 * Parses JSON text. Returns the value, or the reason why there is none.
 *
 * @example
 * parseJson('{"a":') // { reason: 'Unexpected end of JSON input' }
 */
export function parseJson(text: string, maxValues = Infinity): ParsedJson {
  const excess = excessOf(text, maxValues)
  if (excess !== undefined) return { reason: excess }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { reason: withoutQuote(error as Error) }
  }
}

// V8 quotes the text around the syntax error.
function withoutQuote({ message }: Error): string {
  return message.replace(/, (?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON$/, ' is not valid JSON')
}

const [QUOTE, COMMA, BACKSLASH] = [34, 44, 92]
const [OPEN_ARRAY, OPEN_OBJECT, CLOSE_ARRAY, CLOSE_OBJECT] = [91, 123, 93, 125]

/**
 * Why JSON text is more than can be worked with; undefined if it is not. `JSON.parse` accepts a
 * million levels, but recursive code (a schema check, a copy, `JSON.stringify`) overflows the
 * stack; of ten million values it makes a gigabyte of objects.
 */
function excessOf(text: string, maxValues: number): string | undefined {
  // Each level takes two brackets, so nearly every text is too short to need a scan.
  if (text.length < 2 * MAX_DEPTH) return undefined
  let depth = 0
  let values = 1
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1
    else if (code === COMMA) values += 1
    if (depth > MAX_DEPTH) return `it is deeper than ${MAX_DEPTH} levels`
    if (values > maxValues) return `it has more than ${maxValues} values`
  }
  return undefined
}

/** The offset of the first bracket of JSON text that opens too deep a level; undefined if none does. */
export function tooDeepAt(text: string): number | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1
    if (depth > MAX_DEPTH) return at
  }
  return undefined
}

/** The position of the quote that closes the string that opens at `start`. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  for (let code = text.charCodeAt(at); at < text.length && code !== QUOTE;) {
    at += code === BACKSLASH ? 2 : 1
    code = text.charCodeAt(at)
  }
  return at
}
