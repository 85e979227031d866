import { BodyTooLarge, InvalidText } from './body-errors.js'
import { boundedChunks, discard, drawSmall, readBytes, readText, type BodySource } from './body.js'
import type { Contract, ContractOperation } from './contract.js'
import type { Problem } from './contract-check.js'
import type { Intake } from './intake.js'
import { InvalidMultipart } from './invalid-multipart.js'
import { parseMediaType } from './media-type.js'
import { parseJson } from './parse-json.js'
import type { FilePart } from './part.js'
import { markOf, type Mark } from './provenance.js'
import { readForm } from './read-form.js'

/** A body as read: its value for the operation, and what is wrong with it. */
export interface Body {
  readonly value: unknown
  /** What the journal shows: the value, with files described; undefined where no body came. */
  readonly shown: unknown
  readonly problems: readonly Problem[]
  /** How much of it is kept in memory, about; files apart. */
  readonly bytes?: number
}

export interface Source {
  readonly bytes: BodySource
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly maxBytes: number
  /** Takes the files in. */
  readonly intake: Intake
}

const FORM = /^multipart\/form-data(?=[ \t]*;)/i
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/

/** Reads the body that an operation declares and checks it against the contract. */
export async function readBody(
  given: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const { contentType } = given
  // A form whose parameters are malformed is still one; its reader says what is wrong with them.
  const media = FORM.exec(contentType ?? '')?.[0].toLowerCase() ?? parseMediaType(contentType)?.type
  if (media === undefined) {
    if (await isBlank(given.bytes)) return absent(operation, contract)
    return wrongMedia(operation, contentType)
  }
  if (!operation.media.includes(media)) {
    discard(given.bytes)
    return wrongMedia(operation, contentType)
  }
  // What says that it is too large is not begun to be read.
  if (Number(given.contentLength) > given.maxBytes) {
    discard(given.bytes)
    return explain(new BodyTooLarge(given.maxBytes), markOf(operation.node.requestBody))
  }
  const source = { ...given, bytes: await drawSmall(given.bytes) }
  try {
    if (media === 'multipart/form-data') return await readForm(source, operation, contract)
    if (JSON_TYPE.test(media)) return await readJson(source, media, operation, contract)
    if (isBinary(operation, media)) return await readFile(source)
    throw new Error(`Failed to read ${operation.id}: no reader for media type ${media}`)
  } catch (error) {
    return explain(error, markOf(operation.node.requestBody))
  }
}

function isBinary({ node }: ContractOperation, media: string): boolean {
  return node.requestBody?.content[media]?.schema.format === 'binary'
}

// A socket tells that no body follows; a stream of no bytes means the same.
async function isBlank(bytes: BodySource): Promise<boolean> {
  for await (const chunk of boundedChunks(bytes, Infinity)) if (chunk.length > 0) return false
  return true
}

function explain(error: unknown, mark: Mark | undefined): Body {
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

// A body that may be left out is read as an empty object: what it must hold is then missed by name.
function absent(operation: ContractOperation, contract: Contract): Body {
  if (operation.node.requestBody?.required) {
    const mark = markOf(operation.node.requestBody)
    const missing = refused('missing-body', operation.media, 'none', 'the body is missing', mark)
    return { ...missing, shown: undefined }
  }
  const media = operation.media.find((one) => JSON_TYPE.test(one))
  return media === undefined
    ? { value: undefined, shown: undefined, problems: [] }
    : { ...checked({}, 0, media, operation, contract), shown: undefined }
}

async function readJson(
  source: Source,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const bytes = await readBytes(source.bytes, source.maxBytes, source.contentLength)
  if (bytes.length === 0) return absent(operation, contract)
  const text = readText(bytes)
  const { value, reason } = parseJson(text)
  if (reason === undefined) return checked(value, bytes.length, media, operation, contract)
  const malformed = refused(
    'malformed-json',
    'JSON',
    reason,
    reason,
    markOf(operation.node.requestBody),
  )
  return { ...malformed, shown: text, bytes: bytes.length }
}

/** Bytes that are no form and no JSON: the body is the file. */
async function readFile(source: Source): Promise<Body> {
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
  return { value, shown: { contentType, bytes: bytes.size }, problems: [] }
}

function checked(
  value: unknown,
  bytes: number,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body {
  const pointer = contract.bodyPointer(operation, media)
  const problems = contract.checker.check(pointer, 'closed', value, 'body')
  return { value, shown: value, bytes, problems }
}

function wrongMedia({ media, node }: ContractOperation, contentType = 'none'): Body {
  const message = `the content type ${contentType} is not read here`
  return refused('media-type', media, contentType, message, markOf(node.requestBody))
}

function refused(
  keyword: string,
  expected: unknown,
  actual: string,
  message: string,
  mark: Mark | undefined,
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
