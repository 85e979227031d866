import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge } from '../core/body-errors.js'
import { readBytes, readText } from '../core/body.js'
import { ContractViolation, UsageError } from '../core/errors.js'
import type { Fault } from '../core/faults/fault.js'
import type { Incoming } from '../core/http.js'
import type { LifecyclePolicy } from '../core/lifecycle/policy.js'
import type { WorldDocument } from '../core/world-document.js'
import type { MockCore, MockScope } from '../mock.js'
import type { Gate } from './admin-gate.js'
import { sendJson } from './serve.js'

const MAX_BODY = 64 * 1024 * 1024

type Action = (scope: MockScope, body: unknown, mock: MockCore, name: string) => unknown

/** What the admin API can do, by path and method. Each call happens whole or not at all. */
const ACTIONS: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
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
  '/coverage': { GET: (scope, _body, mock, name) => coverage(scope, mock, name) },
  '/faults': {
    GET: (scope) => ({ faults: scope.faults.list() }),
    POST: (scope, body) => scope.faults.add(body as Fault),
    DELETE: (scope) => scope.faults.clear(),
  },
  '/lifecycle': {
    GET: (scope) => ({ lifecycle: scope.lifecycle.list() }),
    POST: (scope, body) => scope.lifecycle.set(body as Record<string, LifecyclePolicy>),
  },
}

/** Answers a request under `/__admin`. */
export async function administer(
  mock: MockCore,
  gate: Gate,
  incoming: Incoming,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = gate.refusal(request)
  if (refusal !== undefined) {
    sendJson(response, 403, { message: refusal })
    return
  }
  const path = incoming.path.slice('/__admin'.length)
  const methods = Object.hasOwn(ACTIONS, path) ? ACTIONS[path] : undefined
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
  await act(mock, action, incoming, response)
}

async function act(
  mock: MockCore,
  action: Action,
  incoming: Incoming,
  response: ServerResponse,
): Promise<void> {
  try {
    const body = incoming.method === 'GET' ? undefined : await readJson(incoming)
    const result = await action(mock.scope(incoming.scope), body, mock, incoming.scope)
    if (result === undefined) response.writeHead(204).end()
    else sendJson(response, 200, result)
  } catch (error) {
    if (error instanceof BodyTooLarge) {
      sendJson(response, 413, { message: error.message })
      return
    }
    if (!(error instanceof UsageError) && !(error instanceof ContractViolation)) throw error
    const problems = 'problems' in error ? { problems: error.problems } : {}
    sendJson(response, 400, { message: error.message, ...problems })
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
