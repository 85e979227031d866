import { conductOf } from '../core/conduct/conduct.js'
import type { Finding } from '../core/conduct/finding.js'
import { assertConductOptions, isExpected, type ConductOptions } from '../core/conduct/options.js'
import { exchangeLinker, markAnswered, markAsserted } from '../core/journal/journal.js'
import { scopeOfKey } from '../core/scopes/api-key-scope.js'
import { reportOf } from '../core/coverage/file-format.js'
import { coverageOf } from '../core/coverage/report.js'
import { timeOf } from '../core/state/environment.js'
import { toMilliseconds } from '../core/util/duration.js'
import { Engine, type EngineOptions } from '../core/engine.js'
import { ENGINE_OPTIONS } from '../core/engine-options.js'
import { withLearned } from '../core/learned/apply.js'
import { BodyLost } from '../core/http/body-errors.js'
import { connectionError, waitForDelay } from '../core/pipeline/fault-in-process.js'
import { headersOf, toMockRequest, toResponse } from '../core/http/fetch.js'
import { originOf, parseTarget, targetOf, type MockRequest } from '../core/http/request.js'
import type { Outcome } from '../core/pipeline/outcome.js'
import type { Route } from '../core/pipeline/router.js'
import { WorldSnapshot } from '../core/world/snapshot.js'
import { assertOptions } from '../core/util/options.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { Service } from '../core/service/service.js'
import { exportState, restoreState } from '../core/saved-state.js'
import { toHar } from '../conformance/har/write.js'
import { toPact } from '../conformance/pact/write.js'
import { contractViolation } from '../core/violations/contract-violation.js'
import { applyDocuments, exportDocument, latestStart } from '../core/seeding/document.js'
import type { WorldDocument } from '../core/seeding/document-types.js'
import { modelsOf, type ModelsOf } from './models.js'
import { restore, snapshotsOf } from './snapshots.js'
import { traceOf } from './trace.js'
import type { Clock, MockCore, MockScope, Snapshot, State } from './types.js'

export type { Clock, Mock, MockCore, MockScope, Snapshot, SnapshotStore, State } from './types.js'

/**
 * Creates a mock of one or several services, without msw.
 *
 * @throws UsageError when an option is invalid, InvalidWorld when a seed is
 * @example
 * const mock = createMockCore([openai])
 * await mock.fetch('https://api.openai.com/v1/containers')
 */
export function createMockCore<S extends Service>(
  services: S | readonly S[],
  options: NoInfer<EngineOptions<S>> = {},
): MockCore<S> {
  assertOptions('make a mock', options, ENGINE_OPTIONS)
  // An engine does not know the types of its services.
  const all = withLearned([services].flat(), options.learned)
  const mock: unknown = mockOf(new Engine(all, options))
  return mock as MockCore<S>
}

function mockOf(engine: Engine): MockCore {
  const { scopes } = engine
  const scope = (name: string) => {
    scopes.get(engine.usableScope(name))
    return scopeView(engine, () => scopes.get(engine.usableScope(name)))
  }
  return {
    ...scope('default'),
    coverage: () => reportOf(coverageOf(engine.services, engine.scopes.coverages())),
    engine,
    events: engine.events,
    scope,
    scopeOfKey: (key) => scope(scopeOfKey(key)),
    scopes: {
      list: () => Array.from(engine.scopes.all(), ({ name }) => name),
      close: (name) => engine.scopes.closeNamed(name),
      export: () => exportState(engine),
      replace: (document) => restoreState(engine, document),
    },
    trace: (options) => traceOf(engine, options),
    fork: () => mockOf(engine.fork()),
  }
}

/** The public API of a scope. `scope` is called on every use, so that it may return another one. */
export function scopeView(engine: Engine, scope: () => Scope): MockScope {
  return {
    fetch: async (input, init) => answer(engine, new Request(input, init), scope().name),
    clock: clockOf(scope),
    seed: (world) => seed(engine, scope(), world),
    replaceState: (world) => {
      scope().world = engine.build(
        [world],
        engine.seedChecks === 'strict' ? 'allow-reachable' : undefined,
      )
    },
    reset: () => scope().reset(),
    snapshot: () => new WorldSnapshot(scope().world) as unknown as Snapshot,
    restore: (snapshot) => restore(scope(), snapshot),
    snapshots: snapshotsOf(scope),
    faults: {
      add: (fault) => {
        const { world } = scope()
        return changing(scope(), () => world.faults.add(fault, world.environment.now()))
      },
      clear: () => changing(scope(), () => scope().world.faults.clear()),
      list: () => scope().world.faults.list(),
    },
    lifecycle: {
      set: (policies) => changing(scope(), () => scope().world.lifecycle.set(policies)),
      list: () => scope().world.lifecycle.policies(),
    },
    journal: {
      exchanges: () => scope().journal.exchanges(),
      violations: () => scope().journal.violations(),
      dropped: () => scope().journal.dropped,
      clear: () => scope().journal.clear(),
      toHar: () => toHar(scope().journal),
      toPact: (options) => toPact(scope(), options),
    },
    coverage: () => reportOf(coverageOf(engine.services, [scope()])),
    markAsserted: (sequence) => markAsserted(scope().journal.raw(sequence)),
    conduct: (options) => conductIn(scope(), options),
    leaks: () => scope().leaks.leaks(scope().world),
    assertConforms: () => assertConforms(scope()),
    state: stateOf(engine, scope),
  }
}

