import { isRecord } from '../../core/util/is-record.js'
import type { BodyState, RecordedBody } from '../check/captured-body.js'
import type { RawHarBody, RawHarParam } from './parse.js'

const NO_BODY: RecordedBody = { body: null, state: 'whole' }
const NOT_RECORDED: RecordedBody = { body: null, state: 'not recorded' }

type Headers = Readonly<Record<string, string>>

/**
 * The body of a request. Recorders also leave out bodies that were sent, so a missing body counts as
 * empty only when the recording says so: HAR writes -1, an empty text or nothing for what is unknown.
 */
export function requestBody(
  postData: RawHarBody | undefined,
  headers: Headers,
  bodySize: unknown,
): RecordedBody {
  const { 'content-type': type = '', 'content-length': length } = headers
  if (!postData) {
    const isTyped =
      type !== '' || length !== undefined || headers['transfer-encoding'] !== undefined
    return length === '0' || (bodySize === 0 && !isTyped) ? NO_BODY : NOT_RECORDED
  }
  const marked = markedState(postData)
  if (marked) return { body: null, state: marked }
  const isForm = /^multipart\//i.test(type)
  const text = textOf(postData)
  if (isForm && text !== undefined && !isFormText(text, type)) return paramsBody(postData)
  if (text !== undefined && text.length > 0) return { body: text, state: 'whole' }
  if (Array.isArray(postData.params) && postData.params.length > 0)
    return paramsBody(postData, type)
  return length === '0' ? NO_BODY : NOT_RECORDED
}

/** The body of a response. */
export function responseBody(
  content: RawHarBody | undefined,
  headers: Headers,
  isBodiless: boolean,
): RecordedBody {
  if (isBodiless) return NO_BODY
  const marked = content && markedState(content)
  if (marked) return { body: null, state: marked }
  const text = content && textOf(content)
  const size = sizeOf(content)
  if (text === undefined || text.length === 0) {
    const { 'content-length': length } = headers
    const isEmpty = length === undefined ? text !== undefined && size === 0 : Number(length) === 0
    return isEmpty ? NO_BODY : NOT_RECORDED
  }
  return typeof text === 'string' && isCutJson(text, size)
    ? { body: null, state: 'cut' }
    : { body: text, state: 'whole' }
}

/** The size that the recorder noted; -1, as HAR has it, when it noted none. */
function sizeOf(content: RawHarBody | undefined): number {
  return typeof content?.size === 'number' ? content.size : -1
}

function markedState({ _cut, _notKept, _state }: RawHarBody): BodyState | undefined {
  if (_cut === true) return 'cut'
  if (_state === 'not decoded' || _state === 'too large') return _state
  return _notKept === true ? 'not recorded' : undefined
}

/** The text, or the bytes that it encodes; undefined when there is none or it is no base64. */
function textOf(body: RawHarBody): string | Uint8Array<ArrayBuffer> | undefined {
  const { text, encoding = body._encoding } = body
  if (ArrayBuffer.isView(text)) return text as Uint8Array<ArrayBuffer>
  if (typeof text !== 'string') return undefined
  return encoding === 'base64' ? decoded(text) : text
}

function decoded(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/** Whether a text is shorter than the size that the recorder noted, and no JSON. */
function isCutJson(text: string, size: number): boolean {
  if (new TextEncoder().encode(text).length >= size) return false
  try {
    JSON.parse(text)
    return false
  } catch {
    return true
  }
}

function isFormText(text: string | Uint8Array, type: string): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1]
  if (boundary === undefined) return true
  if (typeof text !== 'string') return true
  // Without the closing delimiter the recorder has cut it.
  return text.includes(`--${boundary}--`)
}

function paramsBody({ params }: RawHarBody, type = 'multipart/'): RecordedBody {
  const known = (Array.isArray(params) ? (params as unknown[]) : []).filter(
    (param): param is RawHarParam => isRecord(param) && typeof param['name'] === 'string',
  )
  if (known.length === 0) return NOT_RECORDED
  return /^multipart\//i.test(type) ? formBody(known) : fieldsBody(known)
}

function fieldsBody(params: readonly RawHarParam[]): RecordedBody {
  const pairs = params.map(({ name, value }) => [String(name), valueOf(value)])
  return { body: new URLSearchParams(pairs).toString(), state: 'whole' }
}

function formBody(params: readonly RawHarParam[]): RecordedBody {
  const body = new FormData()
  const parts: string[] = []
  for (const { name, value, fileName, contentType } of params) {
    const part = String(name)
    if (typeof value !== 'string') parts.push(part)
    const content = valueOf(value)
    if (typeof fileName !== 'string') body.append(part, content)
    else {
      const type = typeof contentType === 'string' ? contentType : ''
      body.append(part, new File([content], fileName, { type }))
    }
  }
  return { body, state: 'whole', parts }
}

const valueOf = (value: unknown) => (typeof value === 'string' ? value : '')
