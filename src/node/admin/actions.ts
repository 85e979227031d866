import { reportOf } from '../../core/coverage/file-format.js'
import { coverageOf } from '../../core/coverage/report.js'
import { worldSchema } from '../../core/seeding/json-schema.js'
import { nearest } from '../../core/util/edit-distance.js'
import { NotThere, quoted, UsageError } from '../../core/util/errors.js'
import { VERSION } from '../../core/util/version.js'
import { serviceViews } from '../../core/views/service-views.js'
import type { MockCore } from '../../mock/mock.js'
import type { AdminAction, AdminCall } from './action.js'
import { behaviourActions } from './behaviour.js'
import { sendEvents } from './event-stream.js'
import { document, type AdminOperation } from './openapi.gen.js'
import { recordActions } from './records.js'
import { requestActions } from './requests.js'
import { clockOf, worldActions } from './world.js'

/** The action of each operation of the admin API. One that fails changes nothing. */
export const ACTIONS: Readonly<Record<AdminOperation, AdminAction>> = {
  ...worldActions,
  ...recordActions,
  ...behaviourActions,
  ...requestActions,
  GetHealth: ({ scope, mock }) => ({
    status: 'ok',
    services: mock.engine.services.map(({ name }) => name),
    ...clockOf(scope),
  }),
  GetDocument: () => document,
  GetContract: ({ mock, params }) => contractOf(mock, String(params['service'])),
  GetWorldSchema: ({ mock }) => worldSchema(mock.engine.services),
  ListServices: ({ mock }) => ({ version: VERSION, services: serviceViews(mock.engine.services) }),
  GetLeaks: ({ scope }) => scope.leaks(),
  GetConduct: ({ scope }) => ({
    findings: scope.conduct(),
    dropped: scope.journal.dropped(),
  }),
  GetCoverage: coverageIn,
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

function listScopes({ engine }: MockCore): object[] {
  return Array.from(engine.scopes.all(), ({ name, world }) => ({
    name,
    now: new Date(world.environment.now()).toISOString(),
  }))
}
