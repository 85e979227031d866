import type { WorldProblem } from '../service/world-problem.js'
import { joinPointer } from '../util/json-pointer.js'

// The same depth as that of a parsed JSON text.
const MAX_DEPTH = 500
const MAX_PROBLEMS = 20

/** An object that is being walked, and where it stands. */
interface Visit {
  readonly value: object
  readonly pointer: string
  readonly parents: Visit | undefined
  readonly depth: number
}

/**
 * Where a world that was made by a program has what no JSON has: a circle, a BigInt, a function or a
 * symbol. Everything behind it relies on JSON.
 */
export function notJson(document: object): WorldProblem[] {
  const problems: WorldProblem[] = []
  // An explicit stack, since what is nested deeply would overflow that of calls.
  const pending: Visit[] = [{ value: document, pointer: '', parents: undefined, depth: 0 }]
  for (let one = pending.pop(); one && problems.length < MAX_PROBLEMS; one = pending.pop()) {
    for (const [key, value] of Object.entries(one.value) as [string, unknown][]) {
      const type = typeof value
      if (type === 'string' || type === 'number') continue
      const pointer = joinPointer(one.pointer, key)
      if (type === 'bigint' || type === 'function' || type === 'symbol') {
        problems.push({ pointer, reason: `must be JSON, not a ${type}` })
      } else if (type === 'object' && value !== null && !ArrayBuffer.isView(value)) {
        const visit = { value: value as object, pointer, parents: one, depth: one.depth + 1 }
        const problem = placeProblem(visit)
        if (problem === undefined) pending.push(visit)
        else problems.push({ pointer, reason: problem })
      }
    }
  }
  return problems
}

function placeProblem({ value, parents, depth }: Visit): string | undefined {
  if (depth > MAX_DEPTH) return `is deeper than ${String(MAX_DEPTH)} levels`
  for (let above = parents; above; above = above.parents) {
    if (above.value === value)
      return `must be JSON, not a circle: it is ${above.pointer || 'the world'} again`
  }
  return undefined
}
