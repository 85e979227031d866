import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BodyLost } from '../../core/http/body-errors.js'
import { joinBytes } from '../../core/util/bytes.js'
import { UsageError } from '../../core/util/errors.js'
import { sleep } from '../../core/util/sleep.js'
import { namedScope } from '../../core/engine.js'
import { createRequest, parseTarget, type MockRequest } from '../../core/http/request.js'
import type { Outcome } from '../../core/pipeline/outcome.js'
import type { Download } from '../../core/http/response.js'
import type { MockCore } from '../../mock/mock.js'
import { leaveTogether } from './batch-writes.js'
import { bodyOf } from './request-body.js'
import { sendEarly } from './early-response.js'
import { drop, goneSignal, sendFaulty } from './faulty-response.js'
import { originForm, sendJson, type PlainHeaders } from './send-json.js'

/** What a server answers requests with. */
export interface Answering {
  readonly mock: MockCore
  /** Answers a request under `/__admin`. */
  readonly admin: (
    incoming: MockRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void>
  /** Aborted when the server closes. */
  readonly closing: AbortSignal
}

/** Answers one request: from `node:http` straight to the pipeline, no Request or Response made. */
export function serve(
  answering: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  try {
    const answered = answer(answering, request, response)
    answered?.catch((error: unknown) => fail(response, error))
  } catch (error) {
    fail(response, error)
  }
}

/** At once where nothing is to be waited for. */
function answer(
  { mock, admin, closing }: Answering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> | undefined {
  // Node joins repeated headers; only set-cookie, which no request has, stays a list.
  const headers = request.headers as PlainHeaders
  const target = parseTarget(originForm(request.url ?? '/'))
  if (headers['host'] === undefined && request.httpVersion === '1.1') {
    sendJson(response, 400, { message: 'HTTP/1.1 needs a Host header' })
    return
  }
  const forAdmin = isAdmin(target.path)
  // An admin call may carry the token of the admin API, which is nobody's key.
  const scope = forAdmin
    ? (namedScope(target, headers) ?? 'default')
    : mock.engine.scopeOf(target, headers)
  const method = request.method ?? 'GET'
  const origin = `http://${headers['host'] ?? ''}`
  const body = () => bodyOf(request, response)
  const incoming = createRequest(target, scope, { method, headers, body, served: true, origin })
  if (forAdmin) return admin(incoming, request, response)
  const send = (outcome: Outcome) => leaveTogether(() => reply(response, request, outcome, closing))
  const outcome = mock.engine.handle(incoming, mock.engine.paths.find(method, target.path))
  if (outcome instanceof Promise) return outcome.then(send)
  send(outcome)
}

function isAdmin(path: string): boolean {
  return path === '/__admin' || path.startsWith('/__admin/')
}

/** Sends what became of a request. */
function reply(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): void {
  try {
    const isLate = outcome.delayMs !== undefined
    const sending = (isLate ? sendLate : send)(response, request, outcome, closing)
    sending?.catch((error: unknown) => fail(response, error))
  } catch (error) {
    fail(response, error)
  }
}

/** A client that leaves meanwhile gets nothing, and a server that closes does not wait. */
async function sendLate(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): Promise<void> {
  const gone = goneSignal(response, closing)
  await sleep(outcome.delayMs ?? 0, gone)
  if (gone.aborted) response.destroy()
  else await send(response, request, outcome, closing)
}

function send(
  response: ServerResponse,
  request: IncomingMessage,
  outcome: Outcome,
  closing: AbortSignal,
): Promise<void> | undefined {
  if (outcome.kind === 'lost') {
    drop(response, outcome.end)
    return
  }
  if (outcome.kind === 'broken') {
    const [first] = outcome.violations
    const body = { code: first?.code, message: first?.message }
    sendJson(response, 500, body, outcome.headers)
    return
  }
  const { status, headers, body, delivery } = outcome.reply
  // What was not read will not be: the connection cannot serve another request.
  const isUnread = !request.readableEnded && bodyOf(request) !== null
  response.writeHead(status, isUnread ? { ...headers, connection: 'close' } : headers)
  if (delivery && body !== null) {
    return sendFaulty(response, body, delivery, goneSignal(response, closing))
  }
  if (isUnread) return sendEarly(response, request, body)
  if (body !== null && typeof body !== 'string') return sendStored(response, body)
  response.end(body ?? undefined)
}

// What is larger is sent while it is read.
const SMALL = 64 * 1024

async function sendStored(
  response: ServerResponse,
  { bytes, start, end }: Download,
): Promise<void> {
  const chunks = bytes.slice(start, end)
  if (end - start > SMALL) {
    await pipeline(Readable.from(chunks), response)
    return
  }
  // Setting up a pipeline takes longer than all the rest of a small download.
  const pieces: Uint8Array[] = []
  for await (const chunk of chunks) pieces.push(chunk)
  response.end(joinBytes(pieces))
}

/** The last resort: a client that left, a wrong scope name, or a bug of ours. */
function fail(response: ServerResponse, error: unknown): void {
  if (error instanceof BodyLost || response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  if (error instanceof UsageError) return sendJson(response, 400, { message: error.message })
  console.error(error)
  sendJson(response, 500, { message: 'Quayside failed; its own output says why' })
}
