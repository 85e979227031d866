import { createHash, type Hash } from 'node:crypto'
import {
  BlobWriter,
  HEAD_SIZE,
  headOf,
  type BytesWriter,
  type StoredBytes,
} from '../../core/state/blob.js'
import type { SpillFile } from './spill-file.js'

/** What a writer asks of its store. */
export interface Keeper {
  /** How many of the bytes that are wanted there is memory for. */
  grant(wanted: number): number
  spill(): SpillFile
  finished(bytes: StoredBytes): void
  discard(): void
}

// A digest of less takes no time worth mentioning: it is made when somebody asks for it.
const SMALL = 64 * 1024

/** Writes to memory while there is any for it, and the rest to the disk. */
export class SpillingWriter implements BytesWriter {
  readonly #memory = new BlobWriter((chunks) => hashOf(chunks).digest('hex'))
  #size = 0
  #large: Large | undefined

  constructor(private readonly keeper: Keeper) {}

  get pending(): Promise<void> | undefined {
    return this.#large?.file?.pending
  }

  write(chunk: Uint8Array, transfersOwnership = false): void {
    const granted = this.#large?.file ? 0 : this.keeper.grant(chunk.length)
    this.#size += chunk.length
    if (granted < chunk.length || this.#size > SMALL) this.#large ??= largeOf(this.#memory.chunks())
    if (granted > 0) this.#memory.write(chunk.subarray(0, granted), transfersOwnership)
    if (this.#large) this.#writeLarge(this.#large, chunk, chunk.subarray(granted))
  }

  /** `rest` is what there is no memory for. */
  #writeLarge(large: Large, chunk: Uint8Array, rest: Uint8Array): void {
    large.hash.update(chunk)
    const missing = HEAD_SIZE - large.head.length
    if (missing > 0) large.head = Buffer.concat([large.head, chunk.subarray(0, missing)])
    if (rest.length === 0) return
    large.file ??= this.keeper.spill()
    large.file.write(rest)
  }

  finish(): StoredBytes {
    const memory = this.#memory.finish()
    const bytes = this.#large ? new LargeBytes(memory, this.#size, this.#large) : memory
    this.#large?.file?.end()
    this.keeper.finished(bytes)
    return bytes
  }

  discard(): void {
    this.#memory.discard()
    this.keeper.discard()
  }
}

/** What is made of a large file while it arrives: all of it may not be in memory later. */
interface Large {
  readonly hash: Hash
  head: Uint8Array
  file?: SpillFile
}

/** A large file of which these chunks were written. */
function largeOf(chunks: readonly Uint8Array[]): Large {
  return { hash: hashOf(chunks), head: headOf(chunks) }
}

function hashOf(chunks: Iterable<Uint8Array>): Hash {
  const hash = createHash('sha256')
  for (const chunk of chunks) hash.update(chunk)
  return hash
}

/** Bytes whose end may be on the disk. */
class LargeBytes implements StoredBytes {
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
