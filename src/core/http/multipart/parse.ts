import { make as makeSearch } from 'multipasta/Search'
import { boundedChunks, discard, onePiece, type BodySource } from '../body.js'
import { boundaryOf } from './boundary.js'
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

export { InvalidMultipart, type MultipartProblem } from './errors.js'
export type { Part, PartWriter } from './part.js'

type Search = ReturnType<typeof makeSearch>

const HEAD_LIMIT = 16 * 1024
const [LF, CR, DASH] = [10, 13, 45]

/** What the contract and the door say about a form. */
export interface MultipartOptions {
  /** Whether a part is a file; the contract knows, the presence of a file name tells nothing. */
  readonly isFile: (part: PartHead) => boolean
  readonly maxBytes: number
  readonly maxParts?: number
  readonly maxFieldBytes?: number
  readonly contentLength?: string | undefined
  /** Takes the files; what it waits for is to be waited for before more is read. */
  readonly uploads: { writer(): PartWriter; readonly pending?: Promise<unknown> | undefined }
}

/**
 * Reads a multipart/form-data body: at once where all of it is at hand, else while it arrives. It
 * gives all of its parts in order, or an `InvalidMultipart` at the first thing wrong, after which no
 * more of the source is read.
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
    const named = /boundary/i.test(contentType)
    throw new InvalidMultipart(named ? 'invalid-boundary' : 'missing-boundary')
  }
  const parser = new Parser(boundary, options)
  const whole = onePiece(source, options.maxBytes, options.contentLength)
  if (!whole) return readPieces(parser, source, options)
  parser.write(whole, true)
  const parts = parser.end()
  const { pending } = options.uploads
  return pending ? pending.then(() => parts) : parts
}

async function readPieces(
  parser: Parser,
  source: BodySource,
  { maxBytes, contentLength, uploads }: MultipartOptions,
): Promise<Part[]> {
  // What follows the closing boundary is read too, so that a connection can be used again.
  for await (const chunk of boundedChunks(source, maxBytes, contentLength)) {
    parser.write(chunk)
    const { pending } = uploads
    if (pending) await pending
  }
  const parts = parser.end()
  await uploads.pending
  return parts
}

/**
 * multipasta finds the boundaries; what a part's head means is decided here, because its own form
 * parser loses names beyond Latin-1, breaks on a closing boundary cut between its two dashes,
 * lets bare CR into headers, and takes a body that stops inside them for complete.
 */
class Parser {
  readonly #options: MultipartOptions
  readonly #delimiter: string
  // Made for a form that comes in pieces: to set it up takes longer than to read a small one.
  #search: Search | undefined
  readonly #parts: Part[] = []
  // Made for a head that comes in pieces, which few do.
  #head: Uint8Array | undefined
  #headSize = 0
  #index = 0
  #empty = true
  #closed = false
  // Whether nobody else writes to what is read now.
  #isGiven = false
  #part: OpenPart | undefined

  constructor(boundary: string, options: MultipartOptions) {
    this.#options = options
    this.#delimiter = `\r\n--${boundary}`
  }

  write(chunk: Uint8Array, isGiven = false): void {
    const isFirst = this.#empty
    this.#empty = false
    if (this.#closed) return
    this.#isGiven = isGiven
    if (isFirst && endsForm(chunk, this.#delimiter)) {
      splitForm(chunk, this.#delimiter, (index, bytes) => this.#segment(index, bytes))
    } else {
      this.#search ??= this.#newSearch()
      this.#search.write(chunk)
    }
  }

  end(): Part[] {
    if (this.#empty) throw new InvalidMultipart('empty')
    this.#search?.end()
    if (!this.#closed) throw this.#refuse('truncated')
    return this.#parts
  }

  #newSearch(): Search {
    const search = makeSearch(this.#delimiter, (index, bytes) => this.#segment(index, bytes))
    // The first boundary needs no line end before it; with one it is like all others.
    search.write(Uint8Array.of(CR, LF))
    return search
  }

  /** `bytes` follow the boundary number `index`, and go on until the next call with another one. */
  #segment(index: number, bytes: Uint8Array): void {
    // The epilogue may contain boundaries, too.
    if (this.#closed) return
    if (index === 0) throw new InvalidMultipart('preamble')
    if (index !== this.#index) this.#nextPart(index)
    if (this.#part) this.#part.write(bytes, this.#isGiven)
    else this.#readHead(bytes)
  }

  #nextPart(index: number): void {
    // Nothing is reported between two boundaries in a row, so the count may jump.
    const headless = index > this.#index + 1 || (this.#index > 0 && !this.#part)
    if (headless) throw this.#refuse('bad-headers')
    if (this.#part) this.#parts.push(this.#part.finish())
    this.#part = undefined
    this.#headSize = 0
    this.#index = index
  }

  #readHead(bytes: Uint8Array): void {
    const before = this.#headSize
    const head = before === 0 ? cut(bytes) : this.#addToHead(bytes)
    if (head[0] === DASH && head[1] === DASH) {
      this.#closed = true
      return
    }
    if (head[0] === LF) throw this.#refuse('line-ends')
    const end = blankLine(head, Math.max(0, before - 3))
    if (end >= 0) this.#open(head.subarray(0, end), bytes.subarray(end + 4 - before))
    else if (head.length === HEAD_LIMIT) throw this.#refuse('bad-headers')
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
    if (this.#parts.length >= maxParts) throw this.#refuse('too-many-parts')
    const head = readPartHead(block, `#${this.#index}`)
    this.#part = isFile(head) ? openFile(head, uploads.writer()) : openField(head, maxFieldBytes)
    if (rest.length > 0) this.#part.write(rest, this.#isGiven)
  }

  #refuse(reason: MultipartProblem): InvalidMultipart {
    const part = this.#part?.name ?? (this.#index > 0 ? `#${this.#index}` : undefined)
    return new InvalidMultipart(reason, part)
  }
}

function cut(bytes: Uint8Array): Uint8Array {
  return bytes.length > HEAD_LIMIT ? bytes.subarray(0, HEAD_LIMIT) : bytes
}

/** Where CR LF CR LF begins at or after `from`, or -1. */
function blankLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 3 < bytes.length; at += 1) {
    if (bytes[at] !== CR || bytes[at + 1] !== LF) continue
    if (bytes[at + 2] === CR && bytes[at + 3] === LF) return at
  }
  return -1
}
