import { RandomStream } from '../util/random.js'
import { readTime } from '../util/time.js'
import { incompatibility } from './compatibility.js'
import { type Fault, type FaultAction, type PlannedFault, actionsOf } from './fault.js'
import { delayOf, spanToMs, type Delay } from './latency.js'
import { contains, matchesHead, type RequestHead } from './match.js'
import type { FaultTarget } from './targets.js'

/** A fault that is due on a call. It counts as a hit once it acts. */
export interface DueFault {
  readonly fault: Fault
  readonly action: FaultAction
  readonly delay: Delay | undefined
}

/** What a fault does to one call. */
export interface FaultDecision<World> {
  readonly id: string
  readonly action: FaultAction
  readonly delay: Delay | undefined
  /** For a stale list: the world to read it from. */
  readonly past: World | undefined
}

/** A call that faults may act on. */
export interface FaultCandidate extends FaultTarget, RequestHead {
  /** In ms, by the mock's clock. */
  readonly now: number
}

/** A fault with its targets and counters. */
export class FaultPlan<World> {
  readonly id: string
  hits: number
  calls: number
  private readonly since: number
  /** The world before the first delete, for a stale list. */
  private past: World | undefined

  constructor(
    readonly fault: Fault & Partial<PlannedFault>,
    id: string,
    private readonly targets: readonly FaultTarget[],
    now: number,
  ) {
    this.id = id
    this.hits = fault.hits ?? 0
    this.calls = fault.calls ?? 0
    this.since = readTime(fault.since) ?? now
  }

  fork(): FaultPlan<World> {
    const { fault, id, targets, since } = this
    const fork = new FaultPlan<World>(fault, id, targets, since)
    fork.hits = this.hits
    fork.calls = this.calls
    fork.past = this.past
    return fork
  }

  /** Whether the body of a call is needed to decide. */
  get needsBody(): boolean {
    return this.fault.match?.body !== undefined
  }

  /** The fault with its counters, as users and world documents see it. */
  toPlannedFault(): PlannedFault {
    const { id, fault, hits, calls } = this
    const since = fault.after !== undefined &&
      typeof fault.after !== 'number' && { since: new Date(this.since).toISOString() }
    const seed = this.isRandom && { seed: this.seed }
    return { id, ...fault, ...seed, hits, calls, ...since }
  }

  /**
   * Counts a call if it matches, and decides whether the fault is due on it. `mayAct` is false if
   * another fault acts on the call already.
   */
  decide(call: FaultCandidate, body: unknown, mayAct: boolean): DueFault | undefined {
    if (!this.matches(call, body)) return undefined
    const number = ++this.calls
    if (!mayAct || !this.isDue(number)) return undefined
    // Seeded with the number of the call, so that a restored world continues with the same choices.
    const stream = new RandomStream(`${String(this.seed)}/${String(number)}`)
    const { probability = 1 } = this.fault
    if (probability < 1 && stream.random() >= probability) return undefined
    const action = this.choose(call, stream)
    if (!action) return undefined
    const delay = action.latency === undefined ? undefined : delayOf(action.latency, stream)
    return { fault: this.fault, action, delay }
  }

  /** Acts on a call that it was due on; undefined if other calls have used it up since. */
  act({ action, delay }: DueFault): FaultDecision<World> | undefined {
    if (this.hits >= this.times) return undefined
    this.hits++
    const past = action.stale && this.past
    if (this.isUsedUp) this.past = undefined
    return { id: this.id, action, delay, past: past || undefined }
  }

  /** Whether a stale list of this fault waits for a delete by this operation. */
  awaitsDelete({ service, operation }: FaultTarget): boolean {
    if (this.past || this.isUsedUp || !actionsOf(this.fault).some(({ stale }) => stale))
      return false
    return this.targets.some(
      (target) =>
        target.service === service &&
        service.faults?.stale?.[target.operation.id]?.includes(operation.id),
    )
  }

  /** Keeps the world from before the first delete. */
  keepPast(past: World): void {
    this.past = past
  }

  /** Whether it has kept a past world. */
  get isStale(): boolean {
    return this.past !== undefined
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

  private matches(call: FaultCandidate, body: unknown): boolean {
    const { match = {}, after } = this.fault
    return (
      this.targets.some(
        (one) => one.operation === call.operation && one.service === call.service,
      ) &&
      (after === undefined ||
        typeof after === 'number' ||
        call.now >= this.since + spanToMs(after)) &&
      matchesHead(match, call) &&
      (match.body === undefined || contains(body, match.body))
    )
  }

  private isDue(number: number): boolean {
    const { nth, after } = this.fault
    const first = nth ?? (typeof after === 'number' ? after + 1 : 1)
    return number >= first && !this.isUsedUp
  }

  private choose(call: FaultCandidate, stream: RandomStream): FaultAction | undefined {
    const actions = this.actionsFor(call)
    if (actions.length === 0) return undefined
    // A single action takes no random number.
    return actions.length === 1 ? actions[0] : actions[Math.floor(stream.random() * actions.length)]
  }

  /** The actions that can be applied to a call now: a list is stale only after a delete. */
  private actionsFor({ service, operation }: FaultTarget): FaultAction[] {
    return actionsOf(this.fault).filter(
      (action) =>
        (!action.stale || this.past !== undefined) &&
        (this.targets.length === 1 || !incompatibility(service, operation, action)),
    )
  }
}
