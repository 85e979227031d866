import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import type { Fault, PlannedFault } from './fault.js'
import { FaultPlan, type FaultCandidate, type FaultDecision } from './planned-fault.js'
import { faultProblems, InvalidFault } from './validate-fault.js'
import { targetsOf, type FaultTarget } from './targets.js'

/**
 * The faults planned in one world.
 *
 * @example
 * mock.faults.add({ operation: 'CreateContainer', times: 2, do: { status: 429 } })
 */
export class Faults<World extends { fork(): World }> {
  /** In the order in which they were added. */
  plans: readonly FaultPlan<World>[] = []
  private added = 0

  constructor(private readonly services: readonly Service[]) {}

  /** @throws InvalidFault with all that is wrong with it; nothing is planned then */
  add(fault: Fault, now: number): PlannedFault {
    const problems = this.problems(fault)
    if (problems.length > 0) throw new InvalidFault(problems)
    // Checked just now.
    const targets = targetsOf(this.services, fault.operation) as FaultTarget[]
    // What was handed in may be changed by its owner later.
    const plan = new FaultPlan<World>(
      structuredClone(fault),
      fault.id ?? this.freeId(),
      targets,
      now,
    )
    this.plans = [...this.plans, plan]
    return plan.toPlannedFault()
  }

  /** What is wrong with a fault, if it were added now. */
  problems(fault: unknown): WorldProblem[] {
    const problems = faultProblems(this.services, fault)
    if (problems.length > 0) return problems
    const { id } = fault as Fault
    const isTaken = id !== undefined && this.plans.some((plan) => plan.id === id)
    return isTaken ? [{ pointer: '/id', reason: `"${id}" is there already` }] : []
  }

  list(): PlannedFault[] {
    return this.plans.map((plan) => structuredClone(plan.toPlannedFault()))
  }

  clear(): void {
    this.plans = []
  }

  fork(): Faults<World> {
    const fork = new Faults<World>(this.services)
    fork.plans = this.plans.map((plan) => plan.fork())
    fork.added = this.added
    return fork
  }

  /**
   * The fault that acts on a call, counted as a hit: the first that was added. Every fault that the
   * call is for counts it. Those that go by the body are asked apart from the others.
   */
  decide(
    seen: FaultCandidate,
    body?: { readonly value: unknown },
  ): FaultDecision<World> | undefined {
    let struck: FaultDecision<World> | undefined
    for (const plan of this.plans) {
      if (plan.needsBody !== (body !== undefined)) continue
      const strike = plan.decide(seen, body?.value, struck === undefined)
      struck ??= strike
    }
    return struck
  }

  /**
   * Before an operation is done: gives what is to be called once it has deleted something, if a
   * stale list waits for that.
   */
  beforeDelete(target: FaultTarget, world: World): (() => void) | undefined {
    const waiting = this.plans.filter((plan) => plan.awaitsDelete(target))
    if (waiting.length === 0) return undefined
    const past = world.fork()
    return () => {
      for (const plan of waiting) plan.keepPast(past)
    }
  }

  private freeId(): string {
    let id: string
    do id = `fault-${String(++this.added)}`
    while (this.plans.some((plan) => plan.id === id))
    return id
  }
}
