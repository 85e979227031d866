import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge } from '../core/body-errors.js'
import { readBytes, readText } from '../core/body.js'
import { ContractViolation, UnknownName, UsageError } from '../core/errors.js'
import type { Fault } from '../core/faults.js'
import type { Incoming } from '../core/http.js'
import type { WorldDocument } from '../core/world-document.js'
import type { MockCore, MockScope } from '../mock.js'
import type { Actions, AdminCall } from './admin-action.js'
import type { Gate } from './admin-gate.js'
import { saveActions } from './admin-save.js'
import { scopeActions } from './admin-scopes.js'
import { snapshotActions } from './admin-snapshots.js'
import { sendJson } from './serve.js'

const MAX_BODY = 64 * 1024 * 1024

/** What the admin API can do, by path and method. Each call happens whole or not at all. */
const ACTIONS: Actions = {
  '/health': { GET: (scope, _body, mock) => health(scope, mock) },
  '/requests': {
    GET: (scope) => ({ exchanges: scope.journal.exchanges() }),
    DELETE: (scope) => scope.journal.clear(),
  },
  '/reset': { POST: (scope) => scope.reset() },
  '/clock': {
    GET: (scope) => time(scope),
    POST: (scope, body) => moveClock(scope, body),
  },
  '/state': {
    GET: (scope) => scope.state.export(),
    PUT: (scope, body) => scope.replaceState(body as WorldDocument),
  },
  '/seed': {
    POST: (scope, body) => scope.seed(body as WorldDocument),
  },
  '/coverage': { GET: (scope, _body, mock, call) => coverage(scope, mock, call.scope) },
  '/faults': {
    GET: (scope) => ({ faults: scope.faults.list() }),
    POST: (scope, body) => scope.faults.add(body as Fault),
    DELETE: (scope) => scope.faults.clear(),
  },
  ...snapshotActions,
  ...scopeActions,
  ...saveActions,
}

/** What a server's admin API is made of, beside the mock. */
export interface Plane extends Pick<AdminCall, 'save'> {
  readonly gate: Gate
}

/** Answers a request under `/__admin`. */
export async function administer(
  mock: MockCore,
  plane: Plane,
  incoming: Incoming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = plane.gate.refusal(request)
  if (refusal !== undefined) {
    sendJson(response, 403, { message: refusal })
    return
  }
  const path = incoming.path.slice('/__admin'.length)
  const { methods, name } = find(path)
  if (!methods) {
    const known = Object.keys(ACTIONS).join(', ')
    sendJson(response, 404, { message: `There is no ${incoming.path}; there are ${known}` })
    return
  }
  const action = methods[incoming.method]
  if (!action) {
    response.setHeader('allow', Object.keys(methods).join(', '))
    sendJson(response, 405, { message: `${path} takes ${Object.keys(methods).join(', ')}` })
    return
  }
  const call = { scope: incoming.scope, name, save: plane.save }
  await act(mock, (scope, body) => action(scope, body, mock, call), incoming, response)
}

/** The methods of a path, and what stands in it for `{name}`. */
function find(path: string): { methods?: Actions[string] | undefined; name: string } {
  const [, noun = '', name, ...rest] = path.split('/')
  const template = name === undefined ? path : ['', noun, '{name}', ...rest].join('/')
  if (!Object.hasOwn(ACTIONS, template) || name === '') return { name: '' }
  return { methods: ACTIONS[template], name: name ?? '' }
}

async function act(
  mock: MockCore,
  action: (scope: MockScope, body: unknown) => unknown,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = incoming.method === 'GET' ? undefined : await readJson(incoming)
    const result = await action(mock.scope(incoming.scope), body)
    if (result === undefined) response.writeHead(204).end()
    else sendJson(response, 200, result)
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      sendJson(response, 413, { message: error.message })
      return
    }
    if (!(error instanceof UsageError) && !(error instanceof ContractViolation)) throw error
    const problems = 'problems' in error ? { problems: error.problems } : {}
    const status = error instanceof UnknownName ? 404 : 400
    sendJson(response, status, { message: error.message, ...problems })
  }
}

async function readJson(incoming: Incoming): Promise<unknown> {
  const bytes = await readBytes(incoming.body(), MAX_BODY, incoming.headers['content-length'])
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(readText(bytes))
  } catch (error) {
    throw new UsageError(`Failed to read the body as JSON: ${(error as Error).message}`)
  }
}

function health({ clock }: MockScope, { engine }: MockCore): unknown {
  const services = engine.services.map(({ name }) => name)
  return { status: 'ok', services, now: clock.now().toISOString() }
}

/** Of the scope that was named, else of all of them. */
function coverage(scope: MockScope, mock: MockCore, name: string): unknown {
  return { coverage: name === 'default' ? mock.coverage() : scope.coverage() }
}

function time({ clock }: MockScope): unknown {
  return { now: clock.now().toISOString() }
}

function moveClock(scope: MockScope, body: unknown): unknown {
  const { now, advance, ...rest } = (body ?? {}) as Record<string, unknown>
  if (Object.keys(rest).length > 0 || (now === undefined) === (advance === undefined)) {
    throw new UsageError(
      'Failed to move the clock: send either { "now": "2025-01-31T12:00:00Z" } ' +
        'or { "advance": { "minutes": 21 } }',
    )
  }
  if (now !== undefined) scope.clock.set(now as string)
  else scope.clock.advance(advance as { minutes: number })
  return time(scope)
}
