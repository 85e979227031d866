import type { Service } from '../service/service.js'
import type { WorldProblem } from '../service/world-problem.js'
import { nearest } from '../util/edit-distance.js'
import { NotThere } from '../util/errors.js'
import type { Fault, PlannedFault } from './fault.js'
import { inBodyMember } from './in-body.js'
import {
  FaultPlan,
  type DueFault,
  type FaultCandidate,
  type FaultDecision,
} from './planned-fault.js'
import { targetsOf, type FaultTarget } from './targets.js'
import { faultProblems, InvalidFault } from './validate-fault.js'

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

  get size(): number {
    return this.plans.length
  }

  /** @throws InvalidFault with all problems of the fault; nothing is added then */
  add(fault: Fault, now: number): PlannedFault {
    const problems = this.problems(fault)
    if (problems.length > 0) throw new InvalidFault(problems)
    // An array, as `problems` has checked it.
    const targets = targetsOf(this.services, fault) as FaultTarget[]
    // A copy: the caller may change its object later.
    const plan = new FaultPlan<World>(
      structuredClone(fault),
      fault.id ?? this.freeId(),
      targets,
      now,
    )
    this.plans = [...this.plans, plan]
    return plan.toPlannedFault()
  }

  /** The problems that `add` would report. */
  problems(fault: unknown): WorldProblem[] {
    const problems = faultProblems(this.services, fault)
    if (problems.length > 0) return problems
    const { id } = fault as Fault
    const isTaken = id !== undefined && this.plans.some((plan) => plan.id === id)
    return isTaken ? [{ pointer: '/id', reason: `"${id}" already exists` }] : []
  }

  /** Whether one of them has kept a past world for a list that is stale. */
  get isStale(): boolean {
    return this.plans.some((plan) => plan.isStale)
  }

  list(): PlannedFault[] {
    return this.plans.map((plan) => structuredClone(plan.toPlannedFault()))
  }

  clear(): void {
    this.plans = []
  }

  /** @throws NotThere naming the nearest id */
  remove(id: string): void {
    const ids = this.plans.map((plan) => plan.id)
    if (ids.includes(id)) {
      this.plans = this.plans.filter((plan) => plan.id !== id)
      return
    }
    const near = nearest(id, ids, 1).map((one) => `: did you mean "${one}"?`)
    const hint = near.length > 0 ? near.join('') : ': no fault is planned'
    throw new NotThere(`Failed to find fault ${JSON.stringify(id.slice(0, 140))}${hint}`)
  }

  fork(): Faults<World> {
    const fork = new Faults<World>(this.services)
    fork.plans = this.plans.map((plan) => plan.fork())
    fork.added = this.added
    return fork
  }

  /**
   * The first fault that is due on a call. If it acts inside of the request body, the second is that
   * which acts where the body is too short for the first. Every fault that the call matches counts
   * the call. Without `body`, only faults that do not match bodies are asked; with `body`, only
   * those that do.
   */
  decide(call: FaultCandidate, body?: { readonly value: unknown }): DueFault[] {
    const due: DueFault[] = []
    let mayAct = true
    for (const plan of this.plans) {
      if (plan.needsBody !== (body !== undefined)) continue
      const one = plan.decide(call, body?.value, mayAct)
      if (!one) continue
      const isInBody = inBodyMember(one.action) !== undefined
      if (!isInBody || due.length === 0) due.push(one)
      mayAct &&= isInBody
    }
    return due
  }

  /** Lets a due fault act, and counts the hit; undefined if it is gone or used up since. */
  act(due: DueFault): FaultDecision<World> | undefined {
    return this.plans.find(({ fault }) => fault === due.fault)?.act(due)
  }

  /**
   * Called before an operation runs. If a `stale` fault waits for a delete of this operation,
   * returns the function to call after the delete; it gives the fault the world from before.
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
