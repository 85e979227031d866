import type { Finding } from '../core/conduct/finding.js'
import type { ConductOptions } from '../core/conduct/options.js'
import type { CoverageReport } from '../core/coverage/file-format.js'
import type { Duration } from '../core/util/duration.js'
import type { Time } from '../core/util/time.js'
import type { Engine } from '../core/engine.js'
import type { EventBus } from '../core/journal/event-bus.js'
import type { Har } from '../conformance/har/types.js'
import type { Fault, PlannedFault } from '../core/faults/fault.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Pact, PactOptions } from '../conformance/pact/types.js'
import type { NamedSnapshot } from '../core/scopes/snapshots.js'
import type { StateDocument } from '../core/saved-state.js'
import type { Leaks } from '../core/scopes/leaks.js'
import type { Service, Unchecked } from '../core/service/service.js'
import type { FaultOperation, ItemOf, LifecyclePolicies } from '../core/service/typed.js'
import type { Violation } from '../core/violations/violation.js'
import type { WorldDocument } from '../core/seeding/document-types.js'
import type { TraceDocument } from '../conformance/trace/document.js'
import type { TraceOptions } from './trace.js'
import type { ModelsOf, RecordIn, TableName, WorldTables } from './models.js'

/**
 * The clock of a scope. It stands still unless it is moved, or the mock runs in real time.
 *
 * @example
 * mock.clock.advance({ minutes: 21 })
 */
export interface Clock {
  now(): Date
  /** Moves the clock forward. @throws UsageError when the time is invalid or earlier than now */
  set(time: Time): void
  /** Moves the clock forward, and runs scheduled work in order, each piece at the time it is due. */
  advance(duration: Duration): void
}

declare const servicesBrand: unique symbol
/**
 * The records of a scope. They change through the API of the service and by adding records.
 *
 * @example
 * const containers = mock.state.records('openai', 'containers')
 */
export interface State<S extends Service = Unchecked> {
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
  records<Name extends S['name'], Table extends TableName<S, Name>>(
    service: Name,
    table: Table,
  ): RecordIn<S, Name, Table>[]
  /**
   * Adds a record in the form of a world document, also one that no endpoint can create, such as an
   * access attempt.
   *
   * @throws InvalidWorld when it is invalid; nothing is added then
   */
  add<Name extends S['name'], Table extends keyof WorldTables<S, Name> & string>(
    service: Name,
    table: Table,
    record: ItemOf<WorldTables<S, Name>[Table]>,
  ): void
  /** The whole state as a world document, including bytes. */
  export(): Promise<WorldDocument<S>>
}

/** When new resources become ready, by kind, such as `openai/container`. */
export interface Lifecycles<S extends Service = Unchecked> {
  /** Applies to resources created from now on. @throws UsageError for an unknown kind or policy */
  set(policies: LifecyclePolicies<S>): void
  list(): LifecyclePolicies<S>
}

declare const snapshotBrand: unique symbol
/**
 * The state of a scope at one time, to go back to.
 *
 * @example
 * const before: Snapshot = mock.snapshot()
 * mock.restore(before)
 */
export interface Snapshot {
  readonly [snapshotBrand]: true
}

/**
 * Named snapshots of one scope. They are kept by `reset()`. A snapshot shares memory with the world:
 * it costs what changes later.
 *
 * @example
 * mock.snapshots.take('before-upload')
 * mock.snapshots.restore('before-upload')
 */
export interface SnapshotStore<S extends Service = Unchecked> {
  /** Takes a snapshot; replaces one of the same name. */
  take(name: string): NamedSnapshot
  /** Goes back to a snapshot, any number of times. @throws NotThere naming the nearest name */
  restore(name: string): void
  /** A snapshot as a world document, including bytes. @throws NotThere naming the nearest name */
  export(name: string): Promise<WorldDocument<S>>
  /** Oldest first. */
  list(): NamedSnapshot[]
  /** @throws NotThere naming the nearest name */
  delete(name: string): void
  clear(): void
}

/**
 * One scope of a mock: a world with a clock, faults and a journal of its own.
 *
 * @example
 * const other: MockScope = mock.scope('worker-2')
 */
