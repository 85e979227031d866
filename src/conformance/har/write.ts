import type { Param } from 'har-format'
import { isFileDescription, isRepeatedPart } from '../../core/journal/repeat.js'
import type { Exchange, RecordedMessage, RawExchange } from '../../core/journal/exchange.js'
import { Journal } from '../../core/journal/journal.js'
import { MASK } from '../../core/journal/redact.js'
import { repeatedParts } from '../../core/journal/violation-details.js'
import { byteLength } from '../../core/util/bytes.js'
import { createHar, createHarEntry, fileParam, omittedBytes, UNKNOWN_TYPE } from './create.js'
import type { Har, HarContent, HarEntry, HarPostData } from './types.js'

const NOT_READ = 'the body was not read'
const CUT = 'the body was cut'

/**
 * The exchanges of a journal as HAR 1.2, secrets masked; with `sequences`, only those.
 *
 * @throws NotThere when the journal does not have one of them
 */
export function toHar(journal: Journal, sequences?: readonly number[]): Har {
  const numbered = sequences?.map((sequence) => journal.entry(sequence)) ?? journal.numbered()
  // Any exchange may show the secrets of another one.
  journal.learnSecrets()
  const entries = numbered.map(({ sequence, exchange }) =>
    entryOf(journal.masked(sequence, exchange), exchange),
  )
  return createHar(entries, 'Times are those of the mock, whose clock stands while it answers.')
}

/** One exchange as an entry of a HAR, secrets masked. */
export function toHarEntry(raw: RawExchange): HarEntry {
  // The journal masks secrets and limits bodies.
  const journal = new Journal()
  const kept = journal.record(raw)
  const [exchange] = journal.exchanges()
  return entryOf(exchange as Exchange, kept)
}

function entryOf(exchange: Exchange, raw: RawExchange): HarEntry {
  const { sequence, scope, service, operation, fault, rules, violations } = exchange
  const { time, request, reply } = exchange
  const { method, url, headers } = request
  const postData = postDataOf(request, raw)
  return createHarEntry({
    time,
    request: {
      ...{ method, url: raw.request.base + url, headers, postData },
      bodySize: bodySizeOf(request, postData ? -1 : 0),
    },
    response: reply
      ? {
          ...{ status: reply.status, headers: reply.headers },
          content: contentOf(reply, method === 'HEAD'),
          bodySize: bodySizeOf(reply, 0),
        }
      : undefined,
    notes: { sequence, scope, service, operation, fault, rules, violations },
  })
}

/** The body of a request; undefined when none was sent. */
function postDataOf(request: RecordedMessage, raw: RawExchange): HarPostData | undefined {
  const { body, bytes, received } = raw.request
  const { headers, cut } = request
  const mimeType = headers['content-type'] ?? ''
  if (body === undefined) return undefined
  if (body === null && bytes === 0) {
    const isEmpty = !received && mimeType === '' && !(Number(headers['content-length']) > 0)
    const comment = received ? `the body broke off after ${String(received)} bytes` : NOT_READ
    return isEmpty ? undefined : { mimeType, _notKept: true, comment }
  }
  if (cut) return { mimeType, text: request.body as string, _cut: true, comment: CUT }
  const isForm = /^multipart\//i.test(mimeType)
  if (isForm && isObject(request.body)) return { mimeType, params: paramsOf(request.body, raw) }
  if (isByteCount(request.body)) {
    return { mimeType, _notKept: true, comment: omittedBytes(request.body.bytes) }
  }
  return { mimeType, text: textOf(request.body, bytes) }
}

// Text that was no JSON is written as it was sent; as a JSON string it would be longer.
function textOf(body: unknown, bytes: number): string {
  const isRaw =
    typeof body === 'string' && (body === MASK || byteLength(JSON.stringify(body)) > bytes)
  return isRaw ? body : JSON.stringify(body)
}

function paramsOf(form: object, { violations }: RawExchange): Param[] {
  const repeated = repeatedParts(violations)
  return Object.entries(form).flatMap(([name, value]: [string, unknown]) =>
    isRepeatedPart(name, value, repeated)
      ? value.map((one) => paramOf(name, one))
      : [paramOf(name, value)],
  )
}

function paramOf(name: string, value: unknown): Param {
  if (!isFileDescription(value)) {
    return { name, value: typeof value === 'string' ? value : JSON.stringify(value) }
  }
  const { filename: fileName, contentType, bytes } = value
  return fileParam({ name, fileName, contentType }, bytes)
}

function contentOf(reply: RecordedMessage, isHead: boolean): HarContent {
  const mimeType = reply.headers['content-type'] ?? UNKNOWN_TYPE
  if (isHead || reply.body === null) return { size: 0, mimeType }
  const size = Number(reply.headers['content-length'] ?? 0)
  if (reply.cut) return { size, mimeType, text: reply.body as string, _cut: true, comment: CUT }
  if (isByteCount(reply.body)) {
    const { bytes } = reply.body
    return { size: bytes, mimeType, _notKept: true, comment: 'the bytes are not kept' }
  }
  // A fault may send text that is no JSON: then its length is the content length.
  const isRaw = typeof reply.body === 'string' && byteLength(reply.body) === size
  const text = isRaw ? reply.body : JSON.stringify(reply.body)
  return { size: byteLength(text), mimeType, text }
}

/** Whether the journal kept a count in the place of bytes. */
function isByteCount(value: unknown): value is { readonly bytes: number } {
  if (!isObject(value)) return false
  const { bytes, contentType, ...others } = value as Record<string, unknown>
  const isTyped = contentType === undefined || typeof contentType === 'string'
  return typeof bytes === 'number' && isTyped && Object.keys(others).length === 0
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function bodySizeOf({ headers }: RecordedMessage, otherwise: number): number {
  const length = headers['content-length']
  return length === undefined ? otherwise : Number(length)
}
