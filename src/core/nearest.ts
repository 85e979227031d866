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

// Levenshtein over two rows. Long inputs are cut: they are nobody's typing mistake,
// and the cost is the product of both lengths.
function editDistance(left: string, right: string): number {
  const a = left.slice(0, 200)
  const b = right.slice(0, 200)
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same)
    }
    row = next
  }
  return row[b.length]!
}
