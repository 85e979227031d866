import { tmpdir } from 'node:os'
import type { BlobStore } from '../../core/state/blob-store.js'
import type { BytesWriter, StoredBytes } from '../../core/state/blob.js'
import * as kinds from '../../core/util/options.js'
import { assertOptions } from '../../core/util/options.js'
import { scheduleCollection } from './garbage-collection.js'
import { SpillFiles, type Extent } from './spill-files.js'
import { SpillingWriter, type Allocation } from './spilling-writer.js'
import { removeAbandoned } from './temp-directory.js'

/**
 * The options of `createBlobStore`.
 *
 * @example
 * const options: BlobStoreOptions = { memory: 64_000_000 }
 */
export interface BlobStoreOptions {
  /** The bytes that all files together may take in memory. Default: 64,000,000. */
  readonly memory?: number
  /** Where the temporary directory for all other bytes is created. Default: `os.tmpdir()`. */
  readonly temporary?: string
}

/**
 * A store of bytes that uses a temporary directory.
 *
 * @example
 * const store: DiskBlobStore = await createBlobStore()
 * store.close()
 */
export interface DiskBlobStore extends BlobStore {
  /** Removes the temporary directory. The end of the process does so, too. */
  close(): void
}

/**
 * Returns a store that keeps the bytes of files in memory up to a limit and, beyond it, in a private
 * temporary directory, which is created when it is first needed. Directories that crashed processes
 * left behind are removed first.
 *
 * @example
 * const mock = createMock(openai, { blobStore: await createBlobStore({ memory: 64_000_000 }) })
 */
export async function createBlobStore(options: BlobStoreOptions = {}): Promise<DiskBlobStore> {
  assertOptions('create a blob store', options, {
    memory: kinds.nonNegativeInteger,
    temporary: kinds.string,
  })
  const { memory = 64_000_000, temporary = tmpdir() } = options
  await removeAbandoned(temporary)
  return new SpillingStore(memory, temporary)
}

/** The memory and the place on the disk of one blob. It must not refer to the blob, which would never
 * be collected then. */
class BlobAllocation implements Allocation {
  memory = 0
  extent: Extent | undefined

  /** `share` is the number of bytes that may be in memory. */
  constructor(
    private readonly store: SpillingStore,
    private share: number,
  ) {}

  reserve(wanted: number): number {
    const reserved = this.store.reserve(Math.min(wanted, this.share))
    this.share -= reserved
    this.memory += reserved
    return reserved
  }

  createFile(): Extent {
    return (this.extent = this.store.files.create())
  }

  append(chunks: readonly Uint8Array[]): Extent {
    return (this.extent = this.store.files.append(chunks))
  }

  finished(bytes: StoredBytes): void {
    this.store.dropped.register(bytes, this)
  }

  discard(): void {
    this.store.free(this)
  }
}

class SpillingStore implements DiskBlobStore {
  #memory = 0
  readonly files: SpillFiles
  // Worlds, forks and snapshots share bytes and are never closed: only the garbage collector knows
  // when bytes are no longer used.
  readonly dropped = new FinalizationRegistry<BlobAllocation>((allocation) => this.free(allocation))

  constructor(
    private readonly limit: number,
    temporary: string,
  ) {
    this.files = new SpillFiles(temporary)
  }

  writer(most?: number): BytesWriter {
    return new SpillingWriter(new BlobAllocation(this, this.#shareOf(most)))
  }

  reserve(wanted: number): number {
    const reserved = Math.max(0, Math.min(wanted, this.#left))
    this.#memory += reserved
    return reserved
  }

  get #left(): number {
    return this.limit - this.#memory
  }

  /** The bytes of a file that may be in memory: all or none if its size is known. */
  #shareOf(most: number | undefined): number {
    // A file of unknown size must not take the memory of all others.
    if (most === undefined) return Math.ceil(this.limit / 4)
    return most <= this.#left ? most : 0
  }

  released(): void {
    // The garbage collector does not see bytes on the disk, so it would run too rarely.
    if (this.files.count > 0 || this.#memory > this.limit / 2) scheduleCollection()
  }

  close(): void {
    this.files.close()
  }

  free(allocation: BlobAllocation): void {
    const { memory, extent } = allocation
    this.#memory -= memory
    allocation.memory = 0
    allocation.extent = undefined
    if (extent) this.files.free(extent)
  }
}
