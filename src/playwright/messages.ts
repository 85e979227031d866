import type {
  APIResponse,
  Request as PlaywrightRequest,
  Response as PlaywrightResponse,
} from '@playwright/test'
import type { Checkable } from '../conformance/check/read-checkable.js'
import type { PlainRequest } from '../core/http/plain-message.js'

// Messages of Playwright as those that the mock reads and checks.

/**
 * What the matcher takes beside what `check` takes.
 *
 * @example
 * const urlOf = (message: PlaywrightMessage) => message.url()
 */
export type PlaywrightMessage = PlaywrightRequest | PlaywrightResponse | APIResponse

/** The request of a page as a Request of `fetch`. */
export async function webRequest(
  request: PlaywrightRequest,
  signal: AbortSignal,
): Promise<Request> {
  const { method, url, headers, body } = await plainRequest(request)
  return new Request(url, {
    ...{ method, headers: headers as Record<string, string>, signal },
    body: (body as Buffer<ArrayBuffer> | undefined) ?? null,
  })
}

/** What `check` reads; `answerOf` returns the mock's own response to a request, if it gave one. */
export async function toCheckable(
  received: unknown,
  answerOf: (request: PlaywrightRequest) => Response | undefined,
): Promise<Checkable> {
  if (isRequest(received)) return { request: await plainRequest(received) }
  if (isResponse(received)) {
    const request = received.request()
    const response = answerOf(request) ?? {
      ...{ status: received.status(), headers: await received.allHeaders() },
      body: await bodyOf(received),
    }
    return { request: await plainRequest(request), response }
  }
  if (isApiResponse(received)) return apiResponse(received)
  // `check` refuses what it cannot read.
  return received as Checkable
}

async function plainRequest(request: PlaywrightRequest): Promise<PlainRequest> {
  const headers = Object.entries(await request.allHeaders())
  return {
    ...{ method: request.method(), url: request.url() },
    // Those of HTTP/2 such as `:authority` are no headers of `fetch`.
    headers: Object.fromEntries(headers.filter(([name]) => !name.startsWith(':'))),
    body: request.postDataBuffer() ?? undefined,
  }
}

/** A response without its request: it is checked against the operation of its URL that it fits best. */
async function apiResponse(received: APIResponse): Promise<Response> {
  const body = await bodyOf(received)
  const headers = received.headersArray().map(({ name, value }): [string, string] => [name, value])
  const isEmpty = body === undefined || body.length === 0
  const response = new Response(isEmpty ? null : body, { status: received.status(), headers })
  return Object.defineProperty(response, 'url', { value: received.url() })
}

/** Undefined where there is none, as for a redirect. */
async function bodyOf(
  response: PlaywrightResponse | APIResponse,
): Promise<Buffer<ArrayBuffer> | undefined> {
  return response.body().then(
    (bytes) => bytes as Buffer<ArrayBuffer>,
    () => undefined,
  )
}

// Told by their methods: a test may import its Playwright from elsewhere.

function isRequest(value: unknown): value is PlaywrightRequest {
  return hasMethods(value, 'method', 'allHeaders', 'postDataBuffer')
}

function isResponse(value: unknown): value is PlaywrightResponse {
  return hasMethods(value, 'status', 'allHeaders', 'request')
}

function isApiResponse(value: unknown): value is APIResponse {
  return hasMethods(value, 'status', 'headersArray', 'body')
}

function hasMethods(value: unknown, ...names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false
  return names.every((name) => typeof Reflect.get(value, name) === 'function')
}
