import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { joinBytes } from '../util/bytes.js'

/**
 * Bytes that never change. An interface, so that they can be kept elsewhere than in memory.
 *
 * @example
 * for await (const chunk of bytes.slice(0, 1024)) response.write(chunk)
 */
export interface StoredBytes {
  readonly size: number
  /** The first bytes, at most 512: enough to tell what they are. */
  readonly head: Uint8Array
  /** Their SHA-256, in hex. */
  readonly digest: string
  /** Whether a world has taken them in: who wrote them may not throw them away then. */
  isKept: boolean
  /** From `start` up to, not including, `end`, both cut to the size; by default all of it. */
  slice(start?: number, end?: number): AsyncIterable<Uint8Array>
  /** All of it without waiting: for what has to be known before a reply, such as a digest. */
  chunks(): Iterable<Uint8Array>
}

/** What takes the bytes of a file while they arrive, and decides where they are kept. */
export interface BytesWriter {
  /** Copies what it keeps, since the caller may reuse its buffer; one that is given away it may keep. */
  write(chunk: Uint8Array, isGiven?: boolean): void
  finish(): StoredBytes
  /** What is to be waited for before more is written, or after the end; undefined for nothing. */
  readonly pending?: Promise<void> | undefined
  /** Gives up what was written, be it finished or not. */
  discard(): void
}

/** Makes the SHA-256 of pieces, in hex. */
export type Digest = (chunks: Iterable<Uint8Array>) => string

// Small enough to give back what the last block does not need, large enough to be few.
const BLOCK = 64 * 1024
/** How many bytes a head has at most. */
export const HEAD = 512
const NONE = new Uint8Array(0)

/**
 * Collects the chunks of an upload.
 *
 * It copies them into blocks of its own: a caller may reuse its buffer for the next chunk, and a
 * small view would keep the large buffer behind it alive.
 *
 * @example
 * const writer = new BlobWriter()
 * for await (const chunk of part.body) writer.write(chunk)
 * blobs.put('cfile_1', writer.finish())
 */
export class BlobWriter implements BytesWriter {
  #full: Uint8Array[] = []
  #block = NONE
  #used = 0
  #size = 0
  #finished = false

  /** `digest` is for those who have a faster one than what runs in web pages. */
  constructor(private readonly digest: Digest = digestOf) {}

  get size(): number {
    return this.#size
  }

  /** What was written so far, in pieces. */
  chunks(): Uint8Array[] {
    return [...this.#full, this.#block.subarray(0, this.#used)]
  }

  write(chunk: Uint8Array, isGiven = false): void {
    if (this.#finished) throw new Error('Failed to write: these bytes are finished')
    if (isGiven && this.#size === 0 && fills(chunk)) {
      this.#full.push(chunk)
      this.#size = chunk.length
      return
    }
    for (let read = 0; read < chunk.length;) {
      if (this.#used === this.#block.length) this.#grow(chunk.length - read)
      const piece = chunk.subarray(read, read + this.#block.length - this.#used)
      this.#block.set(piece, this.#used)
      this.#used += piece.length
      read += piece.length
    }
    this.#size += chunk.length
  }

  finish(): StoredBytes {
    if (this.#finished) throw new Error('Failed to finish: these bytes are finished')
    this.#finished = true
    // A copy of just what is used, so that many small files do not keep a block each.
    const full = this.#used === this.#block.length
    if (this.#used > 0) this.#full.push(full ? this.#block : this.#block.slice(0, this.#used))
    return new MemoryBytes(this.#full, this.#size, this.digest)
  }

  discard(): void {
    this.#finished = true
    this.#full = []
    this.#block = NONE
  }

  /** The first block fits the first chunk, since most files are small and come whole. */
  #grow(wanted: number): void {
    if (this.#used > 0) this.#full.push(this.#block)
    this.#block = new Uint8Array(this.#size === 0 ? Math.min(wanted, BLOCK) : BLOCK)
    this.#used = 0
  }
}

/** Whether it is most of the buffer behind it, which is kept with it. */
function fills({ length, buffer }: Uint8Array): boolean {
  return length > 0 && length * 2 >= buffer.byteLength
}

class MemoryBytes implements StoredBytes {
  readonly size: number
  isKept = false
  readonly #chunks: readonly Uint8Array[]
  /** The digest, or what makes it. */
  #digest: Digest | string

  constructor(chunks: readonly Uint8Array[], size: number, digest: Digest) {
    this.#chunks = chunks
    this.size = size
    this.#digest = digest
  }

  get head(): Uint8Array {
    return headOf(this.#chunks)
  }

  /** Made when it is first asked for: few files of a test are downloaded, and it takes a while. */
  get digest(): string {
    if (typeof this.#digest !== 'string') this.#digest = this.#digest(this.#chunks)
    return this.#digest
  }

  /** Views of the stored chunks, not copies: they are to be read only. */
  // Async for the sake of bytes that are kept elsewhere.
  // eslint-disable-next-line @typescript-eslint/require-await
  async *slice(start = 0, end = this.size): AsyncGenerator<Uint8Array, undefined> {
    let offset = 0
    for (const chunk of this.#chunks) {
      const from = Math.max(start - offset, 0)
      const to = Math.min(end - offset, chunk.length)
      if (from < to) yield chunk.subarray(from, to)
      offset += chunk.length
      if (offset >= end) return
    }
  }

  chunks(): Iterable<Uint8Array> {
    return this.#chunks
  }
}

/** What `StoredBytes` calls the head of a file, of its first pieces. */
export function headOf(chunks: readonly Uint8Array[]): Uint8Array {
  const [first = NONE, ...others] = chunks
  // What comes in small pieces is told by its first bytes, too.
  if (others.length === 0 || first.length >= HEAD) return first.subarray(0, HEAD)
  const pieces: Uint8Array[] = []
  for (let at = 0, size = 0; at < chunks.length && size < HEAD; at += 1) {
    const piece = (chunks[at] as Uint8Array).subarray(0, HEAD - size)
    pieces.push(piece)
    size += piece.length
  }
  return joinBytes(pieces)
}

function digestOf(chunks: Iterable<Uint8Array>): string {
  const hash = sha256.create()
  for (const chunk of chunks) hash.update(chunk)
  return bytesToHex(hash.digest())
}

/** Stores a text, as UTF-8, or bytes. */
export function bytesOf(data: Uint8Array | string): StoredBytes {
  const writer = new BlobWriter()
  writer.write(typeof data === 'string' ? new TextEncoder().encode(data) : data)
  return writer.finish()
}
