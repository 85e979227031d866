/**
 * Returns a predicate that matches strings against a pattern, in which `%` stands for any
 * characters. There is no backtracking: each piece between two `%` is searched from the end of the
 * previous match, so that many `%` do not make a match slow.
 *
 * @example
 * likeMatcher('%.pdf')('report.pdf') // true
 */
export function likeMatcher(pattern: string): (text: string) => boolean {
  const [first = '', ...pieces] = pattern.split('%')
  const last = pieces.pop()
  if (last === undefined) return (text) => text === pattern
  const inner = pieces.filter((piece) => piece !== '')
  return (text) => {
    let at = first.length
    const end = text.length - last.length
    if (at > end || !text.startsWith(first) || !text.endsWith(last)) return false
    for (const piece of inner) {
      const found = text.indexOf(piece, at)
      if (found === -1) return false
      at = found + piece.length
    }
    return at <= end
  }
}

/** Returns a string in lower case, for comparisons that ignore case. */
export function toLower(text: string): string {
  return text.toLowerCase()
}
