import {
  BlobWriter,
  digestOf,
  headOf,
  type BytesWriter,
  type StoredBytes,
} from '../../core/state/blob.js'
import type { Extent } from './spill-files.js'

/** The memory and the place on the disk that a store gives to the writer of one blob. */
export interface Allocation {
  /** Reserves memory; returns how many of the wanted bytes it got. */
  reserve(wanted: number): number
  /** Returns a place in a file of its own, which can grow. */
  createFile(): Extent
  /** Writes chunks that are owned to a file that blobs share. */
  append(chunks: readonly Uint8Array[]): Extent
  /** Called once, with the finished blob. */
  finished(bytes: StoredBytes): void
  /** Releases the memory and the place. */
  discard(): void
}

/** Up to as many bytes are gathered, and written to a file that blobs share. */
const SMALL_BYTES = 128 * 1024
// How much may wait to be written before the sender has to wait.
const MAX_UNWRITTEN_BYTES = 1024 * 1024

/** Writes to memory as long as the store has memory left, and the rest to the disk. */
export class SpillingWriter implements BytesWriter {
  readonly #memory = new BlobWriter()
  /** Gathers what has no place in memory, until there is too much of it. */
  #rest: BlobWriter | undefined
  #spilled: Spilled | undefined
  #hasEnded = false

  constructor(private readonly allocation: Allocation) {}

  get pending(): Promise<void> | undefined {
    const extent = this.#spilled?.extent
    if (!extent) return undefined
    return this.#hasEnded || extent.unwritten > MAX_UNWRITTEN_BYTES ? extent.written : undefined
  }

  write(chunk: Uint8Array, transfersOwnership = false): void {
    const reserved = this.#rest ? 0 : this.allocation.reserve(chunk.length)
    if (reserved > 0) this.#memory.write(chunk.subarray(0, reserved), transfersOwnership)
    if (reserved < chunk.length) this.#spill(chunk.subarray(reserved), transfersOwnership)
  }

  #spill(chunk: Uint8Array, transfersOwnership: boolean): void {
    if (this.#spilled) {
      // Copied, since it is written later.
      this.#spilled.extent.append(transfersOwnership ? chunk : new Uint8Array(chunk))
      return
    }
    const rest = (this.#rest ??= new BlobWriter())
    rest.write(chunk, transfersOwnership)
    if (rest.size <= SMALL_BYTES) return
    const extent = this.allocation.createFile()
    const chunks = rest.chunks()
    for (const one of chunks) extent.append(one)
    this.#spilled = { extent, head: this.#head(chunks) }
  }

  /** A copy of the first bytes, which may not be in memory later. */
  #head(spilled: readonly Uint8Array[]): Uint8Array {
    return new Uint8Array(headOf([...this.#memory.chunks(), ...spilled]))
  }

  finish(): StoredBytes {
    this.#hasEnded = true
    this.#spilled?.extent.end()
    if (this.#rest && !this.#spilled) {
      const chunks = this.#rest.chunks()
      this.#spilled = { head: this.#head(chunks), extent: this.allocation.append(chunks) }
    }
    const memory = this.#memory.finish()
    const bytes = this.#spilled ? new SpilledBytes(memory, this.#spilled) : memory
    this.allocation.finished(bytes)
    return bytes
  }

  discard(): void {
    this.#memory.discard()
    this.allocation.discard()
  }
}

interface Spilled {
  readonly extent: Extent
  readonly head: Uint8Array
}

/** A blob whose last part is on the disk. */
class SpilledBytes implements StoredBytes {
  readonly size: number
  readonly head: Uint8Array
  isKept = false
  readonly #memory: StoredBytes
  readonly #extent: Extent
  #digest: string | undefined

  constructor(memory: StoredBytes, { extent, head }: Spilled) {
    this.size = memory.size + extent.length
    this.head = head
    this.#memory = memory
    this.#extent = extent
  }

  /** Computed on first use, as few files of a test are downloaded. */
  get digest(): string {
    return (this.#digest ??= digestOf(this.chunks()))
  }

  async *slice(start = 0, end = this.size): AsyncGenerator<Uint8Array, undefined> {
    const { size } = this.#memory
    if (start < size) yield* this.#memory.slice(start, end)
    const to = Math.min(end, this.size)
    if (to > size) yield* this.#extent.read(Math.max(start, size) - size, to - size)
  }

  *chunks(): Generator<Uint8Array, undefined> {
    yield* this.#memory.chunks()
    yield* this.#extent.chunks()
  }
}
