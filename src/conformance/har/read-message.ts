import type { PlainRequest, PlainResponse } from '../../core/http/plain-message.js'
import { isRecord } from '../../core/util/is-record.js'
import { decodedHeaders, type RecordedBody } from '../check/captured-body.js'
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
  const body = requestBody(isRecord(postData) ? postData : undefined, headers)
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
  const body = responseBody(isRecord(content) ? content : undefined, headers, isBodiless)
  return { message: { status, headers: decodedHeaders(headers, body), body: body.body }, body }
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
