import { encodingNamed } from '../http/content-encoding.js'
import { byteLength } from '../util/bytes.js'
import { MASK, redactHeaders } from './redact.js'

// How a recorded request is sent again: as a curl command, as a call of fetch, or by the mock itself.

/** A request from the journal. */
export interface RepeatedRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** Null where it was not recorded, undefined where there was none. */
  readonly body: unknown
  /** The approximate number of bytes that were read of it. */
  readonly bytes: number
  /** The names of form parts that were sent more than once: their values are lists. */
  readonly repeated?: readonly string[]
}

/** The body of a repeated request. */
export type RepeatedBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly parts: readonly RepeatedPart[] }
  /** It was not recorded as it was sent. */
  | { readonly kind: 'missing' }

/** A part of a form; the bytes of a file are not recorded. */
export interface RepeatedPart {
  readonly name: string
  readonly value: string | FileDescription
}

/** How the journal records the file of a part. */
export interface FileDescription {
  readonly filename: string
  readonly contentType: string
  readonly bytes: number
}

// Headers that a client adds by itself, and that describe only the client.
const OMITTED_HEADERS =
  /^(host|connection|keep-alive|content-length|transfer-encoding|expect|accept-encoding|accept-language|user-agent|sec-.*|x-stainless-.*|priority)$/
// Marks a text that stands for a number; no recorded text is likely to begin with it.
const NUL = '\0'

/** Returns the body with which a request is repeated. */
export function repeatedBody(request: RepeatedRequest): RepeatedBody {
  const { headers, body, bytes } = request
  if (mediaTypeOf(headers).startsWith('multipart/')) {
    const parts = partsOf(request)
    if (parts.length > 0) return { kind: 'form', parts }
  }
  if (body === undefined) return { kind: 'none' }
  if (body === null && bytes === 0) return { kind: hasUnreadBody(request) ? 'missing' : 'none' }
  const isText = typeof body === 'string'
  // A form without parts is only the closing boundary.
  if (isEmptyForm(request)) return { kind: 'text', text: `--${String(boundaryOf(headers))}--` }
  if (!isText && !/[/+]json$/.test(mediaTypeOf(headers))) return { kind: 'missing' }
  const json = jsonOf(body)
  // Text that is not JSON is recorded as sent; as a JSON string it would be longer than that.
  const isRaw = isText && byteLength(json) > bytes
  const text = isText && (isRaw || body === MASK) ? body : json
  // If sizes differ, the text had a byte order mark, which decoding dropped.
  const isOther = isRaw && body !== MASK && byteLength(text) !== bytes
  return isOther ? { kind: 'missing' } : { kind: 'text', text }
}

/** The headers with which a client repeats a request: those that it does not add by itself, masked. */
export function repeatedHeaders(
  { headers }: RepeatedRequest,
  { kind }: RepeatedBody,
): [name: string, value: string][] {
  return Object.entries(headers)
    .filter(
      ([name, value]) =>
        !OMITTED_HEADERS.test(name) &&
        // The body is decoded, unless its encoding is unknown.
        !(name === 'content-encoding' && encodingNamed(value)) &&
        // The client sets the boundary of a form itself.
        !(kind === 'form' && name === 'content-type') &&
        !(name === 'accept' && value === '*/*'),
    )
    .map(([name, value]) => [name, maskHeader(name, value)])
}

/** Masks a secret value, but keeps the scheme of an authorization. */
function maskHeader(name: string, value: string): string {
  const redacted = redactHeaders({ [name]: value })[name] ?? ''
  if (redacted !== MASK) return redacted
  const scheme = /^(Bearer|Basic|Digest|Token) /i.exec(value)?.[0] ?? ''
  return scheme + MASK
}

/** JSON with 1e999 for infinite numbers: too large a number was parsed as Infinity. */
function jsonOf(value: unknown): string {
  const json = JSON.stringify(value, (_, each: unknown) =>
    each === Infinity || each === -Infinity ? `${NUL}${each}` : each,
  )
  return json.replace(/"\\u0000(-?)Infinity"/g, (_, sign) => `${sign}1e999`)
}

function isEmptyForm({ headers, body }: RepeatedRequest): boolean {
  const isEmpty = isObject(body) && Object.keys(body).length === 0
  return isEmpty && boundaryOf(headers) !== undefined
}

/** The boundary of a form; undefined for any other body. */
const boundaryOf = (headers: RepeatedRequest['headers']) =>
  /^multipart\/.*;\s*boundary="?([^";]+)/i.exec(headers['content-type'] ?? '')?.[1]

/** Whether the request probably had a body that was not read. */
function hasUnreadBody({ method, headers }: RepeatedRequest): boolean {
  if (Number(headers['content-length']) > 0) return true
  return /^P/.test(method) && headers['content-type'] !== undefined
}

function partsOf({ body, repeated = [] }: RepeatedRequest): RepeatedPart[] {
  if (!isObject(body)) return []
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    isRepeatedPart(name, value, repeated)
      ? value.map((one) => ({ name, value: partValue(one) }))
      : [{ name, value: partValue(value) }],
  )
}

function partValue(value: unknown): string | FileDescription {
  if (isFileDescription(value)) return value
  return typeof value === 'string' ? value : jsonOf(value)
}

/** Whether the value is a list of parts with the same name, not a list in one part. */
export function isRepeatedPart(
  name: string,
  value: unknown,
  repeated: readonly string[],
): value is readonly unknown[] {
  if (!Array.isArray(value)) return false
  return repeated.includes(name) || (value.length > 0 && value.every(isFileDescription))
}

export function isFileDescription(value: unknown): value is FileDescription {
  if (!isObject(value)) return false
  const { filename, bytes } = value as Partial<FileDescription>
  return typeof filename === 'string' && typeof bytes === 'number'
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const mediaTypeOf = (headers: RepeatedRequest['headers']) =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
