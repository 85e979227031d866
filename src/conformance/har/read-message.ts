import { receivedBody, sentBody } from './read-body.js'
import { checkable, type RecordedBody } from '../check/captured-body.js'
import type { ForeignBody, ForeignEntry, ForeignPair } from './parse.js'
import { isRecord } from '../../core/util/is-record.js'
import type { PlainRequest, PlainResponse } from '../../core/http/plain-message.js'

/** A message of a recording, and how much of its body that has. */
export interface Recorded<Plain> {
  readonly message: Plain
  readonly body: RecordedBody
}

const BODILESS = new Set([204, 205, 304])

export function requestOf({ request }: ForeignEntry): Recorded<PlainRequest> {
  const sent = headersOf(request.headers, request.postData)
  const body = sentBody(isRecord(request.postData) ? request.postData : undefined, sent)
  const { method, url } = request
  const message = { method: method.toUpperCase(), url, headers: checkable(sent, body) }
  return { message: { ...message, body: body.body }, body }
}

export function replyOf({ request, response }: ForeignEntry): Recorded<PlainResponse> {
  const { status, content } = response
  const sent = headersOf(response.headers, content)
  const isBodiless = request.method.toUpperCase() === 'HEAD' || BODILESS.has(status)
  const body = receivedBody(isRecord(content) ? content : undefined, sent, isBodiless)
  return { message: { status, headers: checkable(sent, body), body: body.body }, body }
}

function headersOf(list: unknown, body: ForeignBody | undefined): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const pair of Array.isArray(list) ? (list as (ForeignPair | null)[]) : []) {
    const { name, value } = pair ?? {}
    // HTTP/2 has method, path and status among the headers.
    if (typeof name !== 'string' || typeof value !== 'string' || name.startsWith(':')) continue
    const key = name.toLowerCase()
    headers[key] = Object.hasOwn(headers, key) ? `${headers[key] ?? ''}, ${value}` : value
  }
  const type = isRecord(body) ? body['mimeType'] : undefined
  const isTyped = typeof type === 'string' && type !== '' && type !== 'x-unknown'
  if (isTyped && headers['content-type'] === undefined) headers['content-type'] = type
  return headers
}