/** Answers as the in-process handlers do, or as the mock's own server for other origins. */
async function answer(engine: Engine, request: Request, scope: string): Promise<Response> {
  const { url, method } = request
  // Clients probe features of fetch with data URLs, such as the openai package before an upload.
  // No server is involved.
  if (url.startsWith('data:')) return fetch(request)
  const target = parseTarget(targetOf(url))
  const headers = headersOf(request.headers)
  const isDefault = scope === 'default' || scope === engine.callerRun
  const chosen = isDefault ? engine.scopeOf(target, headers) : scope
  const router = engine.routerOf(originOf(url), () => chosen)
  const incoming = toMockRequest(request, target, headers, chosen, router === undefined)
  const route = (router ?? engine.paths).find(method, target.path)
  const outcome = await outcomeOf(engine, incoming, route, request.signal)
  if (outcome.delayMs !== undefined) await waitForDelay(outcome, request.signal)
  markAnswered(outcome.exchange)
  if (outcome.kind === 'broken')
    throw contractViolation("the mock's own response breaks the contract", outcome.violations)
  if (outcome.kind === 'lost') throw connectionError(outcome.end)
  return toResponse(outcome.reply, exchangeLinker(outcome.exchange))
}

/** @throws what `fetch` throws when the client does not send the body to its end */
async function outcomeOf(
  engine: Engine,
  request: MockRequest,
  route: Route,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    return await engine.handle(request, route)
  } catch (error) {
    if (!(error instanceof BodyLost)) throw error
    throw signal.aborted ? signal.reason : new TypeError('fetch failed', { cause: error.cause })
  }
}

function clockOf(scope: () => Scope): Clock {
  return {
    now: () => new Date(scope().world.environment.now()),
    set: (time) => changing(scope(), () => scope().world.advanceTo(timeOf(time))),
    advance: (duration) => {
      const { world } = scope()
      const until = world.environment.now() + toMilliseconds(duration)
      changing(scope(), () => world.advanceTo(until))
    },
  }
}

/** Runs work that changes a world, and tells pages. */
function changing<T>(scope: Scope, work: () => T): T {
  const result = work()
  scope.noteChange()
  return result
}

// Loads into a fork, so that nothing is added if a document is invalid.
function seed(engine: Engine, scope: Scope, seeds: WorldDocument | readonly WorldDocument[]): void {
  // An empty array is loaded as a document, which refuses it.
  const isList = Array.isArray(seeds) && seeds.length > 0
  const documents = isList ? (seeds as WorldDocument[]) : [seeds as WorldDocument]
  const world = scope.world.fork()
  const start = latestStart(documents)
  if (start !== undefined) world.advanceTo(start)
  applyDocuments(world, documents, engine.seedChecks)
  scope.world = world
}

/** The findings about the clients of a scope, with secrets masked. */
export function conductIn(
  { journal, world }: Pick<Scope, 'journal' | 'world'>,
  options: ConductOptions = {},
): Finding[] {
  assertConductOptions(options)
  const { allow = [], clockRuns = world.environment.runs } = options
  const findings = conductOf(journal.numbered(), { clockRuns })
  return journal.maskSecrets(
    findings.filter((one) => !allow.some((expected) => isExpected(one, expected))),
  )
}

function assertConforms({ coverage, journal, ownViolations }: Scope): void {
  coverage.assertAll()
  for (const one of journal.filter(() => true)) markAsserted(one, one.violations.length === 0)
  const violations = [
    ...journal.violations().filter(({ kind }) => kind !== 'own-reply'),
    ...ownViolations,
  ]
  if (violations.length > 0) throw contractViolation('the contract was broken', violations)
}

function stateOf(engine: Engine, scope: () => Scope): State {
  let models: ModelsOf<Service> | undefined
  return {
    get models() {
      return (models ??= modelsOf(engine, scope))
    },
    // From the Map that the factory keeps the records in, as `getAll` of the model: to make the
    // factory of a fork, which `models` does, takes several times as long as to list a few records.
    records: (service, table) =>
      [...scope().world.tables.table(`${service}/${table}`).all()].map((one) => ({ ...one })),
    add: (service, table, record) => {
      seed(engine, scope(), { [service]: { [table]: [record] } })
    },
    export: () => exportDocument(scope().world),
  }
}
