import { UsageError } from '../util/errors.js'
import { headersOf } from './fetch.js'

type HeaderValues = Headers | Readonly<Record<string, string>>

/**
 * A request as data. A body that is no text, bytes or form is sent as JSON.
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
 * A reply as data.
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
 * A request, a reply or both, whoever sent them.
 *
 * @example
 * const pair: Pair = { request, response: { status: 200, body: { object: 'list' } } }
 */
export interface Pair {
  readonly request: Request | PlainRequest
  readonly response?: Response | PlainResponse | undefined
}

/** What both kinds of message have in common, whatever they were made of. */
export interface Message {
  readonly headers: Readonly<Record<string, string>>
  /** Reads a copy of the body: the original can be read afterwards. */
  bytes(): Promise<Uint8Array | null>
}

// Not by `instanceof`: a Request of jsdom or of the undici package is none of ours.

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
 * A message that can be read without using it up.
 *
 * @example
 * const bytes = await messageOf(response).bytes()
 */
export function messageOf(given: Request | Response | PlainRequest | PlainResponse): Message {
  if (isRequest(given) || isResponse(given)) {
    return { headers: headersOf(given.headers), bytes: () => copyOf(given) }
  }
  const { body } = given
  const headers = plainHeaders(given.headers ?? {})
  if (body === undefined || body === null) return { headers, bytes: () => Promise.resolve(null) }
  // Response knows what a form or a blob is as bytes, and under which content type.
  const made = new Response(isBodyInit(body) ? body : JSON.stringify(body))
  const type = isBodyInit(body) ? made.headers.get('content-type') : 'application/json'
  const implied = typeof body === 'string' || type === null ? {} : { 'content-type': type }
  return { headers: { ...implied, ...headers }, bytes: () => copyOf(made) }
}

async function copyOf(given: Request | Response): Promise<Uint8Array | null> {
  if (given.body === null) return null
  if (given.bodyUsed) {
    throw new UsageError(
      'Failed to check a body: it was read already. Check before reading it, or check a clone()',
    )
  }
  return new Uint8Array(await given.clone().arrayBuffer())
}

type Written = string | FormData | Blob | URLSearchParams | ArrayBuffer | Uint8Array<ArrayBuffer>

function isBodyInit(body: unknown): body is Written {
  if (typeof body === 'string' || ArrayBuffer.isView(body)) return true
  return [FormData, Blob, URLSearchParams, ArrayBuffer].some((type) => body instanceof type)
}

function plainHeaders(headers: HeaderValues): Record<string, string> {
  if (typeof headers.forEach === 'function') return headersOf(headers as Headers)
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  )
}
