import type { PlainRequest, PlainResponse } from '../../core/http/plain-message.js'
import { isRecord } from '../../core/util/is-record.js'
import { parseJson } from '../../core/util/parse-json.js'
import { decodedHeaders, isFormBody, type RecordedBody } from '../check/captured-body.js'
import { UNKNOWN_TYPE } from './create.js'
import type { RawHarBody, RawHarEntry, RawHarPair } from './parse.js'
import { requestBody, responseBody } from './read-body.js'

/** A message of a recording, and how much of its body was recorded. */
export interface Recorded<Plain> {
  readonly message: Plain
  readonly body: RecordedBody
}

const BODILESS = new Set([204, 205, 304])

export function requestOf({ request }: RawHarEntry): Recorded<PlainRequest> {
  const { method, url, postData } = request
  const headers = headersOf(request.headers, postData)
  const recorded = requestBody(isRecord(postData) ? postData : undefined, headers, request.bodySize)
  const body = withHeaders(recorded, request.headers, headers)
  const message = {
    ...{ method: method.toUpperCase(), url },
    headers: decodedHeaders(headers, body),
    body: body.body,
  }
  return { message, body }
}

export function replyOf({ request, response }: RawHarEntry): Recorded<PlainResponse> {
  const { status, content } = response
  const headers = headersOf(response.headers, content)
  const isBodiless = request.method.toUpperCase() === 'HEAD' || BODILESS.has(status)
  const recorded = responseBody(isRecord(content) ? content : undefined, headers, isBodiless)
  const body = withHeaders(recorded, response.headers, headers)
  return { message: { status, headers: decodedHeaders(headers, body), body: body.body }, body }
}

/**
 * Notes whether headers were recorded. A body without a type that was recorded is taken for JSON if
 * it is JSON; the type is added to `headers`.
 */
function withHeaders(
  recorded: RecordedBody,
  list: unknown,
  headers: Record<string, string>,
): RecordedBody {
  if (Array.isArray(list) && list.length > 0) return recorded
  const { body } = recorded
  const isTyped = headers['content-type'] !== undefined || isFormBody(body)
  if (body === null || isTyped) return { ...recorded, isHeadless: true }
  if (!isJson(body)) return { body: null, state: 'of unknown type', isHeadless: true }
  headers['content-type'] = 'application/json'
  return { ...recorded, isHeadless: true }
}

function isJson(body: string | Uint8Array): boolean {
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  return parseJson(text).reason === undefined
}

/** The headers of a message, names in lower case; the content type may be with the body instead. */
function headersOf(list: unknown, body: RawHarBody | undefined): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const pair of Array.isArray(list) ? (list as (RawHarPair | null)[]) : []) {
    const { name, value } = pair ?? {}
    // Recorders write the pseudo-headers of HTTP/2, such as `:path`, among the headers.
    if (typeof name !== 'string' || typeof value !== 'string' || name.startsWith(':')) continue
    const key = name.toLowerCase()
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key] ?? ''}, ${value}` : value
  }
  const type = isRecord(body) ? body['mimeType'] : undefined
  const isTyped = typeof type === 'string' && type !== '' && type !== UNKNOWN_TYPE
  if (isTyped && headers['content-type'] === undefined) headers['content-type'] = type
  return headers
}
