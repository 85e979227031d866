const [QUOTE, BACKSLASH, OPEN_ARRAY, OPEN_OBJECT, CLOSE_ARRAY, CLOSE_OBJECT] = [
  34, 92, 91, 123, 93, 125,
]

/**
 * Whether JSON nests arrays and objects deeper than `most` levels. `JSON.parse` takes a million,
 * but whoever walks its result by recursion (a check, a copy, `JSON.stringify`) runs out of stack.
 *
 * @example
 * isDeeper('[[[]]]', 2) // true
 */
export function isDeeper(text: string, most: number): boolean {
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
