import { UsageError } from '../util/errors.js'
import { headersOf } from './fetch.js'

type HeaderValues = Headers | Readonly<Record<string, string>>

/**
 * A request as data. A body other than text, bytes or a form is sent as JSON.
 *
 * @example
 * const request: PlainRequest = { method: 'GET', url: 'https://api.openai.com/v1/containers' }
 */
export interface PlainRequest {
  readonly method: string
  readonly url: string
  readonly headers?: HeaderValues
  readonly body?: unknown
}

/**
 * A response as data.
 *
 * @example
 * const response: PlainResponse = { status: 404, body: { error: { message: 'File not found.' } } }
 */
export interface PlainResponse {
  readonly status: number
  readonly headers?: HeaderValues
  readonly body?: unknown
}

/**
 * A request, a response or both, by any client and service.
 *
 * @example
 * const pair: Pair = { request, response: { status: 200, body: { object: 'list' } } }
 */
export interface Pair {
  readonly request: Request | PlainRequest
  readonly response?: Response | PlainResponse | undefined
}

/** The headers of a message, and its body as bytes. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>
  /** Reads a copy of the body, so that the original can still be read; null where there is none. */
  bytes(): Promise<Uint8Array | null>
}

// Not by `instanceof`: jsdom and the undici package have classes of their own.

export function isRequest(value: object): value is Request {
  return 'method' in value && 'url' in value && isFetched(value)
}

export function isResponse(value: object): value is Response {
  return 'status' in value && isFetched(value)
}

function isFetched(value: object): boolean {
  return 'bodyUsed' in value && 'clone' in value && typeof value.clone === 'function'
}

/**
 * Returns the headers of a message and a function that reads its body without consuming it.
 *
 * @example
 * const bytes = await messageOf(response).bytes()
 */
export function messageOf(given: Request | Response | PlainRequest | PlainResponse): Message {
  if (isRequest(given) || isResponse(given)) {
    return { headers: headersOf(given.headers), bytes: () => readCopy(given) }
  }
  const { body } = given
  const headers = plainHeaders(given.headers ?? {})
  if (body === undefined || body === null) return { headers, bytes: () => Promise.resolve(null) }
  // Response serializes a form or a blob, and sets its content type.
  const serialized = new Response(isBodyInit(body) ? body : JSON.stringify(body))
  const type = isBodyInit(body) ? serialized.headers.get('content-type') : 'application/json'
  const implied = typeof body === 'string' || type === null ? {} : { 'content-type': type }
  return { headers: { ...implied, ...headers }, bytes: () => readCopy(serialized) }
}

async function readCopy(given: Request | Response): Promise<Uint8Array | null> {
  if (given.body === null) return null
  if (given.bodyUsed) {
    throw new UsageError(
      'Failed to check a body: it was already read. Check before reading it, or check a clone()',
    )
  }
  return new Uint8Array(await given.clone().arrayBuffer())
}

type WebBody = string | FormData | Blob | URLSearchParams | ArrayBuffer | Uint8Array<ArrayBuffer>

function isBodyInit(body: unknown): body is WebBody {
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return true
  return [FormData, Blob, URLSearchParams, ArrayBuffer].some((type) => body instanceof type)
}

function plainHeaders(headers: HeaderValues): Record<string, string> {
  if (typeof headers.forEach === 'function') return headersOf(headers as Headers)
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}
