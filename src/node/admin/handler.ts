import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyTooLarge } from '../../core/http/body-errors.js'
import { readBytes, readText } from '../../core/http/body.js'
import { NotThere, UsageError } from '../../core/util/errors.js'
import { ContractViolation } from '../../core/violations/contract-violation.js'
import type { MockRequest } from '../../core/http/request.js'
import type { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { MockCore } from '../../mock/mock.js'
import type { AdminCall } from './action.js'
import { ACTIONS } from './actions.js'
import type { Gate } from './access.js'
import { ADMIN_PATHS, findAdmin } from './routes.js'
import { sendJson } from '../server/send-json.js'

const MAX_BODY = 64 * 1024 * 1024

/** What a server's admin API is made of, beside the mock. */
export interface Plane extends Pick<AdminCall, 'save' | 'closing'> {
  readonly gate: Gate
}

/** Answers a request under `/__admin`. */
export async function administer(
  mock: MockCore,
  plane: Plane,
  incoming: MockRequest,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refusal = plane.gate.refusal(request)
  if (refusal !== undefined) {
    sendJson(response, 403, { message: refusal })
    return
  }
  try {
    const result = await act({ ...plane, mock, response }, incoming)
    if (response.headersSent) return
    if (result === undefined) response.writeHead(204).end()
    else sendJson(response, 200, result)
  } catch (error) {
    refuse(response, error)
  }
}

async function act(
  server: Pick<AdminCall, 'mock' | 'response' | 'save' | 'closing'>,
  incoming: MockRequest,
): Promise<unknown> {
  const { mock, response } = server
  const path = incoming.path.slice('/__admin'.length)
  const route = findAdmin(incoming.method, path)
  if (!route) {
    throw new NotThere(`There is no ${incoming.path}; there are ${ADMIN_PATHS.join(', ')}`)
  }
  const { operation, params, allow } = route
  if (!operation) {
    response.setHeader('allow', allow.join(', '))
    sendJson(response, 405, { message: `${path} takes ${allow.join(', ')}` })
    return undefined
  }
  const body = incoming.method === 'GET' ? undefined : await readJson(incoming)
  const named = incoming.scope === 'default' ? incoming.headers['x-mock-scope'] : incoming.scope
  const scope = mock.scope(incoming.scope)
  const query = new URLSearchParams(incoming.search)
  return ACTIONS[operation]({ ...server, scope, named, params, query, body })
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyTooLarge) {
    sendJson(response, 413, { message: error.message })
    return
  }
  if (!(error instanceof UsageError) && !(error instanceof ContractViolation)) throw error
  const { problems, index } = error as Partial<InvalidWorld>
  const status = error instanceof NotThere ? 404 : 400
  sendJson(response, status, { message: error.message, problems, index })
}

async function readJson(incoming: MockRequest): Promise<unknown> {
  const bytes = await readBytes(incoming.body(), MAX_BODY, incoming.headers['content-length'])
  if (bytes.length === 0) return undefined
  try {
    return JSON.parse(readText(bytes))
  } catch (error) {
    throw new UsageError(`Failed to read the body as JSON: ${(error as Error).message}`)
  }
}
