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
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const [skip, take] = [row[j + 1], row[j]] as [number, number]
      next.push(Math.min((next[j] as number) + 1, skip + 1, take + (letter === other ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
