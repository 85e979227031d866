/**
 * The candidates with the smallest edit distance to `wanted`, nearest first, at most `limit`.
 *
 * @example
 * nearest('GET /contaners', ['GET /containers', 'POST /files']) // ['GET /containers', 'POST /files']
 */
export function nearest(wanted: string, candidates: readonly string[], limit = 3): string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/**
 * The distance between a mistyped name and a known one, relative to their length: 0 if they are
 * equal, undefined if more than 40% of the characters differ. Case, hyphens and underscores are
 * ignored.
 *
 * @example
 * typoDistance('expiresAfter', 'expires_after') // 0
 */
export function typoDistance(wrong: string, name: string): number | undefined {
  const [a, b] = [normalize(wrong), normalize(name)]
  const length = Math.max(a.length, b.length)
  const distance = editDistance(a, b)
  // A name of one character must match exactly.
  const limit = length < 2 ? 0 : Math.max(1, Math.floor(length * 0.4))
  return distance <= limit ? distance / Math.max(1, length) : undefined
}

/**
 * The names that a mistyped one was probably meant to be, nearest first.
 *
 * @example
 * likely('tims', ['nth', 'times']) // ['times']
 */
export function likely(wrong: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: typoDistance(wrong, name) ?? Infinity }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name)
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '')
}

/**
 * The Damerau-Levenshtein distance (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours. Inputs are cut at 200 characters, as the cost is the product of both
 * lengths.
 */
export function editDistance(left: string, right: string): number {
  const a = [...left.slice(0, 200)]
  const b = [...right.slice(0, 200)]
  let rowBefore: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const [above, diagonal] = [row[j + 1], row[j]] as [number, number]
      const isSwapped = j > 0 && letter === b[j - 1] && other === a[i - 1]
      const swap = isSwapped ? (rowBefore[j - 1] ?? Infinity) + 1 : Infinity
      const substitute = diagonal + (letter === other ? 0 : 1)
      next.push(Math.min((next[j] as number) + 1, above + 1, substitute, swap))
    }
    rowBefore = row
    row = next
  }
  return row.at(-1) ?? 0
}
