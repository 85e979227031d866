/**
 * The candidates that look most like `wanted`, best first, at most three.
 *
 * @example
 * nearest('GET /contaners', ['GET /containers', 'POST /files']) // ['GET /containers', 'POST /files']
 */
export function nearest(wanted: string, candidates: readonly string[], most = 3): string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/**
 * How far a wrong name is from one that may have been meant, from 0 on; undefined if that was not
 * meant: more than four letters of ten differ. Capitals, dashes and underscores do not count.
 *
 * @example
 * distanceOf('expiresAfter', 'expires_after') // 0
 */
export function typoDistance(wrong: string, name: string): number | undefined {
  const [a, b] = [plain(wrong), plain(name)]
  const length = Math.max(a.length, b.length)
  const distance = editDistance(a, b)
  // One letter is no typing mistake for another.
  const most = length < 2 ? 0 : Math.max(1, Math.floor(length * 0.4))
  return distance <= most ? distance / Math.max(1, length) : undefined
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '')
}

/**
 * How many letters have to be added, dropped, changed or swapped with the next to make one of the
 * other. Long inputs are cut: they are nobody's typing mistake, and the cost is the product of both
 * lengths.
 */
export function editDistance(left: string, right: string): number {
  const a = [...left.slice(0, 200)]
  const b = [...right.slice(0, 200)]
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries()) {
      const [skip, take] = [row[j + 1], row[j]] as [number, number]
      const isSwapped = j > 0 && letter === b[j - 1] && other === a[i - 1]
      const swap = isSwapped ? (before[j - 1] ?? Infinity) + 1 : Infinity
      const change = take + (letter === other ? 0 : 1)
      next.push(Math.min((next[j] as number) + 1, skip + 1, change, swap))
    }
    before = row
    row = next
  }
  return row.at(-1) ?? 0
}
