import { createHash, type Hash } from 'node:crypto'
import {
  BlobWriter,
  HEAD_SIZE,
  headOf,
  type BytesWriter,
  type StoredBytes,
} from '../../core/state/blob.js'
import type { SpillFile } from './spill-file.js'

/** The memory and the disk file that a store gives to the writer of one blob. */
export interface Allocation {
  /** Reserves memory; returns how many of the wanted bytes it got. */
  reserve(wanted: number): number
  createFile(): SpillFile
  /** Called once, with the finished blob. */
  finished(bytes: StoredBytes): void
  /** Releases the memory and the file. */
  discard(): void
}

// The digest of less is so cheap that it is computed only when it is asked for.
const SMALL_BYTES = 64 * 1024

/** Writes to memory as long as the store has memory left, and the rest to the disk. */
export class SpillingWriter implements BytesWriter {
  readonly #memory = new BlobWriter((chunks) => hashOf(chunks).digest('hex'))
  #size = 0
  #large: Large | undefined

  constructor(private readonly allocation: Allocation) {}

  get pending(): Promise<void> | undefined {
    return this.#large?.file?.pending
  }

  write(chunk: Uint8Array, transfersOwnership = false): void {
    const reserved = this.#large?.file ? 0 : this.allocation.reserve(chunk.length)
    this.#size += chunk.length
    if (reserved < chunk.length || this.#size > SMALL_BYTES)
      this.#large ??= startLarge(this.#memory.chunks())
    if (reserved > 0) this.#memory.write(chunk.subarray(0, reserved), transfersOwnership)
    if (this.#large) this.#writeLarge(this.#large, chunk, chunk.subarray(reserved))
  }

  /** `rest` is the part of the chunk that has no place in memory. */
  #writeLarge(large: Large, chunk: Uint8Array, rest: Uint8Array): void {
    large.hash.update(chunk)
    const missing = HEAD_SIZE - large.head.length
    if (missing > 0) large.head = Buffer.concat([large.head, chunk.subarray(0, missing)])
    if (rest.length === 0) return
    large.file ??= this.allocation.createFile()
    large.file.write(rest)
  }

  finish(): StoredBytes {
    const memory = this.#memory.finish()
    const bytes = this.#large ? new LargeBlob(memory, this.#size, this.#large) : memory
    this.#large?.file?.end()
    this.allocation.finished(bytes)
    return bytes
  }

  discard(): void {
    this.#memory.discard()
    this.allocation.discard()
  }
}

/** What is computed of a large file while it arrives, since it may not be in memory later. */
interface Large {
  readonly hash: Hash
  head: Uint8Array
  file?: SpillFile
}

/** Starts with the chunks written so far. */
function startLarge(chunks: readonly Uint8Array[]): Large {
  return { hash: hashOf(chunks), head: headOf(chunks) }
}

function hashOf(chunks: Iterable<Uint8Array>): Hash {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash
}

/** A blob whose last part may be on the disk. */
class LargeBlob implements StoredBytes {
  readonly head: Uint8Array
  readonly digest: string
  isKept = false
  readonly #memory: StoredBytes
  readonly #file: SpillFile | undefined

  constructor(
    memory: StoredBytes,
    readonly size: number,
    { head, hash, file }: Large,
  ) {
    this.#memory = memory
    this.#file = file
    this.head = head
    this.digest = hash.digest('hex')
  }

  async *slice(start = 0, end = this.size): AsyncGenerator<Uint8Array, undefined> {
    const { size } = this.#memory
    if (start < size) yield* this.#memory.slice(start, end)
    const to = Math.min(end, this.size)
    if (this.#file && to > size) yield* this.#file.read(Math.max(start, size) - size, to - size)
  }

  *chunks(): Generator<Uint8Array, undefined> {
    yield* this.#memory.chunks()
    if (this.#file) yield* this.#file.chunks(this.size - this.#memory.size)
  }
}
