import { make as makeSearch } from 'multipasta/Search'
import { discard, forEachChunk, singleChunk, type BodySource } from '../body.js'
import { InvalidMultipart, type MultipartProblem } from './errors.js'
import { endsForm, splitForm } from './split.js'
import {
  openField,
  openFile,
  readPartHead,
  type OpenPart,
  type Part,
  type PartHead,
  type PartWriter,
} from './part.js'
import { parseMediaType } from '../media-type.js'

type Search = ReturnType<typeof makeSearch>

const HEAD_LIMIT = 16 * 1024
const [LF, CR, DASH] = [10, 13, 45]
const BOUNDARY = /^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/
// What nearly all clients send. To parse it as any media type takes three times as long.
const PLAIN_CONTENT_TYPE = /^multipart\/form-data; ?boundary=([\w.-]{1,70})$/i

/** Stores the files of a form. */
export interface FormUploads {
  writer(): PartWriter
  /** Nothing more is read until it resolves. */
  readonly pending?: Promise<unknown> | undefined
  /** Called before a form is read that does not fit into one chunk. */
  prepare?(): Promise<unknown> | undefined
}

export interface MultipartOptions {
  /** Whether a part is a file, by the contract: clients send file names with plain fields, too. */
  readonly isFile: (part: PartHead) => boolean
  readonly maxBytes: number
  readonly maxParts?: number
  readonly maxFieldBytes?: number
  readonly contentLength?: string | undefined
  readonly uploads: FormUploads
}

/**
 * Reads a multipart/form-data body, and returns its parts in order. A body in memory is read at once,
 * any other while it arrives.
 *
 * @throws InvalidMultipart at the first error, after which no more of the source is read
 * @example await readMultipart(body, contentType, { isFile: ({ name }) => name === 'file', maxBytes, uploads })
 */
export function readMultipart(
  source: BodySource,
  contentType: string,
  options: MultipartOptions,
): Part[] | Promise<Part[]> {
  const boundary = boundaryOf(contentType)
  if (boundary === undefined) {
    discard(source)
    const isNamed = /boundary/i.test(contentType)
    throw new InvalidMultipart(isNamed ? 'invalid-boundary' : 'missing-boundary')
  }
  const parser = new Parser(boundary, options)
  const whole = singleChunk(source, options.maxBytes, options.contentLength)
  if (!whole) return readChunks(parser, source, options)
  parser.write(whole, true)
  const parts = parser.end()
  const { pending } = options.uploads
  return pending ? pending.then(() => parts) : parts
}

/** The boundary in a content type; undefined when there is none or it is invalid. */
function boundaryOf(contentType: string): string | undefined {
  const plain = PLAIN_CONTENT_TYPE.exec(contentType)?.[1]
  if (plain !== undefined) return plain
  const boundary = parseMediaType(contentType)?.parameters.boundary
  return boundary !== undefined && BOUNDARY.test(boundary) ? boundary : undefined
}

async function readChunks(
  parser: Parser,
  source: BodySource,
  { maxBytes, contentLength, uploads }: MultipartOptions,
): Promise<Part[]> {
  await uploads.prepare?.()
  // The epilogue is read too, so that the connection can be reused.
  await forEachChunk(source, maxBytes, contentLength, (chunk, isOwned) => {
    parser.write(chunk, isOwned)
    return uploads.pending
  })
  const parts = parser.end()
  await uploads.pending
  return parts
}

/**
 * Reads the parts of a form chunk by chunk. multipasta finds the boundaries; heads are parsed here,
 * because its own form parser loses names beyond Latin-1, fails on a closing boundary that is split
 * between its two dashes, accepts a bare CR in headers, and accepts a body that ends inside them.
 */
class Parser {
  readonly #options: MultipartOptions
  readonly #delimiter: string
  // Only for a form in several chunks: its set-up takes longer than reading a small form.
  #search: Search | undefined
  readonly #parts: Part[] = []
  // Only for a head that is split between chunks.
  #head: Uint8Array | undefined
  #headSize = 0
  #index = 0
  #isEmpty = true
  #isClosed = false
  // Whether the buffer of the current chunk may be kept.
  #transfersOwnership = false
  #part: OpenPart | undefined

