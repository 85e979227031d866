import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge, type InvalidText } from '../../core/http/body-errors.js'
import { readBytes, readText } from '../../core/http/body.js'
import type { MockRequest } from '../../core/http/request.js'
import type { InvalidWorld } from '../../core/seeding/invalid-world.js'
import { NotThere, UsageError } from '../../core/util/errors.js'
import { parseJson } from '../../core/util/parse-json.js'
import { ContractViolation } from '../../core/violations/contract-violation.js'
import type { MockCore } from '../../mock/mock.js'
import { locateProblems, syntaxProblem } from '../files/json-locations.js'
import { sendJson } from '../server/send-json.js'
import type { AdminAccess } from './access.js'
import type { AdminCall } from './action.js'
import { ACTIONS } from './actions.js'
import { isInspectorPath, sendInspector } from './inspector-page.js'
import { ADMIN_PATHS, findAdminRoute } from './routes.js'

const MAX_BODY_BYTES = 64 * 1024 * 1024

/** What the admin API of a server needs beside the mock. */
export interface AdminOptions extends Pick<AdminCall, 'save' | 'closing'> {
  readonly access: AdminAccess
}

/** Handles a request whose path begins with `/__admin`. */
export async function handleAdminRequest(
  mock: MockCore,
  options: AdminOptions,
  incoming: MockRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPage = isInspectorPath(incoming.path)
  const refusal = options.access.refusal(request, { needsToken: !isPage })
  if (refusal !== undefined) {
    sendJson(response, 403, { message: refusal })
    return
  }
  if (isPage) {
    sendInspector(request, incoming.path, response)
    return
  }
  try {
    const result = await runAction({ ...options, mock, response }, incoming)
    if (response.headersSent) return
    if (result === undefined) response.writeHead(204).end()
    else sendJson(response, 200, result)
  } catch (error) {
    sendError(response, error)
  }
}

async function runAction(
  server: Pick<AdminCall, 'mock' | 'response' | 'save' | 'closing'>,
  incoming: MockRequest,
): Promise<unknown> {
  const { mock, response } = server
  const path = incoming.path.slice('/__admin'.length)
  const route = findAdminRoute(incoming.method, path)
  if (!route) {
    throw new NotThere(`${incoming.path} not found; the admin API has ${ADMIN_PATHS.join(', ')}`)
  }
  const { operation, params, allow } = route
  if (!operation) {
    response.setHeader('allow', allow.join(', '))
    sendJson(response, 405, {
      message: `${path} allows ${allow.join(', ')}, not ${incoming.method}`,
    })
    return undefined
  }
  const sent = incoming.method === 'GET' ? { text: '' } : await readJson(incoming)
  const namedScope =
    incoming.scope === 'default' ? incoming.headers['x-mock-scope'] : incoming.scope
  const scope = mock.scope(incoming.scope)
  const inner = mock.engine.scopes.get(mock.engine.usableScope(incoming.scope))
  const query = new URLSearchParams(incoming.search)
  const { text, value: body } = sent
  try {
    return await ACTIONS[operation]({ ...server, scope, inner, namedScope, params, query, body })
  } catch (error) {
    throw located(error, text, placeOf(operation, body, error))
  }
}

/** What some errors have: all that is wrong with a value. */
type Refusal = Partial<Pick<InvalidWorld, 'problems' | 'index'>>

/** The error, with the lines and columns of its problems in the body that was sent. */
function located(error: unknown, text: string, place: string): unknown {
  const { problems } = error as Refusal
  if (!(error instanceof UsageError) || !problems) return error
  const inBody = problems.map((one) => ({ ...one, pointer: place + one.pointer }))
  const found = locateProblems(text, inBody).map(({ pointer, ...one }) => ({
    pointer: pointer.slice(place.length),
    ...one,
  }))
  return Object.assign(error, { problems: found })
}

/** The JSON pointer of the value, in the body of a request, that an error is about. */
function placeOf(operation: string, body: unknown, error: unknown): string {
  if (operation === 'ChangePactState') return '/params/world'
  return Array.isArray(body) ? `/${String((error as Refusal).index ?? 0)}` : ''
}

function sendError(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge) {
    sendJson(response, 413, { message: error.message })
    return
  }
  if (!(error instanceof UsageError) && !(error instanceof ContractViolation)) throw error
  const { problems, index } = error as Refusal
  const status = error instanceof NotThere ? 404 : 400
  sendJson(response, status, { message: error.message, problems, index })
}

interface SentJson {
  readonly text: string
  /** Undefined if there is no body. */
  readonly value?: unknown
}

async function readJson(incoming: MockRequest): Promise<SentJson> {
  const bytes = await readBytes(incoming.body(), MAX_BODY_BYTES, incoming.headers['content-length'])
  if (bytes.length === 0) return { text: '' }
  const text = textOf(bytes)
  const { value, reason } = parseJson(text)
  if (reason === undefined) return { text, value }
  const problem = syntaxProblem(text)
  throw Object.assign(new UsageError(`Failed to parse the body as JSON: ${reason}`), {
    ...(problem && { problems: [problem] }),
  })
}

function textOf(bytes: Uint8Array): string {
  try {
    return readText(bytes)
  } catch (error) {
    throw new UsageError(`Failed to parse the body as JSON: ${(error as InvalidText).reason}`)
  }
}