export interface MockScope<S extends Service = Unchecked> {
  /**
   * Answers a request without a network. A URL of an unknown origin is answered as by the mock's own
   * server, which has all services at their paths.
   */
  fetch(request: Request | string | URL, init?: RequestInit): Promise<Response>
  readonly clock: Clock
  /** Adds the records of one world document or several. @throws InvalidWorld when one is invalid; nothing is added then */
  seed(world: WorldDocument<S> | readonly WorldDocument<S>[]): void
  /**
   * Replaces the world by that of a document, such as one of `state.export`. Unlike a seed, it may
   * contain more records than a limit that was lowered later allows.
   *
   * @throws InvalidWorld when it is invalid; nothing is replaced then
   */
  replaceState(world: WorldDocument<S>): void
  /** Goes back to the seeds: records, clock, ids, faults and journal. */
  reset(): void
  /** Takes a snapshot of records, bytes, ids, clock and set rules, without faults and journal. */
  snapshot(): Snapshot
  /** Goes back to a snapshot of this or another scope, including its clock. */
  restore(snapshot: Snapshot): void
  readonly snapshots: SnapshotStore<S>
  readonly faults: {
    add<Operation extends FaultOperation<S>>(fault: Fault<S, Operation>): PlannedFault<S>
    clear(): void
    list(): PlannedFault<S>[]
  }
  readonly lifecycle: Lifecycles<S>
  readonly journal: {
    exchanges(): Exchange[]
    violations(): Violation[]
    /** How many exchanges it no longer has: it keeps the last ones, as many as option `keep` says. */
    dropped(): number
    clear(): void
    /**
     * The exchanges as HAR 1.2, which browsers and `quayside check` read. Secrets are masked, bodies
     * are cut at 64 kB, and bytes of files are left out; missing parts are marked.
     *
     * @example
     * writeFileSync('traffic.har', JSON.stringify(mock.journal.toHar()))
     */
    toHar(): Har
    /**
     * The exchanges as a Pact V4 file. The provider state of each is the world that it needs, which
     * `POST /__admin/pact-state` sets up. Secrets are masked.
     *
     * @throws UsageError unless the mock was made with `pact: true`
     * @example
     * const pact = await mock.journal.toPact({ consumer: 'billing', provider: 'openai' })
     */
    toPact(options: PactOptions): Promise<Pact>
  }
  /** What requests have exercised of the contracts in this scope; for a mock, in all of its scopes. */
  coverage(): CoverageReport<S>
  /** Marks the exchange with this number in the journal as asserted on, for coverage. */
  markAsserted(sequence: number): void
  /**
   * What clients did that no single response refuses, such as a retry before `Retry-After`: one entry
   * for each finding, by the first of its calls. Computed from the exchanges that the journal has.
   *
   * @throws UsageError when an option is invalid
   * @example
   * console.log(conductText(mock.conduct({ allow: ['QS6079'] })))
   */
  conduct(options?: ConductOptions<S>): Finding[]
  /** Resources that requests created and did not delete, or used after they had expired, since the last reset. */
  leaks(): Leaks
  /**
   * Marks all exchanges as asserted on.
   *
   * @throws ContractViolation listing all violations so far, of clients and of the mock itself
   */
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
export interface Mock<S extends Service = Unchecked> extends MockScope<S> {
  /** Events of all of its scopes. */
  readonly events: Pick<EventBus, 'subscribe'>
  /** The scope of this name; created if it does not exist. */
  scope(name: string): MockScope<S>
  /** The scope of an API key with `scopeBy: 'api-key'`, which gives each key a scope of its own. */
  scopeOfKey(key: string): MockScope<S>
  readonly scopes: {
    /** The names of the open scopes, in the order in which they were opened. */
    list(): string[]
    /**
     * Deletes a scope with its state. The next use of its name opens a new one.
     *
     * @throws UsageError for the default scope, NotThere for one that is not open
     */
    close(name: string): void
    /** The states of all scopes, including bytes: the default one, and the others in `scopes`. */
    export(): Promise<StateDocument>
    /**
     * Replaces the state of the default scope, and of each scope that the document names. Ids continue
     * where they were.
     *
     * @throws InvalidWorld when the document is invalid; nothing is replaced then
     */
    replace(document: StateDocument): void
  }
  /**
   * What was done with the mock, step by step, with the worlds of all scopes around each step, as JSON.
   * `quayside trace` makes a page of it, `quayside serve --trace` starts from any step. It has the
   * exchanges since the last reset, at most as many as option `keep` says. Secrets are masked.
   *
   * @throws UsageError unless the mock was made with `trace: true`
   * @example
   * writeFileSync('trace.json', JSON.stringify(mock.trace()))
   */
  trace(options?: TraceOptions): TraceDocument
  /** An independent mock that starts with the state of this one's default scope. */
  fork(): Mock<S>
}

/** A mock with its engine, for the adapters: msw, Node and the command line. */
export interface MockCore<S extends Service = Unchecked> extends Mock<S> {
  readonly engine: Engine
}
