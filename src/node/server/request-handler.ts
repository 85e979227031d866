import type { IncomingMessage, ServerResponse } from 'node:http'
import { namedScope } from '../../core/engine.js'
import { BodyLost } from '../../core/http/body-errors.js'
import { corsHeaders } from '../../core/http/cors.js'
import { createRequest, parseTarget, type MockRequest } from '../../core/http/request.js'
import type { Download } from '../../core/http/response.js'
import { markAnswered } from '../../core/journal/journal.js'
import { recordUnsent, type Outcome } from '../../core/pipeline/outcome.js'
import type { Route } from '../../core/pipeline/router.js'
import { UsageError } from '../../core/util/errors.js'
import { sleep } from '../../core/util/sleep.js'
import type { MockCore } from '../../mock/mock.js'
import { batchWrites } from './batch-writes.js'
import { refuseBody, sendEarly } from './early-response.js'
import { disconnectSignal, dropConnection, sendFaulty } from './faulty-response.js'
import { http2Stream } from './http2.js'
import { sendLandingPage } from './landing-page.js'
import { answerByOverride, type Override } from './override.js'
import { requestBody } from './request-body.js'
import { reportRequest, type PendingRequest, type ServedRequest } from './request-log.js'
import { hostProblem, originForm, originOf } from './request-target.js'
import { sendJson, type PlainHeaders } from './send-json.js'
import { brokenBodyReply } from './socket-error.js'
import { writeStored } from './stored-bytes.js'

/** What a server needs to handle requests. */
export interface ServerContext {
  readonly mock: MockCore
  /** Handles a request whose path begins with `/__admin`. */
  readonly admin: (
    incoming: MockRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>
  /** Aborted when the server closes. */
  readonly closing: AbortSignal
  /** Answers requests to services before the mock. */
  readonly override?: Override | undefined
  /** Called with each request when it has been answered, or its connection has closed. */
  readonly onRequest?: ((request: ServedRequest) => void) | undefined
}

/** Handles one request of `node:http`, without `Request` and `Response` objects, which are slow. */
export function handleRequest(
  context: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { onRequest } = context
  const pending = onRequest && reportRequest(request, response, onRequest)
  try {
    const handled = route(context, request, response, pending)
    handled?.catch((error: unknown) => sendFailure(response, error))
  } catch (error) {
    sendFailure(response, error)
  }
}

/** Returns undefined if the response was produced synchronously. */
function route(
  context: ServerContext,
  request: IncomingMessage,
  response: ServerResponse,
  pending: PendingRequest | undefined,
): Promise<void> | undefined {
  const { mock, admin, closing, override } = context
  // Repeated headers are joined; only set-cookie, which requests do not have, is an array.
  const headers = request.headers as PlainHeaders
  const target = parseTarget(originForm(request.url ?? '/'))
  const problem = hostProblem(request)
  if (problem !== undefined) {
    sendJson(response, 400, { message: problem }, corsHeaders(headers))
    return
  }
  const forAdmin = isAdmin(target.path)
  // The bearer token of an admin request is no API key, so it does not select a scope.
  const scope = forAdmin
    ? (namedScope(target, headers) ?? 'default')
    : mock.engine.scopeOf(target, headers)
  const method = request.method ?? 'GET'
  const origin = originOf(request)
  const body = () => requestBody(request, response)
  const gone = () => disconnectSignal(response, closing, request)
  const parts = { method, headers, gone, served: true, origin }
  const incoming = createRequest(target, scope, { ...parts, body })
  if (forAdmin) return admin(incoming, request, response)
  const found = mock.engine.paths.find(method, target.path)
  if (found.kind === 'unknown' && isLandingPage(method, target.path)) {
    sendLandingPage(mock.engine.services, request, response)
    return
  }
  const exchange = { incoming, found, request, response, pending }
  if (!override) return answer(context, exchange)
  if (pending) pending.isOverridden = true
  return answerByOverride(override, { mock, ...exchange }, (rest) => {
    if (pending) pending.isOverridden = false
    return answer(context, { ...exchange, incoming: { ...incoming, body: rest } })
  })
}

/** A request to a service, and where its response goes. */
interface ServedExchange {
  readonly incoming: MockRequest
  readonly found: Route
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly pending: PendingRequest | undefined
}

/** Lets the mock answer. Returns undefined if the response was produced synchronously. */
function answer(
  { mock, closing }: ServerContext,
  { incoming, found, request, response, pending }: ServedExchange,
): Promise<void> | undefined {
  const send = (outcome: Outcome) => {
    if (pending) pending.exchange = outcome.exchange
    batchWrites(() => respond(response, request, outcome, closing))
  }
  const outcome = mock.engine.handle(incoming, found)
  if (outcome instanceof Promise) return outcome.then(send)
  send(outcome)
}

function isLandingPage(method: string, path: string): boolean {
  return path === '/' && (method === 'GET' || method === 'HEAD')
}

function isAdmin(path: string): boolean {
  return path === '/__admin' || path.startsWith('/__admin/')
}

/** Sends the outcome of a request. */
function respond(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): void {
  try {
    const isLate = outcome.delayMs !== undefined
    const sending = (isLate ? sendLate : send)(response, request, outcome, closing)
    sending?.catch((error: unknown) => sendFailure(response, error))
  } catch (error) {
    sendFailure(response, error)
  }
}

/** Sends a delayed outcome; nothing if the client disconnects or the server closes before. */
async function sendLate(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): Promise<void> {
  const gone = disconnectSignal(response, closing)
  await sleep(outcome.delayMs ?? 0, gone)
  // The server closes.
  if (gone.aborted) response.destroy()
  await send(response, request, outcome, closing)
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): Promise<void> | undefined {
  if (response.destroyed) {
    recordUnsent(outcome)
    return
  }
  markAnswered(outcome.exchange)
  if (outcome.kind === 'lost') {
    dropConnection(response, outcome.end)
    return
  }
  if (outcome.kind === 'broken') {
    const [first] = outcome.violations
    const body = { code: first?.code, message: first?.message }
    sendJson(response, 500, body, outcome.headers)
    return
  }
  const { status, headers, body, delivery } = outcome.reply
  // The rest of the body will not be read, so the connection cannot serve another request.
  const isUnread = !request.readableEnded && requestBody(request) !== null
  const isClosed = isUnread && http2Stream(response) === undefined
  response.writeHead(status, isClosed ? { ...headers, connection: 'close' } : headers)
  if (delivery && body !== null) {
    return sendFaulty(response, body, delivery, disconnectSignal(response, closing))
  }
  if (isUnread) return sendEarly(response, request, body)
  if (body !== null && typeof body !== 'string') return sendStored(response, body)
  response.end(body ?? undefined)
}

async function sendStored(response: ServerResponse, body: Download): Promise<void> {
  await writeStored(response, body)
  if (!response.destroyed) response.end()
}

/** Handles errors: the client disconnected, the scope name is wrong, or Quayside has a bug. */
function sendFailure(response: ServerResponse, error: unknown): void {
  const broken = error instanceof BodyLost ? brokenBodyReply(response.req) : undefined
  // The admin API refuses pages of other origins before anything can fail.
  const headers = corsHeaders(response.req.headers as PlainHeaders)
  if (broken && !response.headersSent) {
    refuseBody(response, broken, headers)
    return
  }
  if (error instanceof BodyLost || response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  if (error instanceof UsageError)
    return sendJson(response, 400, { message: error.message }, headers)
  console.error(error)
  sendJson(response, 500, { message: 'Internal error of Quayside; see its output' }, headers)
}
