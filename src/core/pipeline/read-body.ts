import type { Contract, ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { keywordMark } from '../contract/provenance.js'
import { BodyTooLarge, InvalidEncoding, InvalidText } from '../http/body-errors.js'
import {
  boundedChunks,
  bufferSmall,
  discard,
  forEachChunk,
  MAX_CHUNK,
  readBytes,
  readText,
  singleChunk,
  type BodySource,
} from '../http/body.js'
import { decodeBody, ENCODINGS } from '../http/content-encoding.js'
import { parseMediaType } from '../http/media-type.js'
import { InvalidMultipart } from '../http/multipart/errors.js'
import type { FilePart } from '../http/multipart/part.js'
import { MAX_VALUES, parseJson } from '../util/parse-json.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { fileNamesOf, lostContent, readForm } from './read-form.js'
import { readUrlEncoded, URL_ENCODED } from './read-url-encoded.js'
import type { BodyInput, RequestBody } from './request-body.js'

/** The largest JSON body where a service names no limit. */
export const MAX_JSON_BYTES = 4 * 1024 * 1024
const FORM = /^multipart\/form-data(?=[ \t]*;)/i
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/

/**
 * Reads the body of a request by its content type, and checks it against the contract. A body in
 * memory is read without a promise: waiting for one costs as much as reading it.
 */
export function readBody(
  input: BodyInput,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  const { contentType, bytes } = input
  // A form with malformed parameters is still a form: `readForm` reports the problem.
  const isForm = contentType !== undefined && FORM.test(contentType)
  const mediaType = isForm ? 'multipart/form-data' : parseMediaType(contentType)?.type
  if (mediaType === undefined) {
    if (bytes === null) return absentBody(operation, contract)
    return readUntyped(input, operation, contract)
  }
  if (!operation.mediaTypes.includes(mediaType)) {
    discard(bytes)
    return wrongMediaType(operation, contentType)
  }
  const isText = JSON_TYPE.test(mediaType) || mediaType === URL_ENCODED
  const maxBytes = isText ? input.maxJsonBytes : input.maxBytes
  if (input.contentEncoding !== undefined && bytes !== null) {
    const decoded = decode(input, input.contentEncoding)
    if (decoded)
      return readTyped({ ...input, ...decoded, maxBytes }, mediaType, operation, contract)
    discard(bytes)
    return wrongEncoding(operation, input)
  }
  // A body that declares too many bytes is not read at all.
  if (Number(input.contentLength) > maxBytes) {
    discard(bytes)
    return unreadable(new BodyTooLarge(maxBytes), operation, { ...input, mediaType })
  }
  const read = (buffered: BodySource) =>
    readTyped({ ...input, bytes: buffered, maxBytes }, mediaType, operation, contract)
  const isWhole = bytes === null || ArrayBuffer.isView(bytes)
  // A body that declares more than one chunk is parsed while it arrives.
  if (isWhole || Number(input.contentLength) > MAX_CHUNK) return read(bytes)
  return bufferSmall(bytes).then(read)
}

/** The body without its content encoding; undefined if the service or this runtime has no use for it. */
function decode(
  { bytes, decodes }: BodyInput,
  encoding: string,
): Pick<BodyInput, 'bytes'> | undefined {
  if (/^[ \t]*identity[ \t]*$/i.test(encoding)) return { bytes }
  const decoded = decodes() ? decodeBody(encoding, bytes) : undefined
  return decoded && { bytes: decoded }
}

async function readUntyped(
  { bytes, contentType }: BodyInput,
  operation: ContractOperation,
  contract: Contract,
): Promise<RequestBody> {
  // A stream without bytes means the same as no body.
  for await (const chunk of boundedChunks(bytes, Infinity)) {
    if (chunk.length > 0) return wrongMediaType(operation, contentType)
  }
  return absentBody(operation, contract)
}

function readTyped(
  input: BodyInput,
  mediaType: string,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  const { maxJsonBytes } = input
  const failed = (error: unknown) => unreadable(error, operation, { mediaType, maxJsonBytes })
  try {
    const body = readMedia(input, mediaType, operation, contract)
    return body instanceof Promise ? body.catch(failed) : body
  } catch (error) {
    return failed(error)
  }
}

function readMedia(
  input: BodyInput,
  mediaType: string,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  if (mediaType === 'multipart/form-data') return readForm(input, operation, contract)
  if (JSON_TYPE.test(mediaType)) return readJson(input, mediaType, operation, contract)
  if (mediaType === URL_ENCODED) return readUrlEncodedBody(input, operation, contract)
  if (isBinary(operation, mediaType)) return readFile(input, mediaType)
  throw new Error(`Failed to read ${operation.id}: no reader for media type ${mediaType}`)
}

function readUrlEncodedBody(
  { bytes, maxBytes, contentLength }: BodyInput,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  const whole = singleChunk(bytes, maxBytes, contentLength)
  if (whole) return readUrlEncoded(whole, operation, contract)
  return readBytes(bytes, maxBytes, contentLength).then((all) =>
    readUrlEncoded(all, operation, contract),
  )
}

function isBinary({ node }: ContractOperation, mediaType: string): boolean {
  return node.requestBody?.content[mediaType]?.schema.format === 'binary'
}

/** An optional JSON body is read as an empty object, so that required members are named as missing. */
function absentBody(operation: ContractOperation, contract: Contract): RequestBody {
  if (operation.node.requestBody?.required) return missingBody(operation)
  const mediaType = operation.mediaTypes.find((one) => JSON_TYPE.test(one))
  return mediaType === undefined
    ? { value: undefined, recorded: undefined, problems: [] }
    : { ...checkedJson({}, 0, mediaType, operation, contract), recorded: undefined }
}

function readJson(
  input: BodyInput,
  mediaType: string,
  operation: ContractOperation,
  contract: Contract,
): RequestBody | Promise<RequestBody> {
  const { maxBytes, contentLength } = input
  const whole = singleChunk(input.bytes, maxBytes, contentLength)
  if (whole) return jsonBody(whole, mediaType, operation, contract)
  return readBytes(input.bytes, maxBytes, contentLength).then((bytes) =>
    jsonBody(bytes, mediaType, operation, contract),
  )
}

function jsonBody(
  bytes: Uint8Array,
  mediaType: string,
  operation: ContractOperation,
  contract: Contract,
): RequestBody {
  if (bytes.length === 0) return absentBody(operation, contract)
  const text = readText(bytes)
  const { value, reason } = parseJson(text, MAX_VALUES)
  if (reason === undefined) return checkedJson(value, bytes.length, mediaType, operation, contract)
  return { ...malformedJson(text, reason, operation), size: bytes.length }
}

/** Reads any other media type: the body is a file. */
async function readFile(input: BodyInput, mediaType: string): Promise<RequestBody> {
  const { contentType = '', contentLength, maxBytes } = input
  const uploads = input.uploads()
  await uploads.prepare()
  const writer = uploads.writer()
  await forEachChunk(input.bytes, maxBytes, contentLength, (chunk, isOwned) => {
    writer.write(chunk, isOwned)
    return uploads.pending
  })
  const bytes = writer.finish()
  await uploads.pending
  const value: FilePart = { kind: 'file', name: '', filename: undefined, contentType, bytes }
  const lost = lostContent(bytes, { in: 'body', pointer: '' })
  const recorded = { contentType, bytes: bytes.size }
  return { value, recorded, problems: [], suspicions: lost ? [lost] : [], mediaType }
}

function checkedJson(
  value: unknown,
  size: number,
  mediaType: string,
  operation: ContractOperation,
  contract: Contract,
): RequestBody {
  const pointer = operation.bodies.get(mediaType) as string
  const found = contract.validator.check(pointer, 'closed', value, 'body')
  const problems = found.length === 0 ? found : withFormHint(found, value, operation, contract)
  return { value, recorded: value, size, problems, mediaType }
}

const NO_BYTES =
  'send multipart/form-data, as JSON carries no bytes; an SDK sends JSON where a file is a path, a ' +
  'Buffer, or a promise that nobody awaited'

/** Problems of JSON that has a file which only a form can have, which is told first. */
function withFormHint(
  problems: readonly Problem[],
  value: unknown,
  operation: ContractOperation,
  contract: Contract,
): readonly Problem[] {
  if (!isRecord(value) || !operation.mediaTypes.includes('multipart/form-data')) return problems
  const pointers = fileNamesOf(operation, contract)
    .filter((name) => Object.hasOwn(value, name))
    .map((name) => joinPointer('', name))
  const isFile = ({ at }: Problem) => pointers.includes(at.pointer)
  const told = problems.filter(isFile).map((one) => {
    return { ...one, message: `${one.at.pointer} is a file: ${NO_BYTES}` }
  })
  return [...told, ...problems.filter((one) => !isFile(one))]
}

/** What is known of a body that could not be read. */
interface UnreadBody {
  readonly mediaType: string
  readonly maxJsonBytes: number
}

/** The body with the problem that an error describes. @throws any other error */
function unreadable(
  error: unknown,
  { node }: ContractOperation,
  { mediaType, maxJsonBytes }: UnreadBody,
): RequestBody {
  const mark = keywordMark(node.requestBody, 'content')
  if (error instanceof BodyTooLarge) {
    const message = `the body is larger than ${String(error.limit)} bytes`
    return bodyWithProblem('too-large', error.limit, 'more bytes', message, mark)
  }
  if (error instanceof InvalidText) {
    return bodyWithProblem('malformed-json', 'UTF-8', error.reason, error.reason, mark)
  }
  if (error instanceof InvalidEncoding) {
    const { encoding, reason } = error
    return bodyWithProblem(
      JSON_TYPE.test(mediaType) ? 'malformed-json' : 'malformed-multipart',
      encoding,
      reason,
      reason,
      mark,
    )
  }
  if (error instanceof InvalidMultipart) {
    const { message } = error
    // As a JSON body would be that is as large.
    if (error.reason === 'field-too-large') {
      return bodyWithProblem('too-large', maxJsonBytes, 'more bytes', message, mark)
    }
    return bodyWithProblem('malformed-multipart', 'multipart/form-data', message, message, mark)
  }
  throw error
}

function malformedJson(text: string, reason: string, { node }: ContractOperation): RequestBody {
  const malformed = bodyWithProblem(
    'malformed-json',
    'JSON',
    reason,
    reason,
    keywordMark(node.requestBody, 'content'),
  )
  return { ...malformed, recorded: text }
}

function missingBody({ mediaTypes, node }: ContractOperation): RequestBody {
  const mark = keywordMark(node.requestBody, 'required')
  const missing = bodyWithProblem('missing-body', mediaTypes, 'none', 'the body is missing', mark)
  return { ...missing, recorded: undefined }
}

function wrongMediaType(
  { mediaTypes, node }: ContractOperation,
  contentType = 'none',
): RequestBody {
  const isFormDue = JSON_TYPE.test(contentType) && mediaTypes.includes('multipart/form-data')
  const message = `the content type ${contentType} is not supported${isFormDue ? `: ${NO_BYTES}` : ''}`
  return bodyWithProblem(
    'media-type',
    mediaTypes,
    contentType,
    message,
    keywordMark(node.requestBody, 'content'),
  )
}

function wrongEncoding(
  { node }: ContractOperation,
  { contentEncoding = '', decodes }: BodyInput,
): RequestBody {
  const message = `the content encoding ${contentEncoding} is not supported`
  const supported = decodes() ? ENCODINGS : ['identity']
  const mark = keywordMark(node.requestBody, 'content')
  return bodyWithProblem('content-encoding', supported, contentEncoding, message, mark)
}

const HEADERS: Readonly<Record<string, string>> = {
  'media-type': '/content-type',
  'content-encoding': '/content-encoding',
}

function bodyWithProblem(
  keyword: string,
  expected: unknown,
  actual: string,
  message: string,
  mark: Problem['mark'],
): RequestBody {
  const header = HEADERS[keyword]
  const problem: Problem = {
    at: header === undefined ? { in: 'body', pointer: '' } : { in: 'header', pointer: header },
    keyword,
    message,
    expected,
    actual,
    mark,
  }
  return { value: undefined, recorded: null, problems: [problem] }
}
