import type { CoverageReport } from '../core/coverage/file-format.js'
import type { Duration } from '../core/util/duration.js'
import type { Engine } from '../core/engine.js'
import type { EventBus } from '../core/journal/event-bus.js'
import type { Har } from '../conformance/har/types.js'
import type { Fault, PlannedFault } from '../core/faults/fault.js'
import type { LifecyclePolicy } from '../core/service/lifecycle-policy.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Pact, PactOptions } from '../conformance/pact/types.js'
import type { NamedSnapshot } from '../core/scopes/snapshots.js'
import type { StateDocument } from '../core/saved-state.js'
import type { Leaks } from '../core/scopes/leaks.js'
import type { Service } from '../core/service/service.js'
import type { Violation } from '../core/violations/violation.js'
import type { WorldDocument } from '../core/seeding/document-types.js'
import type { ModelsOf } from './models.js'

/**
 * The clock of a scope. It stands still unless it is moved, or the mock has real time.
 *
 * @example
 * mock.clock.advance({ minutes: 21 })
 */
export interface Clock {
  now(): Date
  /** @throws UsageError when that is in the past */
  set(time: Date | string | number): void
  /** Due work on the way runs in order, each piece at its own time. */
  advance(duration: Duration): void
}

declare const servicesBrand: unique symbol
/**
 * What a mock looks like inside; it is changed through the API, and by what a world may hold.
 *
 * @example
 * const containers = mock.state.records('openai', 'containers')
 */
export interface State<S extends Service = Service> {
  /**
   * Queries on the records, by service and table. They read the world as it is when they are called
   * and change nothing; each table has `findMany`, `findFirst`, `count` and `getAll`.
   *
   * @example
   * mock.state.models.openai.containers.findMany({ where: { status: { equals: 'running' } } })
   */
  readonly models: ModelsOf<S>
  /** Never there: the compiler would take the models of any two services for alike. */
  readonly [servicesBrand]?: S
  /** The records of a table, such as `records('openai', 'containers')`, oldest first. */
  records(service: string, table: string): Record<string, unknown>[]
  /**
   * Adds a record as a world has it: also what no endpoint can make, such as an access attempt.
   *
   * @throws InvalidWorld when it is wrong; nothing is added then
   */
  add(service: string, table: string, record: Readonly<Record<string, unknown>>): void
  /** The whole state as a world, bytes included. */
  export(): Promise<WorldDocument>
}

/** How long things take that are slow in reality, by kind, such as `openai/container`. */
export interface Lifecycles {
  /** For what is made from now on. @throws UsageError when there is no such kind or policy */
  set(policies: Readonly<Record<string, LifecyclePolicy>>): void
  list(): Record<string, LifecyclePolicy>
}

declare const snapshotBrand: unique symbol
/**
 * A moment of a world to go back to.
 *
 * @example
 * const before: Snapshot = mock.snapshot()
 * mock.restore(before)
 */
export interface Snapshot {
  readonly [snapshotBrand]: true
}

/**
 * Named snapshots of one scope. They outlive resets, and cost what is written after them.
 *
 * @example
 * mock.snapshots.take('before-upload')
 * mock.snapshots.restore('before-upload')
 */
export interface SnapshotStore {
  /** Keeps the world as it is now; a snapshot of that name is replaced. */
  take(name: string): NamedSnapshot
  /** Goes back to it, as often as it is asked. @throws NotThere naming the nearest */
  restore(name: string): void
  /** A snapshot as a world, bytes included. @throws NotThere naming the nearest */
  export(name: string): Promise<WorldDocument>
  /** Oldest first. */
  list(): NamedSnapshot[]
  /** @throws NotThere naming the nearest */
  delete(name: string): void
  clear(): void
}

/**
 * One scope of a mock: a world of its own, with its own clock, faults and journal.
 *
 * @example
 * const other: MockScope = mock.scope('worker-2')
 */
