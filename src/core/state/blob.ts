import { sha256 } from '@noble/hashes/sha2.js'
import { joinBytes } from '../util/bytes.js'
import { hashOfChunks } from '../util/native-hash.js'

/**
 * Bytes that never change. An interface, so that a store can keep them on a disk.
 *
 * @example
 * for await (const chunk of bytes.slice(0, 1024)) response.write(chunk)
 */
export interface StoredBytes {
  readonly size: number
  /** The first bytes, at most 512: enough to detect their type. */
  readonly head: Uint8Array
  /** Their SHA-256, in hex. */
  readonly digest: string
  /** Whether a world stores them: then their writer must not discard them. */
  isKept: boolean
  /** From `start` up to, not including, `end`, both limited to the size. Default: all bytes. */
  slice(start?: number, end?: number): AsyncIterable<Uint8Array>
  /** All bytes, synchronously: for what a response needs, such as a digest. */
  chunks(): Iterable<Uint8Array>
}

/** Receives the bytes of a file while they arrive, and decides where they are stored. */
export interface BytesWriter {
  /** Copies the chunk, since the caller may reuse its buffer, unless `transfersOwnership` is set. */
  write(chunk: Uint8Array, transfersOwnership?: boolean): void
  finish(): StoredBytes
  /** Resolves when more may be written or, after `finish`, when all is stored; undefined for now. */
  readonly pending?: Promise<void> | undefined
  /** Frees what was written, whether finished or not. */
  discard(): void
}

// A file takes few blocks of this size, and the last one wastes little before it is trimmed.
const BLOCK_SIZE = 64 * 1024
// Smaller chunks are copied into blocks, unless they are the first: many objects take memory, too.
const MIN_OWN_CHUNK = 16 * 1024
/** The most bytes in the head of a file. */
const HEAD_SIZE = 512
const NO_BYTES = new Uint8Array(0)

/**
 * Collects the chunks of an upload.
 *
 * It copies what it does not own into blocks: the caller may reuse its buffer for the next chunk, and
 * a small view would keep the large buffer behind it in memory.
 *
 * @example
 * const writer = new BlobWriter()
 * for await (const chunk of part.body) writer.write(chunk)
 * blobs.put('cfile_1', writer.finish())
 */
export class BlobWriter implements BytesWriter {
  #full: Uint8Array[] = []
  #block = NO_BYTES
  #used = 0
  #size = 0
  #finished = false

  get size(): number {
    return this.#size
  }

  /** The bytes written so far. */
  chunks(): Uint8Array[] {
    return [...this.#full, this.#block.subarray(0, this.#used)]
  }

  write(chunk: Uint8Array, transfersOwnership = false): void {
    if (this.#finished) throw new Error('Failed to write: these bytes are finished')
    const isLarge = this.#size === 0 || chunk.length >= MIN_OWN_CHUNK
    if (transfersOwnership && isLarge && fillsBuffer(chunk)) {
      this.#endBlock()
      this.#full.push(chunk)
      this.#size += chunk.length
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
    this.#endBlock()
    return new MemoryBytes(this.#full, this.#size)
  }

  discard(): void {
    this.#finished = true
    this.#full = []
    this.#block = NO_BYTES
  }

  /** Only the used part of a block is kept, so that many small files do not keep a block each. */
  #endBlock(): void {
    const isFull = this.#used === this.#block.length
    if (this.#used > 0) this.#full.push(isFull ? this.#block : this.#block.slice(0, this.#used))
    this.#block = NO_BYTES
    this.#used = 0
  }

  /** Allocates a block. The first has the size of the first chunk: most files come in one. */
  #grow(wanted: number): void {
    this.#endBlock()
    this.#block = new Uint8Array(this.#size === 0 ? Math.min(wanted, BLOCK_SIZE) : BLOCK_SIZE)
  }
}

/** Returns a text, as UTF-8, or bytes as stored bytes. */
export function bytesOf(data: Uint8Array | string): StoredBytes {
  const writer = new BlobWriter()
  writer.write(typeof data === 'string' ? new TextEncoder().encode(data) : data)
  return writer.finish()
}

/** Returns the head of a file whose first chunks these are: at most 512 bytes. */
export function headOf(chunks: readonly Uint8Array[]): Uint8Array {
  const [first = NO_BYTES, ...others] = chunks
  if (others.length === 0 || first.length >= HEAD_SIZE) return first.subarray(0, HEAD_SIZE)
  const pieces: Uint8Array[] = []
  for (let at = 0, size = 0; at < chunks.length && size < HEAD_SIZE; at += 1) {
    const piece = (chunks[at] as Uint8Array).subarray(0, HEAD_SIZE - size)
    pieces.push(piece)
    size += piece.length
  }
  return joinBytes(pieces)
}

class MemoryBytes implements StoredBytes {
  readonly size: number
  isKept = false
  readonly #chunks: readonly Uint8Array[]
  #digest: string | undefined

  constructor(chunks: readonly Uint8Array[], size: number) {
    this.#chunks = chunks
    this.size = size
  }

  get head(): Uint8Array {
    return headOf(this.#chunks)
  }

  /** Computed on first use: it takes time, and few files of a test are downloaded. */
  get digest(): string {
    return (this.#digest ??= digestOf(this.#chunks))
  }

  /** Yields views of the stored chunks, not copies: they must not be written to. */
  // Async because bytes on a disk are.
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

/** Whether a chunk is at least half of its buffer, which stays in memory with it. */
function fillsBuffer({ length, buffer }: Uint8Array): boolean {
  return length > 0 && length * 2 >= buffer.byteLength
}

/**
 * Returns the SHA-256 of the chunks together, in hex.
 * @example digestOf(bytes.chunks())
 */
export function digestOf(chunks: Iterable<Uint8Array>): string {
  return hashOfChunks('sha256', () => sha256.create(), chunks)
}
