import { ForkingMap } from './forking-map.js'

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
  /** From `start` up to, not including, `end`, both cut to the size; by default all of it. */
  slice(start?: number, end?: number): AsyncIterable<Uint8Array>
  /** All of it without waiting: for what has to be known before a reply, such as a digest. */
  chunks(): Iterable<Uint8Array>
}

// Small enough to give back what the last block does not need, large enough to be few.
const BLOCK = 64 * 1024
const HEAD = 512
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
export class BlobWriter {
  #full: Uint8Array[] = []
  #block = NONE
  #used = 0
  #size = 0
  #finished = false

  get size(): number {
    return this.#size
  }

  write(chunk: Uint8Array): void {
    if (this.#finished) throw new Error('Failed to write: these bytes are finished')
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
    return new MemoryBytes(this.#full, this.#size)
  }

  /** The first block fits the first chunk, since most files are small and come whole. */
  #grow(wanted: number): void {
    if (this.#used > 0) this.#full.push(this.#block)
    this.#block = new Uint8Array(this.#size === 0 ? Math.min(wanted, BLOCK) : BLOCK)
    this.#used = 0
  }
}

class MemoryBytes implements StoredBytes {
  readonly size: number
  readonly #chunks: readonly Uint8Array[]

  constructor(chunks: readonly Uint8Array[], size: number) {
    this.#chunks = chunks
    this.size = size
  }

  get head(): Uint8Array {
    return this.#chunks[0]?.subarray(0, HEAD) ?? NONE
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

/** Stores a text, as UTF-8, or bytes. */
export function bytesOf(data: Uint8Array | string): StoredBytes {
  const writer = new BlobWriter()
  writer.write(typeof data === 'string' ? new TextEncoder().encode(data) : data)
  return writer.finish()
}

/**
 * The bytes of one world, by key and apart from its records.
 *
 * @example
 * blobs.put('cfile_1', bytesOf('hello'))
 * blobs.fork().delete('cfile_1') // `blobs` still has it
 */
export class Blobs {
  readonly #map: ForkingMap<StoredBytes>

  /** `map` is for `fork` alone. */
  constructor(map = new ForkingMap<StoredBytes>()) {
    this.#map = map
  }

  put(key: string, bytes: StoredBytes): void {
    this.#map.set(key, bytes)
  }

  get(key: string): StoredBytes | undefined {
    return this.#map.get(key)
  }

  delete(key: string): void {
    this.#map.delete(key)
  }

  /** The bytes themselves are shared for good. */
  fork(): Blobs {
    return new Blobs(this.#map.fork())
  }
}
