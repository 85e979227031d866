/**
 * Whether a text is like a pattern, in which `%` stands for any characters. It never looks back
 * further than the last `%`, so that a pattern of many takes no longer than the two lengths allow.
 *
 * @example
 * isLike('report.pdf', '%.pdf') // true
 */
export function isLike(text: string, pattern: string): boolean {
  let [at, in_pattern] = [0, 0]
  let [star, mark] = [-1, 0]
  while (at < text.length) {
    if (pattern[in_pattern] === '%') {
      star = in_pattern++
      mark = at
    } else if (pattern[in_pattern] === text[at]) {
      in_pattern++
      at++
    } else if (star >= 0) {
      in_pattern = star + 1
      at = ++mark
    } else return false
  }
  while (pattern[in_pattern] === '%') in_pattern++
  return in_pattern === pattern.length
}

/** In small letters, for comparing. */
export function lower(text: string): string {
  return text.toLowerCase()
}
