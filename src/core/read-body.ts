import { BlobWriter } from './blobs.js'
import {
  BodyTooLarge,
  boundedChunks,
  BrokenBody,
  discard,
  guarded,
  InvalidText,
  readBytes,
  readText,
  type BodySource,
} from './body.js'
import type { Contract, ContractOperation } from './contract.js'
import type { Problem } from './contract-check.js'
import { InvalidMultipart } from './invalid-multipart.js'
import { isDeeper } from './json-depth.js'
import { join } from './json-pointer.js'
import { parseMediaType } from './media-type.js'
import { readMultipart } from './multipart.js'
import type { FilePart, Part } from './part.js'
import { markOf } from './provenance.js'

/** A body as read: its value for the operation, and what is wrong with it. */
export interface Body {
  readonly value: unknown
  /** What the journal shows: the value, with files described. */
  readonly shown: unknown
  readonly problems: readonly Problem[]
}

interface Source {
  readonly bytes: BodySource
  readonly contentType: string | undefined
  readonly contentLength: string | undefined
  readonly maxBytes: number
}

// Far more than any contract has, far fewer than the stack takes.
const MOST_LEVELS = 500

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/

/** Reads the body that an operation declares and checks it against the contract. */
export async function readBody(
  given: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const source = { ...given, bytes: guarded(given.bytes) }
  const { contentType } = source
  const media = parseMediaType(contentType)?.type
  if (media === undefined) {
    if (await isBlank(source.bytes)) return absent(operation, contract)
    return refused('media-type', operation.media, contentType ?? 'none')
  }
  if (!operation.media.includes(media)) {
    discard(source.bytes)
    return refused('media-type', operation.media, contentType ?? 'none')
  }
  try {
    if (media === 'multipart/form-data') return await readForm(source, operation, contract)
    if (JSON_TYPE.test(media)) return await readJson(source, media, operation, contract)
    throw new Error(`Failed to read ${operation.id}: no reader for media type ${media}`)
  } catch (error) {
    return explain(error, media)
  }
}

// A socket tells that no body follows; a stream of no bytes means the same.
async function isBlank(bytes: BodySource): Promise<boolean> {
  try {
    for await (const chunk of boundedChunks(bytes, Infinity)) if (chunk.length > 0) return false
    return true
  } catch {
    return false
  }
}

function explain(error: unknown, media: string): Body {
  if (error instanceof BrokenBody) {
    const isForm = media === 'multipart/form-data'
    return refused(isForm ? 'malformed-multipart' : 'malformed-json', 'all of it', error.message)
  }
  if (error instanceof BodyTooLarge) return refused('too-large', error.limit, 'more bytes')
  if (error instanceof InvalidText) return refused('malformed-json', 'UTF-8', error.reason)
  if (error instanceof InvalidMultipart) {
    return refused('malformed-multipart', 'multipart/form-data', error.message)
  }
  throw error
}

// A body that may be left out is read as an empty object: what it must hold is then missed by name.
function absent(operation: ContractOperation, contract: Contract): Body {
  if (operation.node.requestBody?.required) return refused('missing-body', operation.media, 'none')
  const media = operation.media.find((one) => JSON_TYPE.test(one))
  return media === undefined
    ? { value: undefined, shown: null, problems: [] }
    : { ...checked({}, media, operation, contract), shown: null }
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
  if (isDeeper(text, MOST_LEVELS)) {
    return refused('malformed-json', `at most ${String(MOST_LEVELS)} levels`, 'more levels')
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { ...refused('malformed-json', 'JSON', reasonOf(error as Error)), shown: text }
  }
  return checked(value, media, operation, contract)
}

// V8 quotes the text around the mistake, where a secret may stand.
function reasonOf({ message }: Error): string {
  return message.replace(/, (?:\.\.\.)?"[^]*"(?:\.\.\.)? is not valid JSON$/, ' is not valid JSON')
}

function checked(
  value: unknown,
  media: string,
  operation: ContractOperation,
  contract: Contract,
): Body {
  const pointer = contract.bodyPointer(operation, media)
  return { value, shown: value, problems: contract.checker.check(pointer, 'closed', value, 'body') }
}

async function readForm(
  source: Source,
  operation: ContractOperation,
  contract: Contract,
): Promise<Body> {
  const schema = operation.node.requestBody?.content['multipart/form-data']?.schema
  const fields = schema && contract.resolve(schema).properties
  const parts = await readMultipart(source.bytes, source.contentType ?? '', {
    isFile: (name, { filename }) => fields?.[name]?.format === 'binary' && filename !== undefined,
    maxBytes: source.maxBytes,
    newWriter: () => new BlobWriter(),
  })
  const value = Object.fromEntries(parts.map((part) => [part.name, valueOf(part)]))
  const pointer = contract.bodyPointer(operation, 'multipart/form-data')
  // A file is checked as the string that the schema calls it.
  const plain = Object.fromEntries(parts.map((part) => [part.name, plainOf(part)]))
  const problems = [
    ...parts
      .filter((part) => isLone(part) && fields?.[part.name]?.format === 'binary')
      .map(notFile),
    ...parts
      .filter((part, index) => parts.findIndex((one) => one.name === part.name) < index)
      .map(repeated),
    ...contract.checker.check(pointer, 'closed', plain, 'part'),
  ]
  return { value, shown: shownForm(parts), problems }
}

const isLone = (part: Part) => part.kind === 'field'
const valueOf = (part: Part): FilePart | string => (part.kind === 'file' ? part : part.value)
const plainOf = (part: Part): string => (part.kind === 'file' ? '' : part.value)

function shownForm(parts: readonly Part[]): unknown {
  const shown = parts.map((part) => {
    if (part.kind === 'field') return [part.name, part.value]
    const { filename, contentType, bytes } = part
    return [part.name, { filename, contentType, bytes: bytes.size }]
  })
  return Object.fromEntries(shown) as unknown
}

function notFile(part: Part): Problem {
  return problemAt(part.name, 'type', 'a file with a file name', 'a plain field')
}

function repeated(part: Part): Problem {
  return problemAt(part.name, 'duplicate', 'once', 'more than once')
}

function problemAt(name: string, keyword: string, expected: string, actual: string): Problem {
  const message = `/${name} is ${actual}, not ${expected}`
  return {
    at: { in: 'part', pointer: join('', name) },
    keyword,
    message,
    expected,
    actual,
    mark: undefined,
  }
}

function refused(keyword: string, expected: unknown, actual: string): Body {
  const problem: Problem = {
    at: {
      in: keyword === 'media-type' ? 'header' : 'body',
      pointer: keyword === 'media-type' ? '/content-type' : '',
    },
    keyword,
    message: actual,
    expected,
    actual,
    mark: markOf(undefined),
  }
  return { value: undefined, shown: null, problems: [problem] }
}
