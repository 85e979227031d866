import { joinBytes } from '../util/bytes.js'
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
 * @throws UsageError when the headers, or the body of plain data, are none
 * @example
 * const bytes = await messageOf(response).bytes()
 */
export function messageOf(given: Request | Response | PlainRequest | PlainResponse): Message {
  if (isRequest(given) || isResponse(given)) {
    return { headers: plainHeaders(given.headers), bytes: () => explained(() => readCopy(given)) }
  }
  const headers = plainHeaders(given.headers ?? {})
  const { body } = given
  if (body === undefined || body === null) return { headers, bytes: () => Promise.resolve(null) }
  if (typeof body === 'string') return ofBytes(headers, encoder.encode(body))
  const bytes = bytesIn(body)
  if (bytes) return ofBytes(headers, bytes)
  const tag = tagOf(body)
  if (tag === 'FormData') return ofForm(headers, body as FormData)
  if (tag === 'Blob' || tag === 'File') {
    const { type } = body as Blob
    const implied = type === '' ? {} : { 'content-type': type }
    return {
      headers: { ...implied, ...headers },
      bytes: () => explained(() => blobBytes(body as Blob)),
    }
  }
  if (tag === 'URLSearchParams') {
    const type = 'application/x-www-form-urlencoded;charset=UTF-8'
    const text = (body as { toString(): string }).toString()
    return ofBytes({ 'content-type': type, ...headers }, encoder.encode(text))
  }
  return ofBytes({ 'content-type': 'application/json', ...headers }, encoder.encode(jsonOf(body)))
}

const encoder = new TextEncoder()

const ofBytes = (headers: Message['headers'], bytes: Uint8Array): Message => ({
  headers,
  bytes: () => Promise.resolve(bytes),
})

/** @throws UsageError for any error of the object that was handed in */
async function explained<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Failed to check a body: it cannot be read. ${String(error)}`)
  }
}

/** A form has a boundary of its own, so its type replaces the one that was given. */
function ofForm(headers: Message['headers'], form: FormData): Message {
  const boundary = '----quayside-boundary'
  const type = `multipart/form-data; boundary=${boundary}`
  return {
    headers: { ...headers, 'content-type': type },
    bytes: () => explained(() => formBytes(form, boundary)),
  }
}

/** Written here, since `Response` takes forms and files of its own realm only. */
async function formBytes(form: FormData, boundary: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for (const [name, value] of form.entries()) {
    const isFile = typeof value !== 'string'
    const filename = isFile ? `; filename="${quoted(value.name)}"` : ''
    const type = isFile ? `Content-Type: ${value.type || 'application/octet-stream'}\r\n` : ''
    const disposition = `Content-Disposition: form-data; name="${quoted(name)}"${filename}`
    pieces.push(encoder.encode(`--${boundary}\r\n${disposition}\r\n${type}\r\n`))
    pieces.push(
      isFile ? await blobBytes(value) : encoder.encode(value.replace(/\r?\n|\r/g, '\r\n')),
    )
    pieces.push(encoder.encode('\r\n'))
  }
  pieces.push(encoder.encode(`--${boundary}--\r\n`))
  return joinBytes(pieces)
}

// As the standard of forms has it.
function quoted(name: string): string {
  return name.replace(/\r?\n|\r/g, '%0D%0A').replaceAll('"', '%22')
}

async function blobBytes(blob: Blob): Promise<Uint8Array> {
  return new Uint8Array(await blob.arrayBuffer())
}

async function readCopy(given: Request | Response): Promise<Uint8Array | null> {
  if (given.body === null) return null
  if (given.bodyUsed) {
    throw new UsageError(
      'Failed to check a body: it was already read. Check before reading it, or check a clone()',
    )
  }
  const bytes: unknown = await given.clone().arrayBuffer()
  const copied = bytesIn(bytes)
  if (copied) return copied
  throw new UsageError('Failed to check a body: its clone() does not give bytes')
}

/** The bytes of a buffer or a view of any realm; undefined for anything else. */
function bytesIn(body: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(body)) return new Uint8Array(body.buffer, body.byteOffset, body.byteLength)
  return tagOf(body) === 'ArrayBuffer' ? new Uint8Array(body as ArrayBuffer) : undefined
}

/** The name of a class of the web, whichever realm it is from. */
function tagOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice('[object '.length, -1)
}

function jsonOf(body: unknown): string {
  let text: string | undefined
  let why = `it is ${typeof body === 'object' ? 'no JSON' : `a ${typeof body}`}`
  try {
    text = JSON.stringify(body)
  } catch (error) {
    why = (error as Error).message
  }
  if (isStream(body)) {
    text = undefined
    why = 'it is a stream. Read it first'
  }
  if (text !== undefined) return text
  throw new UsageError(`Failed to check a body: it cannot be written as JSON, as ${why}`)
}

function isStream(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false
  return ['getReader', 'pipe', Symbol.asyncIterator].some((name) => name in body)
}

/** @throws UsageError when they are neither Headers nor an object of texts */
function plainHeaders(given: unknown): Record<string, string> {
  if (typeof given !== 'object' || given === null) throw notHeaders(given)
  if ('forEach' in given && typeof given.forEach === 'function' && !Array.isArray(given)) {
    return lowered(Object.entries(headersOf(given as Headers)))
  }
  return lowered(Array.isArray(given) ? given : Object.entries(given))
}

function lowered(pairs: readonly unknown[]): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const pair of pairs) {
    const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : []
    if (typeof name !== 'string') throw notHeaders(pair)
    if (value === undefined || value === null) continue
    const values = [value].flat().map((one) => {
      if (typeof one === 'string' || typeof one === 'number') return String(one)
      throw notHeaders(value, name)
    })
    const key = name.toLowerCase()
    const text = values.join(', ')
    plain[key] = Object.hasOwn(plain, key) ? `${plain[key] ?? ''}, ${text}` : text
  }
  return plain
}

function notHeaders(value: unknown, name?: string): UsageError {
  const what = name === undefined ? 'headers' : `the header ${JSON.stringify(name)}`
  return new UsageError(
    `Failed to check a message: ${what} must be ${name === undefined ? 'Headers or an object of texts' : 'a text'}, not ${tagOf(value)}`,
  )
}
