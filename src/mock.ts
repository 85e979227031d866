import { reportOf, type CoverageReport } from './core/coverage-data.js'
import { coverageOf } from './core/coverage-items.js'
import { toMilliseconds, type Duration } from './core/duration.js'
import { Engine, scopeOf, type EngineOptions } from './core/engine.js'
import { ContractViolation, UsageError } from './core/errors.js'
import type { Fault, PlannedFault } from './core/faults.js'
import { headersOf, toIncoming, toResponse } from './core/fetch.js'
import { originOf, parseTarget, targetOf } from './core/http.js'
import type { Exchange } from './core/journal.js'
import type { Scope } from './core/scopes.js'
import type { Service } from './core/service.js'
import type { Violation } from './core/violation.js'
import { violationsText } from './core/violation-text.js'
import { applyDocument, exportDocument, startOf } from './core/world-document.js'
import type { WorldDocument } from './core/world-document.js'
import type { World } from './core/world.js'

export interface Clock {
  now(): Date
  /** @throws UsageError when that is in the past */
  set(time: Date | string | number): void
  /** Due work on the way runs in order, each piece at its own time. */
  advance(duration: Duration): void
}

/** What a mock looks like inside; it is changed through the API, and by what a world may hold. */
export interface State {
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

declare const snapshotBrand: unique symbol
/** A moment of a world to go back to. */
export interface Snapshot {
  readonly [snapshotBrand]: true
}

/** One scope of a mock: a world of its own, with its own clock, faults and journal. */
export interface MockScope {
  /** Answers a request directly; an unknown origin is taken for the mock's own server. */
  fetch(request: Request | string | URL, init?: RequestInit): Promise<Response>
  readonly clock: Clock
  /** Adds a world's records; a wrong one is refused whole. */
  seed(world: WorldDocument): void
  /** Makes the world what a document says, and nothing else; a wrong one is refused whole. */
  replaceState(world: WorldDocument): void
  /** Goes back to the seeds: records, clock, ids, faults and journal. */
  reset(): void
  snapshot(): Snapshot
  restore(snapshot: Snapshot): void
  readonly faults: { add(fault: Fault): PlannedFault; clear(): void; list(): PlannedFault[] }
  readonly journal: { exchanges(): Exchange[]; violations(): Violation[]; clear(): void }
  /** What tests have exercised; of a mock, in all of its scopes. */
  coverage(): CoverageReport
  /** Says that a test asserts on the exchange of this number in the journal. */
  markAsserted(sequence: number): void
  /** Asserts on all exchanges. @throws ContractViolation naming every breach so far, the consumer's and our own */
  assertConforms(): void
  readonly state: State
}

export interface Mock extends MockScope {
  scope(name: string): MockScope
  /** Another mock that starts as this one's default scope is now; neither sees the other. */
  fork(): Mock
}

/** A mock with the engine behind it: what the doors are made of. */
export interface MockCore extends Mock {
  readonly engine: Engine
}

/**
 * Makes a mock of one or several services, without msw.
 *
 * @throws UsageError when an option, or InvalidWorld when a seed, is wrong
 * @example
 * const mock = createMockCore([openai])
 * await mock.fetch('https://api.openai.com/v1/containers')
 */
export function createMockCore(
  services: Service | readonly Service[],
  options: EngineOptions = {},
): MockCore {
  return mockOf(new Engine([services].flat(), options))
}

function mockOf(engine: Engine): MockCore {
  return {
    ...scopeView(engine, 'default'),
    coverage: () => reportOf(coverageOf(engine.services, engine.scopes.all())),
    engine,
    scope: (name) => scopeView(engine, engine.scopes.get(name).name),
    fork: () => mockOf(engine.fork()),
  }
}

function scopeView(engine: Engine, name: string): MockScope {
  const scope = engine.scopes.get(name)
  return {
    fetch: (input, init) => answer(engine, new Request(input, init), name),
    clock: clockOf(scope),
    seed: (world) => seed(scope, world),
    replaceState: (world) => {
      scope.world = engine.build([world])
    },
    reset: () => scope.reset(),
    snapshot: () => scope.world.fork() as unknown as Snapshot,
    restore: (snapshot) => {
      scope.world = (snapshot as unknown as World).fork()
    },
    faults: {
      add: (fault) => scope.faults.add(fault),
      clear: () => scope.faults.clear(),
      list: () => scope.faults.list(),
    },
    journal: {
      exchanges: () => scope.journal.exchanges(),
      violations: () => scope.journal.violations(),
      clear: () => scope.journal.clear(),
    },
    coverage: () => reportOf(coverageOf(engine.services, [scope])),
    markAsserted: (sequence) => scope.journal.raw(sequence)?.covered?.assert(),
    assertConforms: () => assertConforms(scope),
    state: stateOf(scope),
  }
}

async function answer(engine: Engine, request: Request, scope: string): Promise<Response> {
  const { url, method } = request
  // A client may try what its fetch can do: the openai package does so before an upload. No server
  // is meant, and nothing leaves the process.
  if (url.startsWith('data:')) return fetch(request)
  const target = parseTarget(targetOf(url))
  const headers = headersOf(request.headers)
  const chosen = scope === 'default' ? scopeOf(target, headers) : scope
  const router = engine.routerOf(originOf(url), () => chosen)
  const incoming = toIncoming(request, target, headers, chosen, router === undefined)
  const route = (router ?? engine.paths).find(method, target.path)
  const outcome = await engine.handle(incoming, route)
  if (outcome.kind === 'broken')
    throw violationOf('our own reply breaks its contract', outcome.violations)
  return toResponse(outcome.reply)
}

function clockOf(scope: Scope): Clock {
  return {
    now: () => new Date(scope.world.environment.now()),
    set: (time) => {
      const ms = new Date(time).getTime()
      if (Number.isNaN(ms)) {
        throw new UsageError(`Failed to set the clock: ${JSON.stringify(time)} is no time`)
      }
      scope.world.advanceTo(ms)
    },
    advance: (duration) => {
      const { world } = scope
      world.advanceTo(world.environment.now() + toMilliseconds(duration))
    },
  }
}

// On a fork, so that a refused world leaves nothing behind.
function seed(scope: Scope, document: WorldDocument): void {
  const world = scope.world.fork()
  const start = startOf(document)
  if (start !== undefined) world.advanceTo(start)
  applyDocument(world, document)
  scope.world = world
}

function assertConforms({ coverage, journal, broken }: Scope): void {
  coverage.assertAll()
  const violations = [...journal.violations().filter(({ kind }) => kind !== 'own-reply'), ...broken]
  if (violations.length > 0) throw violationOf('the contract was broken', violations)
}

function violationOf(what: string, violations: readonly Violation[]): ContractViolation {
  return new ContractViolation(`Failed: ${what}\n\n${violationsText(violations)}`, violations)
}

function stateOf(scope: Scope): State {
  return {
    records: (service, table) =>
      [...scope.world.tables.table(`${service}/${table}`).all()].map((record) => ({ ...record })),
    add: (service, table, record) => {
      seed(scope, { [service]: { [table]: [record] } })
    },
    export: () => exportDocument(scope.world),
  }
}
