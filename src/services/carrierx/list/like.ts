/**
 * What tells whether a text is like a pattern, in which `%` stands for any characters. A piece
 * between two of them is looked for from where the last one ended, and never before that, so that
 * a pattern of many takes no longer than the two lengths allow.
 *
 * @example
 * likeness('%.pdf')('report.pdf') // true
 */
export function likeness(pattern: string): (text: string) => boolean {
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

/** In small letters, for comparing. */
export function lower(text: string): string {
  return text.toLowerCase()
}
