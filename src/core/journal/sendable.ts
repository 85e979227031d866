import { encodingNamed } from '../http/content-encoding.js'
import { FORM_TYPE, formBytes, type FormPart } from '../http/multipart/encode.js'
import type { RawExchange } from './exchange.js'
import { isCutRequest } from './journal.js'
import { repeatedBody, type RepeatedBody, type RepeatedPart } from './repeat.js'
import { repeatedParts } from './violation-details.js'

/** A recorded request as it is sent again: with its secrets, and with the body that was recorded. */
export interface SendableRequest {
  readonly method: string
  /** The request target: path and query. */
  readonly target: string
  /** The part of the URL before the target. */
  readonly base: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

/** Headers that depend on how the body was sent. */
const BODY_HEADERS = /^(?:content-length|transfer-encoding|expect)$/

/** Returns a recorded request as it can be sent again; a string with the reason if it cannot. */
export function sendableRequest({ request, violations }: RawExchange): SendableRequest | string {
  if (isCutRequest(request)) return 'it was too long to be kept whole'
  const body = repeatedBody({ ...request, repeated: repeatedParts(violations) })
  const bytes = bytesOf(body)
  if (typeof bytes === 'string') return bytes
  const { method, url: target, base, headers } = request
  const kept = Object.entries(headers).filter(
    ([name, value]) =>
      !BODY_HEADERS.test(name) &&
      !(bytes !== null && name === 'content-encoding' && encodingNamed(value)),
  )
  return {
    method,
    target,
    base,
    headers: {
      ...Object.fromEntries(kept),
      ...(bytes !== null && { 'content-length': String(bytes.byteLength) }),
      ...(body.kind === 'form' && { 'content-type': FORM_TYPE }),
    },
    body: bytes,
  }
}

function bytesOf(body: RepeatedBody): Uint8Array | null | string {
  if (body.kind === 'none') return null
  if (body.kind === 'missing') return 'its body was not kept'
  if (body.kind === 'text') return new TextEncoder().encode(body.text)
  // An empty file is known without its bytes.
  const lost = body.parts.find(({ value }) => typeof value !== 'string' && value.bytes > 0)
  if (lost) return `the bytes of its file ${JSON.stringify(nameOf(lost))} were not kept`
  return formBytes(body.parts.map(formPart))
}

const nameOf = ({ value }: RepeatedPart) => (typeof value === 'string' ? '' : value.filename)

function formPart({ name, value }: RepeatedPart): FormPart {
  if (typeof value === 'string') return { name, content: value }
  return { name, filename: value.filename, type: value.contentType, content: '' }
}
