import { reportOf } from '../../core/coverage/file-format.js'
import { coverageOf } from '../../core/coverage/report.js'
import type { Fault } from '../../core/faults/fault.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import type { LifecyclePolicy } from '../../core/service/lifecycle-policy.js'
import { nearest } from '../../core/util/edit-distance.js'
import { NotThere, quoted, UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { lifecycleKinds } from '../../core/world/validate-lifecycle.js'
import type { MockCore, MockScope } from '../../mock/mock.js'
import type { AdminAction, AdminCall } from './action.js'
import { sendEvents } from './event-stream.js'
import { document, type AdminOperation } from './openapi.gen.js'

/** The action of each operation of the admin API. One that fails changes nothing. */
export const ACTIONS: Readonly<Record<AdminOperation, AdminAction>> = {
  GetHealth: ({ scope, mock }) => ({
    status: 'ok',
    services: mock.engine.services.map(({ name }) => name),
    ...clockOf(scope),
  }),
  GetDocument: () => document,
  GetContract: ({ mock, params }) => contractOf(mock, String(params['service'])),
  Reset: ({ scope }) => scope.reset(),
  GetClock: ({ scope }) => clockOf(scope),
  MoveClock: ({ scope, body }) => moveClock(scope, body),
  GetState: ({ scope }) => scope.state.export(),
  ReplaceState: ({ scope, body }) => scope.replaceState(body as WorldDocument),
  Seed: ({ scope, body }) => scope.seed(body as WorldDocument | readonly WorldDocument[]),
  ListFaults: ({ scope }) => ({ faults: scope.faults.list() }),
  AddFault: ({ scope, body }) => scope.faults.add(body as Fault),
  ClearFaults: ({ scope }) => scope.faults.clear(),
  GetLifecycle: ({ scope, mock }) => ({
    lifecycle: scope.lifecycle.list(),
    kinds: lifecycleKinds(mock.engine.services),
  }),
  SetLifecycle: ({ scope, body }) => scope.lifecycle.set(body as Record<string, LifecyclePolicy>),
  ListRequests: ({ scope, query }) => listRequests(scope, query),
  ClearRequests: ({ scope }) => scope.journal.clear(),
  GetLeaks: ({ scope }) => scope.leaks(),
  GetConduct: ({ scope }) => ({
    findings: scope.conduct(),
    dropped: scope.journal.dropped(),
  }),
  GetCoverage: coverageIn,
  ChangePactState: ({ scope, body }) => {
    const { action = 'setup', params } = isRecord(body) ? body : {}
    if (action === 'teardown') return
    const world = isRecord(params) ? params['world'] : undefined
    if (action !== 'setup' || !isRecord(world)) {
      throw new UsageError(
        'Failed to change the provider state: expected ' +
          '{ "action": "setup", "params": { "world": { ... } } }, as the pacts of this server have it',
      )
    }
    scope.replaceState(world)
  },
  ListSnapshots: ({ scope }) => ({ snapshots: scope.snapshots.list() }),
  ClearSnapshots: ({ scope }) => scope.snapshots.clear(),
  GetSnapshot: (call) => call.scope.snapshots.export(nameOf(call)),
  TakeSnapshot: (call) => call.scope.snapshots.take(nameOf(call)),
  DeleteSnapshot: (call) => call.scope.snapshots.delete(nameOf(call)),
  RestoreSnapshot: (call) => call.scope.snapshots.restore(nameOf(call)),
  ListScopes: ({ mock }) => ({ scopes: listScopes(mock) }),
  CloseScope: ({ mock, params }) => mock.scopes.close(String(params['name'])),
  Save: ({ save }) => {
    if (save) return save()
    throw new UsageError('Failed to save: the server was started without --state FILE')
  },
  ListenToEvents: sendEvents,
}

function contractOf({ engine }: MockCore, name: string): unknown {
  const service = engine.services.find((one) => one.name === name)
  if (service) return service.contract.document
  const names = engine.services.map((one) => one.name)
  const near = nearest(name, names, 1).join('')
  throw new NotThere(`Service "${name}" not found. Did you mean "${near}"?`)
}

function listRequests({ journal }: MockScope, query: URLSearchParams): unknown {
  const format = query.get('format') ?? 'json'
  if (format === 'har') return journal.toHar()
  if (format === 'pact') {
    const [consumer, provider] = ['consumer', 'provider'].map((name) => query.get(name))
    return journal.toPact({ consumer: consumer ?? '', provider: provider ?? undefined })
  }
  if (format === 'json') return { exchanges: journal.exchanges() }
  throw new UsageError(
    `Failed to list requests: format must be json, har or pact, got ${JSON.stringify(format)}`,
  )
}

function coverageIn({ mock, namedScope, query }: AdminCall): unknown {
  const { scopes, services } = mock.engine
  const basis = query.get('replies') ?? 'asserted'
  if (basis !== 'asserted' && basis !== 'sent') {
    throw new UsageError(
      `Failed to get the coverage: replies must be asserted or sent, got ${quoted(basis)}`,
    )
  }
  const covered = namedScope === undefined ? scopes.coverages() : [scopes.get(namedScope)]
  const file = coverageOf(services, covered, basis)
  return { coverage: reportOf(file), relied: file.relied }
}

function clockOf({ clock }: MockScope) {
  return { now: clock.now().toISOString() }
}

function moveClock(scope: MockScope, body: unknown): unknown {
  const { now, advance, ...rest } = (body ?? {}) as Record<string, unknown>
  if (Object.keys(rest).length > 0 || (now === undefined) === (advance === undefined)) {
    throw new UsageError(
      'Failed to move the clock: expected either { "now": "2025-01-31T12:00:00Z" } ' +
        'or { "advance": { "minutes": 21 } }',
    )
  }
  if (now !== undefined) scope.clock.set(now as string)
  else scope.clock.advance(advance as { minutes: number })
  return clockOf(scope)
}

function listScopes({ engine }: MockCore): object[] {
  return Array.from(engine.scopes.all(), ({ name, world }) => ({
    name,
    now: new Date(world.environment.now()).toISOString(),
  }))
}

const nameOf = ({ params }: AdminCall) => String(params['name'])
