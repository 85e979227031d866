// Far more levels than any contract has, and far fewer than recursive code can follow.
const MAX_DEPTH = 500

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
export function parseJson(text: string): ParsedJson {
  if (exceedsDepth(text, MAX_DEPTH)) return { reason: `it is deeper than ${MAX_DEPTH} levels` }
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

const [QUOTE, BACKSLASH, OPEN_ARRAY, OPEN_OBJECT, CLOSE_ARRAY, CLOSE_OBJECT] = [
  34, 92, 91, 123, 93, 125,
]

/**
 * Whether JSON text nests arrays and objects deeper than `limit` levels. `JSON.parse` accepts a
 * million levels, but recursive code (a schema check, a copy, `JSON.stringify`) overflows the
 * stack.
 *
 * @example
 * exceedsDepth('[[[]]]', 2) // true
 */
function exceedsDepth(text: string, limit: number): boolean {
  // Each level takes two brackets, so nearly every text is too short to need a scan.
  if (text.length < 2 * limit) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1
    if (depth > limit) return true
  }
  return false
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
