import { tmpdir } from 'node:os'
import type { BlobStore } from '../../core/state/blob-store.js'
import type { BytesWriter, StoredBytes } from '../../core/state/blob.js'
import * as kinds from '../../core/util/options.js'
import { assertOptions } from '../../core/util/options.js'
import { collectSoon } from './garbage-collection.js'
import { PrivateFolder, sweep } from './temp-directory.js'
import { SpillFile } from './spill-file.js'
import { SpillingWriter, type Keeper } from './spilling-writer.js'

/**
 * The options of `createBlobStore`.
 *
 * @example
 * const options: BlobStoreOptions = { memory: 64_000_000 }
 */
export interface BlobStoreOptions {
  /** How many bytes of files are kept in memory, over all files. Default: 256,000,000. */
  readonly memory?: number
  /** Where the private folder for the others is made. Default: that of the system. */
  readonly temporary?: string
}

/**
 * A store of bytes with a temporary folder.
 *
 * @example
 * const store: DiskBlobStore = await createBlobStore()
 * store.close()
 */
export interface DiskBlobStore extends BlobStore {
  /** Removes the folder, and all that is in it. The end of the process does so, too. */
  close(): void
}

/**
 * Keeps the bytes of files in memory up to a limit and, beyond it, in a private temporary folder,
 * which is made when it is first needed. Folders that crashed processes have left are removed first.
 *
 * @example
 * const mock = createMock(openai, { blobStore: await createBlobStore({ memory: 64_000_000 }) })
 */
export async function createBlobStore(options: BlobStoreOptions = {}): Promise<DiskBlobStore> {
  assertOptions('make a store', options, {
    memory: kinds.nonNegativeInteger,
    temporary: kinds.string,
  })
  const { memory = 256_000_000, temporary = tmpdir() } = options
  await sweep(temporary)
  return new SpillingStore(memory, temporary)
}

/** What one file takes, apart from the file itself: that must not be kept by it. */
class Holding implements Keeper {
  memory = 0
  file: SpillFile | undefined

  /** `share` is how much of it may be in memory. */
  constructor(
    private readonly store: SpillingStore,
    private share: number,
  ) {}

  grant(wanted: number): number {
    const granted = this.store.grant(Math.min(wanted, this.share))
    this.share -= granted
    this.memory += granted
    return granted
  }

  spill(): SpillFile {
    return (this.file = this.store.newFile())
  }

  finished(bytes: StoredBytes): void {
    this.store.dropped.register(bytes, this)
  }

  discard(): void {
    this.store.free(this)
  }
}

class SpillingStore implements DiskBlobStore {
  #folder: PrivateFolder | undefined
  #memory = 0
  #files = 0
  // Worlds, forks and snapshots share bytes and are dropped without a word: the garbage collector
  // alone knows when nobody has them any more.
  readonly dropped = new FinalizationRegistry<Holding>((holding) => this.free(holding))

  constructor(
    private readonly limit: number,
    private readonly temporary: string,
  ) {}

  writer(most?: number): BytesWriter {
    return new SpillingWriter(new Holding(this, this.#shareOf(most)))
  }

  grant(wanted: number): number {
    const granted = Math.max(0, Math.min(wanted, this.#left))
    this.#memory += granted
    return granted
  }

  newFile(): SpillFile {
    this.#files += 1
    this.#folder ??= new PrivateFolder(this.temporary)
    return new SpillFile(this.#folder)
  }

  get #left(): number {
    return this.limit - this.#memory
  }

  /** How much of a file may be in memory: all or nothing of it where that can be told. */
  #shareOf(most: number | undefined): number {
    // One whose end is not in sight must not take the memory of all others.
    if (most === undefined) return Math.ceil(this.limit / 4)
    return most <= this.#left ? most : 0
  }

  released(): void {
    // The collector hardly sees what is on the disk: it is told to look where that matters.
    if (this.#files > 0 || this.#memory > this.limit / 2) collectSoon()
  }

  close(): void {
    this.#folder?.remove()
    this.#folder = undefined
  }

  free(holding: Holding): void {
    this.#memory -= holding.memory
    holding.memory = 0
    if (!holding.file) return
    this.#files -= 1
    void holding.file.remove()
    holding.file = undefined
  }
}
