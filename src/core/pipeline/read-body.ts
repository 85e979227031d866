import { BodyTooLarge, InvalidText } from '../http/body-errors.js'
import {
  boundedChunks,
  discard,
  draw,
  isDrawn,
  onePiece,
  readBytes,
  readText,
  type BodySource,
} from '../http/body.js'
import type { Contract, ContractOperation } from '../contract/contract.js'
import type { Problem } from '../contract/problem.js'
import { parseMediaType } from '../http/media-type.js'
import { parseJson } from '../util/parse-json.js'
import type { FilePart } from '../http/multipart/part.js'
import { readForm } from './read-form.js'
import { provenanceOf } from '../contract/provenance.js'
import { InvalidMultipart } from '../http/multipart/errors.js'
import type { Body, Source } from './request-body.js'

const FORM = /^multipart\/form-data(?=[ \t]*;)/i
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/

/**
 * Reads the body that an operation declares and checks it against the contract: at once what is at
 * hand, since to wait for it in steps costs as much as to read it.
 */
export function readBody(
  source: Source,
  operation: ContractOperation,
  contract: Contract,
): Body | Promise<Body> {
  const { contentType, bytes, maxBytes } = source
  // A form whose parameters are malformed is still one; its reader says what is wrong with them.
  const isForm = contentType !== undefined && FORM.test(contentType)
  const media = isForm ? 'multipart/form-data' : parseMediaType(contentType)?.type
  if (media === undefined) {
    if (bytes === null) return absent(operation, contract)
    return readUntyped(source, operation, contract)
  }
  if (!operation.mediaTypes.includes(media)) {
    discard(bytes)
    return wrongMedia(operation, contentType)
  }
  // What says that it is too large is not begun to be read.
  if (Number(source.contentLength) > maxBytes) {
    discard(bytes)
    return unreadable(new BodyTooLarge(maxBytes), operation)
  }
  const read = (drawn: BodySource) =>
    readTyped({ ...source, bytes: drawn }, media, operation, contract)
  return isDrawn(bytes) ? draw(bytes).then(read) : read(bytes)
}

async function readUntyped(
  { bytes, contentType }: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  // A socket tells that no body follows; a stream of no bytes means the same.
  for await (const chunk of boundedChunks(bytes, Infinity)) {
    if (chunk.length > 0) return wrongMedia(operation, contentType)
  }
  return absent(operation, contract)
}

function readTyped(
  source: Source,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body | Promise<Body> {
  try {
    const body = readMedia(source, media, operation, contract)
    return body instanceof Promise
      ? body.catch((error: unknown) => unreadable(error, operation))
      : body
  } catch (error) {
    return unreadable(error, operation)
  }
}

function readMedia(
  source: Source,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body | Promise<Body> {
  if (media === 'multipart/form-data') return readForm(source, operation, contract)
  if (JSON_TYPE.test(media)) return readJson(source, media, operation, contract)
  if (isBinary(operation, media)) return readFile(source, media)
  throw new Error(`Failed to read ${operation.id}: no reader for media type ${media}`)
}

function isBinary({ node }: ContractOperation, media: string): boolean {
  return node.requestBody?.content[media]?.schema.format === 'binary'
}

// A body that may be left out is read as an empty object: what it must hold is then missed by name.
function absent(operation: ContractOperation, contract: Contract): Body {
  if (operation.node.requestBody?.required) return missingBody(operation)
  const media = operation.mediaTypes.find((one) => JSON_TYPE.test(one))
  return media === undefined
    ? { value: undefined, shown: undefined, problems: [] }
    : { ...checked({}, 0, media, operation, contract), shown: undefined }
}

function readJson(
  source: Source,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body | Promise<Body> {
  const { maxBytes, contentLength } = source
  const whole = onePiece(source.bytes, maxBytes, contentLength)
  if (whole) return jsonBody(whole, media, operation, contract)
  return readBytes(source.bytes, maxBytes, contentLength).then((bytes) =>
    jsonBody(bytes, media, operation, contract),
  )
}

function jsonBody(
  bytes: Uint8Array,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body {
  if (bytes.length === 0) return absent(operation, contract)
  const text = readText(bytes)
  const { value, reason } = parseJson(text)
  if (reason === undefined) return checked(value, bytes.length, media, operation, contract)
  return { ...malformedJson(text, reason, operation), bytes: bytes.length }
}

/** Bytes that are no form and no JSON: the body is the file. */
async function readFile(source: Source, media: string): Promise<Body> {
  const { contentType = '', contentLength, maxBytes, intake } = source
  const writer = intake.writer()
  for await (const chunk of boundedChunks(source.bytes, maxBytes, contentLength)) {
    writer.write(chunk)
    const { pending } = intake
    if (pending) await pending
  }
  const bytes = writer.finish()
  await intake.pending
  const value: FilePart = { kind: 'file', name: '', filename: undefined, contentType, bytes }
  return { value, shown: { contentType, bytes: bytes.size }, problems: [], media }
}

function checked(
  value: unknown,
  bytes: number,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body {
  const pointer = contract.bodyPointer(operation, media)
  const problems = contract.validator.check(pointer, 'closed', value, 'body')
  return { value, shown: value, bytes, problems, media }
}

/**
 * What is wrong with a body that could not be read.
 *
 * @throws the error itself where it says nothing about the body
 */
export function unreadable(error: unknown, { node }: ContractOperation): Body {
  const mark = provenanceOf(node.requestBody)
  if (error instanceof BodyTooLarge) {
    const message = `the body is larger than ${String(error.limit)} bytes`
    return refused('too-large', error.limit, 'more bytes', message, mark)
  }
  if (error instanceof InvalidText) {
    return refused('malformed-json', 'UTF-8', error.reason, error.reason, mark)
  }
  if (error instanceof InvalidMultipart) {
    const { message } = error
    return refused('malformed-multipart', 'multipart/form-data', message, message, mark)
  }
  throw error
}

export function malformedJson(text: string, reason: string, { node }: ContractOperation): Body {
  const malformed = refused(
    'malformed-json',
    'JSON',
    reason,
    reason,
    provenanceOf(node.requestBody),
  )
  return { ...malformed, shown: text }
}

export function missingBody({ mediaTypes, node }: ContractOperation): Body {
  const mark = provenanceOf(node.requestBody)
  const missing = refused('missing-body', mediaTypes, 'none', 'the body is missing', mark)
  return { ...missing, shown: undefined }
}

export function wrongMedia({ mediaTypes, node }: ContractOperation, contentType = 'none'): Body {
  const message = `the content type ${contentType} is not read here`
  return refused('media-type', mediaTypes, contentType, message, provenanceOf(node.requestBody))
}

function refused(
  keyword: string,
  expected: unknown,
  actual: string,
  message: string,
  mark: Problem['mark'],
): Body {
  const isMedia = keyword === 'media-type'
  const problem: Problem = {
    at: { in: isMedia ? 'header' : 'body', pointer: isMedia ? '/content-type' : '' },
    keyword,
    message,
    expected,
    actual,
    mark,
  }
  return { value: undefined, shown: null, problems: [problem] }
}
