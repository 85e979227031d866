import type { Fault, PlannedFault } from '../faults/fault.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { World } from '../world/world.js'

/** What a world document plans: what is to fail, and what takes its time. */
interface Plans {
  readonly faults?: unknown
  readonly lifecycle?: unknown
  readonly pending?: unknown
}

interface ExportedPlans extends Plans {
  readonly faults?: readonly PlannedFault[]
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  readonly pending?: readonly Pending[]
}

/** Puts plans into a world that is thrown away when something is wrong with them. */
export function applyPlans(world: World, { faults, lifecycle, pending }: Plans): WorldProblem[] {
  return [
    ...applyFaults(world, faults),
    ...under('/lifecycle', lifecycle, world.lifecycle.problems.bind(world.lifecycle), (value) =>
      world.lifecycle.set(value as Readonly<Record<string, LifecyclePolicy>>),
    ),
    ...under('/pending', pending, world.lifecycle.pendingProblems.bind(world.lifecycle), (value) =>
      world.lifecycle.restore(value as readonly Pending[]),
    ),
  ]
}

function applyFaults(world: World, faults: unknown): WorldProblem[] {
  if (faults === undefined) return []
  if (!Array.isArray(faults)) return [{ pointer: '/faults', reason: 'must be a list of faults' }]
  const now = world.environment.now()
  return faults.flatMap((fault: unknown, index) =>
    under(
      `/faults/${String(index)}`,
      fault,
      (one) => world.faults.problems(one),
      (one) => world.faults.add(one as Fault, now),
    ),
  )
}

function under(
  place: string,
  value: unknown,
  check: (value: unknown) => WorldProblem[],
  apply: (value: unknown) => unknown,
): WorldProblem[] {
  if (value === undefined) return []
  const problems = check(value)
  if (problems.length === 0) apply(value)
  return problems.map(({ pointer, reason }) => ({ pointer: place + pointer, reason }))
}

/** The plans of a world as a document has them; what lingers in a stale list is left out. */
export function exportPlans({ faults, lifecycle }: World): ExportedPlans {
  const [planned, policies, pending] = [faults.list(), lifecycle.policies(), lifecycle.pending()]
  return {
    ...(planned.length > 0 && { faults: planned }),
    ...(Object.keys(policies).length > 0 && { lifecycle: policies }),
    ...(pending.length > 0 && { pending }),
  }
}
