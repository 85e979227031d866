import { RandomStream } from '../util/random.js'
import { type Fault, type FaultAction, type PlannedFault, actionsOf } from './fault.js'
import { incompatibility } from './compatibility.js'
import { contains, matchesHead, type RequestHead } from './match.js'
import { delayOf, spanToMs, type Delay } from './latency.js'
import type { FaultTarget } from './targets.js'

/** What a fault has decided to do to one call. */
export interface FaultDecision<World> {
  readonly id: string
  readonly action: FaultAction
  readonly delay: Delay | undefined
  /** For a stale list: the world that it shows. */
  readonly past: World | undefined
}

/** A call as far as it is known when faults are asked. */
export interface FaultCandidate extends FaultTarget, RequestHead {
  /** By the mock's clock. */
  readonly now: number
}

/** A fault and how far it has come. */
export class FaultPlan<World> {
  readonly id: string
  hits: number
  calls: number
  private readonly since: number
  /** The world before the first delete, for a stale list. */
  private past: World | undefined

  constructor(
    private readonly fault: Fault & Partial<PlannedFault>,
    id: string,
    private readonly targets: readonly FaultTarget[],
    now: number,
  ) {
    this.id = id
    this.hits = fault.hits ?? 0
    this.calls = fault.calls ?? 0
    this.since = fault.since === undefined ? now : Date.parse(fault.since)
  }

  fork(): FaultPlan<World> {
    const { fault, id, targets, since } = this
    const fork = new FaultPlan<World>(fault, id, targets, since)
    fork.hits = this.hits
    fork.calls = this.calls
    fork.past = this.past
    return fork
  }

  /** Whether it can be told only by the body of a call. */
  get needsBody(): boolean {
    return this.fault.match?.body !== undefined
  }

  toPlannedFault(): PlannedFault {
    const { id, fault, hits, calls } = this
    const since = fault.after !== undefined &&
      typeof fault.after !== 'number' && { since: new Date(this.since).toISOString() }
    const seed = this.isRandom && { seed: this.seed }
    return { id, ...fault, ...seed, hits, calls, ...since }
  }

  /** Counts a call, if it is one that this is for, and decides about it; `isFree`: nobody else did. */
  decide(seen: FaultCandidate, body: unknown, isFree: boolean): FaultDecision<World> | undefined {
    if (!this.isFor(seen, body)) return undefined
    const call = ++this.calls
    if (!isFree || !this.isDue(call)) return undefined
    // By the number of the call, so that a world that was saved goes on as it would have.
    const stream = new RandomStream(`${String(this.seed)}/${String(call)}`)
    const { probability = 1 } = this.fault
    if (probability < 1 && stream.random() >= probability) return undefined
    const action = this.choose(seen, stream)
    if (!action) return undefined
    this.hits++
    const delay = action.latency === undefined ? undefined : delayOf(action.latency, stream)
    const past = action.stale && this.past
    if (this.isUsedUp) this.past = undefined
    return { id: this.id, action, delay, past: past || undefined }
  }

  /** Whether a stale list waits for this to be deleted. */
  awaitsDelete({ service, operation }: FaultTarget): boolean {
    if (this.past || this.isUsedUp || !actionsOf(this.fault).some(({ stale }) => stale))
      return false
    return this.targets.some(
      (target) =>
        target.service === service &&
        service.faults?.stale?.[target.operation.id]?.includes(operation.id),
    )
  }

  keepPast(past: World): void {
    this.past = past
  }

  private get isUsedUp(): boolean {
    return this.hits >= this.times
  }

  private get times(): number {
    return this.fault.times ?? (this.fault.nth === undefined ? Infinity : 1)
  }

  private get seed(): string | number {
    return this.fault.seed ?? this.id
  }

  private get isRandom(): boolean {
    const isDrawn = ({ latency }: FaultAction) =>
      typeof latency === 'object' && ('min' in latency || 'mean' in latency)
    return (
      this.fault.probability !== undefined ||
      Array.isArray(this.fault.do) ||
      actionsOf(this.fault).some(isDrawn)
    )
  }

  private isFor(seen: FaultCandidate, body: unknown): boolean {
    const { match = {}, after } = this.fault
    return (
      this.targets.some(
        (one) => one.operation === seen.operation && one.service === seen.service,
      ) &&
      (after === undefined ||
        typeof after === 'number' ||
        seen.now >= this.since + spanToMs(after)) &&
      matchesHead(match, seen) &&
      (match.body === undefined || contains(body, match.body)) &&
      this.actionsFor(seen).length > 0
    )
  }

  private isDue(call: number): boolean {
    const { nth, after } = this.fault
    const first = nth ?? (typeof after === 'number' ? after + 1 : 1)
    return call >= first && !this.isUsedUp
  }

  private choose(seen: FaultCandidate, stream: RandomStream): FaultAction | undefined {
    const actions = this.actionsFor(seen)
    // A fault with one thing to do draws nothing.
    return actions.length === 1 ? actions[0] : actions[Math.floor(stream.random() * actions.length)]
  }

  /** What can be done to this very call: a list is stale only once something was deleted. */
  private actionsFor({ service, operation }: FaultTarget): FaultAction[] {
    return actionsOf(this.fault).filter(
      (action) =>
        (!action.stale || this.past !== undefined) &&
        (this.targets.length === 1 || !incompatibility(service, operation, action)),
    )
  }
}
