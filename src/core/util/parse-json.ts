const [QUOTE, BACKSLASH, OPEN_ARRAY, OPEN_OBJECT, CLOSE_ARRAY, CLOSE_OBJECT] = [
  34, 92, 91, 123, 93, 125,
]

// Far more than any contract has, far fewer than the stack takes.
const MOST_LEVELS = 500

export interface ParsedJson {
  readonly value?: unknown
  /** Why it is refused; it quotes nothing of the text, where a secret may stand. */
  readonly reason?: string
}

/**
 * A JSON text as its value, or why it has none.
 *
 * @example
 * parseJson('{"a":') // { reason: 'Unexpected end of JSON input' }
 */
export function parseJson(text: string): ParsedJson {
  if (exceedsDepth(text, MOST_LEVELS)) return { reason: `it is deeper than ${MOST_LEVELS} levels` }
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { reason: reasonOf(error as Error) }
  }
}

// V8 quotes the text around the mistake.
function reasonOf({ message }: Error): string {
  return message.replace(/, (?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON$/, ' is not valid JSON')
}

/**
 * Whether JSON nests arrays and objects deeper than `most` levels. `JSON.parse` takes a million,
 * but whoever walks its result by recursion (a check, a copy, `JSON.stringify`) runs out of stack.
 *
 * @example
 * isDeeper('[[[]]]', 2) // true
 */
export function exceedsDepth(text: string, most: number): boolean {
  // Each level takes two brackets: nearly every text is too short to be looked at.
  if (text.length < 2 * most) return false
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at)
    else if (code === OPEN_ARRAY || code === OPEN_OBJECT) depth += 1
    else if (code === CLOSE_ARRAY || code === CLOSE_OBJECT) depth -= 1
    if (depth > most) return true
  }
  return false
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  for (let code = text.charCodeAt(at); at < text.length && code !== QUOTE;) {
    at += code === BACKSLASH ? 2 : 1
    code = text.charCodeAt(at)
  }
  return at
}