  constructor(boundary: string, options: MultipartOptions) {
    this.#options = options
    this.#delimiter = `\r\n--${boundary}`
  }

  write(chunk: Uint8Array, transfersOwnership = false): void {
    const isFirst = this.#isEmpty
    this.#isEmpty = false
    if (this.#isClosed) return
    this.#transfersOwnership = transfersOwnership
    if (isFirst && endsForm(chunk, this.#delimiter)) {
      splitForm(chunk, this.#delimiter, (index, bytes) => this.#segment(index, bytes))
    } else {
      this.#search ??= this.#newSearch()
      this.#search.write(chunk)
    }
  }

  end(): Part[] {
    if (this.#isEmpty) throw new InvalidMultipart('empty')
    this.#search?.end()
    if (!this.#isClosed) throw this.#invalid('truncated')
    return this.#parts
  }

  #newSearch(): Search {
    const search = makeSearch(this.#delimiter, (index, bytes) => this.#segment(index, bytes))
    // The first boundary has no line end before it; with one it is like all others.
    search.write(Uint8Array.of(CR, LF))
    return search
  }

  /** Takes bytes behind boundary number `index`; calls with the same index continue the part. */
  #segment(index: number, bytes: Uint8Array): void {
    // The epilogue may contain boundaries.
    if (this.#isClosed) return
    if (index === 0) throw new InvalidMultipart('preamble')
    if (index !== this.#index) this.#nextPart(index)
    if (this.#part) this.#part.write(bytes, this.#transfersOwnership)
    else this.#readHead(bytes)
  }

  #nextPart(index: number): void {
    // Two boundaries in a row are not reported one by one: the index jumps.
    const isHeadless = index > this.#index + 1 || (this.#index > 0 && !this.#part)
    if (isHeadless) throw this.#invalid('bad-headers')
    if (this.#part) this.#parts.push(this.#part.finish())
    this.#part = undefined
    this.#headSize = 0
    this.#index = index
  }

  #readHead(bytes: Uint8Array): void {
    const before = this.#headSize
    const head = before === 0 ? limitHead(bytes) : this.#addToHead(bytes)
    if (head[0] === DASH && head[1] === DASH) {
      this.#isClosed = true
      return
    }
    if (head[0] === LF) throw this.#invalid('line-ends')
    const end = blankLine(head, Math.max(0, before - 3))
    if (end >= 0) this.#open(head.subarray(0, end), bytes.subarray(end + 4 - before))
    else if (head.length === HEAD_LIMIT) throw this.#invalid('bad-headers')
    else if (before === 0) this.#addToHead(bytes)
  }

  #addToHead(bytes: Uint8Array): Uint8Array {
    this.#head ??= new Uint8Array(HEAD_LIMIT)
    this.#head.set(bytes.subarray(0, HEAD_LIMIT - this.#headSize), this.#headSize)
    this.#headSize = Math.min(HEAD_LIMIT, this.#headSize + bytes.length)
    return this.#head.subarray(0, this.#headSize)
  }

  #open(block: Uint8Array, rest: Uint8Array): void {
    const { isFile, maxParts = 1000, maxFieldBytes = 1024 * 1024, uploads } = this.#options
    if (this.#parts.length >= maxParts) throw this.#invalid('too-many-parts')
    const head = readPartHead(block, `#${this.#index}`)
    this.#part = isFile(head) ? openFile(head, uploads.writer()) : openField(head, maxFieldBytes)
    if (rest.length > 0) this.#part.write(rest, this.#transfersOwnership)
  }

  #invalid(reason: MultipartProblem): InvalidMultipart {
    const part = this.#part?.name ?? (this.#index > 0 ? `#${this.#index}` : undefined)
    return new InvalidMultipart(reason, part)
  }
}

function limitHead(bytes: Uint8Array): Uint8Array {
  return bytes.length > HEAD_LIMIT ? bytes.subarray(0, HEAD_LIMIT) : bytes
}

/** The index of the first CR LF CR LF at or after `from`, or -1. */
function blankLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 3 < bytes.length; at += 1) {
    if (bytes[at] !== CR || bytes[at + 1] !== LF) continue
    if (bytes[at + 2] === CR && bytes[at + 3] === LF) return at
  }
  return -1
}
