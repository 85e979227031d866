import type { Fault, PlannedFault } from '../faults/fault.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import { atPointer, type WorldProblem } from '../service/world-problem.js'
import type { World } from '../world/world.js'

/** The planned behaviour of a world: faults, and records that are not ready at once. */
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

/**
 * Applies plans to a world, and returns their problems. With a problem, the world is incomplete.
 */
export function applyPlans(world: World, { faults, lifecycle, pending }: Plans): WorldProblem[] {
  return [
    ...applyFaults(world, faults),
    ...applyPlan(lifecycle, {
      pointer: '/lifecycle',
      check: (value) => world.lifecycle.problems(value),
      apply: (value) => world.lifecycle.set(value as Readonly<Record<string, LifecyclePolicy>>),
    }),
    ...applyPlan(pending, {
      pointer: '/pending',
      check: (value) => world.lifecycle.pendingProblems(value),
      apply: (value) => world.lifecycle.restore(value as readonly Pending[]),
    }),
  ]
}

function applyFaults(world: World, faults: unknown): WorldProblem[] {
  if (faults === undefined) return []
  if (!Array.isArray(faults)) return [{ pointer: '/faults', reason: 'must be an array of faults' }]
  const now = world.environment.now()
  return faults.flatMap((fault: unknown, index) =>
    applyPlan(fault, {
      pointer: `/faults/${String(index)}`,
      check: (one) => world.faults.problems(one),
      apply: (one) => world.faults.add(one as Fault, now),
    }),
  )
}

interface PlanSteps {
  readonly pointer: string
  readonly check: (value: unknown) => WorldProblem[]
  readonly apply: (value: unknown) => unknown
}

function applyPlan(value: unknown, { pointer, check, apply }: PlanSteps): WorldProblem[] {
  if (value === undefined) return []
  const problems = check(value)
  if (problems.length === 0) apply(value)
  return atPointer(pointer, problems)
}

/** The plans of a world for a document. The past worlds of stale lists are not included. */
export function exportPlans({ faults, lifecycle }: World): ExportedPlans {
  const [planned, policies, pending] = [faults.list(), lifecycle.policies(), lifecycle.pending()]
  return {
    ...(planned.length > 0 && { faults: planned }),
    ...(Object.keys(policies).length > 0 && { lifecycle: policies }),
    ...(pending.length > 0 && { pending }),
  }
}