export interface MockScope<S extends Service = Service> {
  /** Answers a request directly; an unknown origin is taken for the mock's own server. */
  fetch(request: Request | string | URL, init?: RequestInit): Promise<Response>
  readonly clock: Clock
  /** Adds the records of a world, or of several; wrong ones are refused whole. */
  seed(world: WorldDocument | readonly WorldDocument[]): void
  /**
   * Makes the world what a document says, and nothing else; a wrong one is refused whole. It takes
   * what `state.export` gives, where a limit may have been lowered below what was there.
   */
  replaceState(world: WorldDocument): void
  /** Goes back to the seeds: records, clock, ids, faults and journal. */
  reset(): void
  /** Keeps records, bytes, ids, clock and chosen rules; faults and journal are not part of it. */
  snapshot(): Snapshot
  /** Goes back to a snapshot, also to one of another scope. The clock goes back with it. */
  restore(snapshot: Snapshot): void
  readonly snapshots: SnapshotStore
  readonly faults: { add(fault: Fault): PlannedFault; clear(): void; list(): PlannedFault[] }
  readonly lifecycle: Lifecycles
  readonly journal: {
    exchanges(): Exchange[]
    violations(): Violation[]
    clear(): void
    /**
     * The exchanges as HAR 1.2, which browsers and `quayside check` read. Secrets are masked, bodies
     * beyond 64 kB cut, and no bytes of files kept; what is missing is marked.
     *
     * @example
     * writeFileSync('traffic.har', JSON.stringify(mock.journal.toHar()))
     */
    toHar(): Har
    /**
     * The exchanges as a Pact V4 file; each has the world that it needs, which
     * `POST /__admin/pact-state` establishes. Secrets are masked.
     *
     * @throws UsageError unless the mock was made with `pact: true`
     * @example
     * const pact = await mock.journal.toPact({ consumer: 'billing', provider: 'openai' })
     */
    toPact(options: PactOptions): Promise<Pact>
  }
  /** What tests have exercised; of a mock, in all of its scopes. */
  coverage(): CoverageReport
  /** Says that a test asserts on the exchange of this number in the journal. */
  markAsserted(sequence: number): void
  /** What requests made and never deleted, and what was used after its time, since the last reset. */
  leaks(): Leaks
  /** Asserts on all exchanges. @throws ContractViolation naming every breach so far, the consumer's and our own */
  assertConforms(): void
  readonly state: State<S>
}

/**
 * A mock: its default scope, and the other scopes by name.
 *
 * @example
 * const mock: Mock = createMock([openai, carrierx])
 * const response = await mock.fetch('https://api.openai.com/v1/containers', {
 *   headers: { authorization: 'Bearer sk-test' },
 * })
 */
export interface Mock<S extends Service = Service> extends MockScope<S> {
  /** What happens in any of its scopes, as it happens. */
  readonly events: Pick<EventBus, 'subscribe'>
  scope(name: string): MockScope<S>
  /** The scope of an API key, where `scopeBy: 'api-key'` gives each one its own. */
  scopeOfKey(key: string): MockScope<S>
  readonly scopes: {
    /** The names of the scopes that were asked for, in that order. */
    list(): string[]
    /**
     * Forgets a scope and all that it holds; who names it again gets a new one.
     *
     * @throws UsageError for the default one, NotThere for one that is not open
     */
    close(name: string): void
    /** All of them as they are now, bytes included: the default one, in `scopes` the others. */
    export(): Promise<StateDocument>
    /**
     * Makes each scope that a document has what it says, the default one always; ids go on from
     * where they had got to. A wrong document is refused whole.
     */
    replace(document: StateDocument): void
  }
  /** Another mock that starts as this one's default scope is now; neither sees the other. */
  fork(): Mock<S>
}

/** A mock with the engine behind it: what the doors are made of. */
export interface MockCore<S extends Service = Service> extends Mock<S> {
  readonly engine: Engine
}
