import { byteLength } from '../../core/util/bytes.js'
import { repeatedParts } from '../../core/journal/violation-details.js'
import { isFileDescription, isRepeatedPart } from '../../core/journal/curl.js'
import type { Har, HarContent, HarEntry, HarParam, HarPostData } from './types.js'
import { messageOf, queryOf, TIMINGS } from './write-parts.js'
import { Journal } from '../../core/journal/journal.js'
import type { Exchange, RecordedMessage, RawExchange } from '../../core/journal/exchange.js'
import { MASK } from '../../core/journal/redact.js'
import { VERSION } from '../../core/util/version.js'

/** The exchanges of a journal as HAR 1.2, secrets masked. */
export function toHar(journal: Journal): Har {
  const entries = journal.exchanges().flatMap((exchange) => {
    const raw = journal.raw(exchange.sequence)
    return raw ? [entryOf(exchange, raw)] : []
  })
  const comment = 'Times are those of the mock, whose clock stands while it answers.'
  return {
    log: { version: '1.2', creator: { name: 'Quayside', version: VERSION, comment }, entries },
  }
}

/** One exchange as an entry of a HAR, secrets masked. */
export function toHarEntry(raw: RawExchange): HarEntry {
  const journal = new Journal()
  const kept = journal.record(raw)
  const [exchange] = journal.exchanges()
  return entryOf(exchange as Exchange, kept)
}

function entryOf(exchange: Exchange, raw: RawExchange): HarEntry {
  const { sequence, scope, service, operation, fault, rules, violations } = exchange
  return {
    startedDateTime: exchange.time,
    time: 0,
    request: requestOf(exchange, raw),
    response: responseOf(exchange),
    cache: {},
    timings: TIMINGS,
    _quayside: { sequence, scope, service, operation, fault, rules, violations },
  }
}

function requestOf({ request }: Exchange, raw: RawExchange): HarEntry['request'] {
  const url = raw.request.base + request.url
  const postData = postDataOf(request, raw)
  return {
    method: request.method,
    url,
    ...messageOf(request.headers),
    queryString: queryOf(url),
    ...(postData && { postData }),
    bodySize: sizeOf(request, postData ? -1 : 0),
  }
}

/** Undefined where no body was sent. */
function postDataOf(request: RecordedMessage, raw: RawExchange): HarPostData | undefined {
  const { body, bytes } = raw.request
  const { headers, cut } = request
  const mimeType = headers['content-type'] ?? ''
  if (body === undefined) return undefined
  if (body === null && bytes === 0) {
    return mimeType === '' && !(Number(headers['content-length']) > 0)
      ? undefined
      : { mimeType, _notKept: true, comment: 'the body was not read' }
  }
  if (cut)
    return { mimeType, text: request.body as string, _cut: true, comment: 'the body was cut' }
  const isForm = /^multipart\//i.test(mimeType)
  if (isForm && isObject(request.body)) return { mimeType, params: paramsOf(request.body, raw) }
  if (isBytes(request.body)) {
    const comment = `${String(request.body.bytes)} bytes, which are not kept`
    return { mimeType, _notKept: true, comment }
  }
  return { mimeType, text: textOf(request.body, bytes) }
}

// Text that was no JSON is shown as it came; as a JSON string it would be longer than it was.
function textOf(body: unknown, bytes: number): string {
  const isRaw =
    typeof body === 'string' && (body === MASK || byteLength(JSON.stringify(body)) > bytes)
  return isRaw ? body : JSON.stringify(body)
}

function paramsOf(form: object, { violations }: RawExchange): HarParam[] {
  const repeated = repeatedParts(violations)
  return Object.entries(form).flatMap(([name, value]: [string, unknown]) =>
    isRepeatedPart(name, value, repeated)
      ? value.map((one) => paramOf(name, one))
      : [paramOf(name, value)],
  )
}

function paramOf(name: string, value: unknown): HarParam {
  if (!isFileDescription(value)) {
    return { name, value: typeof value === 'string' ? value : JSON.stringify(value) }
  }
  const { filename: fileName, contentType, bytes } = value
  return { name, fileName, contentType, comment: `${String(bytes)} bytes, which are not kept` }
}

function responseOf({ reply, request }: Exchange): HarEntry['response'] {
  const headers = reply?.headers ?? {}
  return {
    status: reply?.status ?? 0,
    statusText: '',
    ...messageOf(headers),
    content: contentOf(reply, request.method === 'HEAD'),
    redirectURL: headers['location'] ?? '',
    bodySize: reply ? sizeOf(reply, 0) : -1,
  }
}

function contentOf(reply: RecordedMessage | null, isHead: boolean): HarContent {
  const mimeType = reply?.headers['content-type'] ?? 'x-unknown'
  if (!reply || isHead || reply.body === null) return { size: 0, mimeType }
  const size = Number(reply.headers['content-length'] ?? 0)
  if (reply.cut) {
    return { size, mimeType, text: reply.body as string, _cut: true, comment: 'the body was cut' }
  }
  if (isBytes(reply.body)) {
    const { bytes } = reply.body
    return { size: bytes, mimeType, _notKept: true, comment: 'the bytes are not kept' }
  }
  // A fault may send what is no JSON: it is as long as it says.
  const isRaw = typeof reply.body === 'string' && byteLength(reply.body) === size
  const text = isRaw ? reply.body : JSON.stringify(reply.body)
  return { size: byteLength(text), mimeType, text }
}

function isBytes(value: unknown): value is { readonly bytes: number } {
  if (!isObject(value)) return false
  const { bytes, contentType, ...others } = value as Record<string, unknown>
  const isTyped = contentType === undefined || typeof contentType === 'string'
  return typeof bytes === 'number' && isTyped && Object.keys(others).length === 0
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

function sizeOf({ headers }: RecordedMessage, otherwise: number): number {
  const length = headers['content-length']
  return length === undefined ? otherwise : Number(length)
}
