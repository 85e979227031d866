/**
 * The first circle in a graph, its start repeated at the end; empty when there is none.
 *
 * @param graph by node, the nodes that it leads to
 *
 * @example
 * circleIn(new Map([['a', ['b']], ['b', ['a']]])) // ['a', 'b', 'a']
 */
export function circleIn(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const done = new Set<string>()

  function walk(node: string, path: readonly string[]): string[] {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const next of graph.get(node) ?? []) {
      const circle = walk(next, [...path, node])
      if (circle.length > 0) return circle
    }
    done.add(node)
    return []
  }

  for (const node of graph.keys()) {
    const circle = walk(node, [])
    if (circle.length > 0) return circle
  }
  return []
}
