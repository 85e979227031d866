import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { inspect } from 'node:util'
import { streamChunks, type BodySource } from '../../core/http/body.js'
import { corsHeaders } from '../../core/http/cors.js'
import type { MockRequest } from '../../core/http/request.js'
import type { Route } from '../../core/pipeline/router.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import type { MockCore } from '../../mock/mock.js'
import { dropConnection } from './faulty-response.js'
import { requestBody } from './request-body.js'
import { originOf } from './request-target.js'
import { sendJson, type PlainHeaders } from './send-json.js'

/**
 * Answers a request in place of the mock, or leaves it to it with undefined.
 *
 * `request` has the URL that the client used; `vendorUrl` is the one that the vendor's service has for
 * it, undefined for a path of no service. A body that is read here is kept in memory for the mock.
 *
 * @example
 * const override: Override = (request) =>
 *   Promise.resolve(request.method === 'DELETE' ? new Response(null, { status: 403 }) : undefined)
 */
export type Override = (
  request: Request,
  vendorUrl: string | undefined,
) => Promise<Response | undefined>

/** A request that an override may answer. */
interface Overridable {
  readonly mock: MockCore
  readonly found: Route
  /** Without the prefix of a scope. */
  readonly incoming: Pick<MockRequest, 'target'>
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

/**
 * Sends the response of an override to a request. Where it has none, calls `leave` with the body for the
 * mock, which may have been read already.
 */
export async function answerByOverride(
  override: Override,
  { mock, found, incoming: { target }, request, response }: Overridable,
  leave: (body: () => BodySource) => Promise<void> | undefined,
): Promise<void> {
  const web = webRequest(request, response, originOf(request) + target)
  let given: Response | undefined
  try {
    given = await override(web.request, vendorUrlOf(mock, found, target))
  } catch (error) {
    sendOverrideFailure(request, response, error)
    return
  }
  if (given) return sendOverride(request, response, given)
  // Untouched: without a detour, as streams of the web take longer.
  const body = () => (web.isRead() ? rest(web.request) : requestBody(request, response))
  await leave(body)
}

const rest = ({ body }: Request) => body && streamChunks(body)

/** The request as a `Request`, whose body is read only when it is asked for. */
function webRequest(request: IncomingMessage, response: ServerResponse, url: string) {
  const { method = 'GET' } = request
  let isRead = false
  const source = async function* () {
    isRead = true
    const body = requestBody(request, response)
    if (body === null) return
    yield* ArrayBuffer.isView(body) ? [body] : body
  }
  const hasBody = method !== 'GET' && method !== 'HEAD' && requestBody(request) !== null
  // Nothing is read ahead of the reader.
  const body = hasBody
    ? (Readable.toWeb(Readable.from(source(), { highWaterMark: 0 }), {
        strategy: { highWaterMark: 0 },
      }) as ReadableStream<Uint8Array>)
    : null
  const init = { method, headers: request.headers as PlainHeaders, body, duplex: 'half' as const }
  return { request: new Request(url, init), isRead: () => isRead }
}

/** The URL that the vendor's service has for a target of the server. */
function vendorUrlOf({ engine }: MockCore, { service }: Route, target: string): string | undefined {
  const base = service && engine.baseUrls.get(service)?.href.replace(/\/$/, '')
  const prefix = service?.prefixes
    .filter((one) => target === one || /^[/?]/.test(target.slice(one.length)))
    .filter((one) => target.startsWith(one))
    .sort((a, b) => b.length - a.length)[0]
  return base === undefined || prefix === undefined ? undefined : base + target.slice(prefix.length)
}

/** Sends a response of an override. */
async function sendOverride(
  request: IncomingMessage,
  response: ServerResponse,
  given: Response,
): Promise<void> {
  // `Response.error()` stands for a request that fails.
  if (given.type === 'error') {
    dropConnection(response, 'reset')
    return
  }
  const headers: Record<string, string | string[]> = Object.fromEntries(given.headers)
  const cookies = given.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  const asText = headers as Record<string, string>
  const cors = corsHeaders(request.headers as PlainHeaders, asText)
  const isOpen = 'access-control-allow-origin' in headers
  response.writeHead(given.status, isOpen ? headers : { ...headers, ...cors })
  if (given.body === null || request.method === 'HEAD') response.end()
  else await pipeline(Readable.fromWeb(given.body as never), response)
}

/** Replies that an override has failed, and prints why. */
function sendOverrideFailure(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const reason = error instanceof Error ? error.message : inspect(error)
  const { method = '', url = '' } = request
  console.error(`quayside: the override of ${method} ${printable(url)} failed:`)
  console.error(error instanceof UsageError ? reason : error)
  const headers = corsHeaders(request.headers as PlainHeaders)
  sendJson(response, 500, { message: `The override failed: ${reason}` }, headers)
}
