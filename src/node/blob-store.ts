import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { BlobStore } from '../core/blob-store.js'
import { BlobWriter, type BytesWriter, type StoredBytes } from '../core/blobs.js'
import { collectSoon } from './collect.js'
import { PrivateFolder, sweep } from './private-folder.js'
import { SpillFile } from './spill-file.js'

export interface BlobStoreOptions {
  /** How many bytes of files are kept in memory, over all files. Default: 256,000,000. */
  readonly memory?: number
  /** Where the private folder for the others is made. Default: that of the system. */
  readonly temporary?: string
}

/** A store of bytes with a temporary folder. */
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
  const { memory = 256_000_000, temporary = tmpdir() } = options
  await sweep(temporary)
  return new SpillingStore(memory, temporary)
}

/** What one file takes, apart from the file itself: that must not be kept by it. */
interface Holding {
  memory: number
  file?: SpillFile
}

class SpillingStore implements DiskBlobStore {
  #folder: PrivateFolder | undefined
  #memory = 0
  #files = 0
  // Worlds, forks and snapshots share bytes and are dropped without a word: the garbage collector
  // alone knows when nobody has them any more.
  readonly #dropped = new FinalizationRegistry<Holding>((holding) => this.#free(holding))

  constructor(
    private readonly limit: number,
    private readonly temporary: string,
  ) {}

  writer(most?: number): BytesWriter {
    const holding: Holding = { memory: 0 }
    let share = this.#shareOf(most)
    return new SpillingWriter({
      grant: (wanted) => {
        const granted = Math.max(0, Math.min(wanted, share, this.#left))
        share -= granted
        this.#memory += granted
        holding.memory += granted
        return granted
      },
      spill: () => {
        this.#files += 1
        this.#folder ??= new PrivateFolder(this.temporary)
        return (holding.file = new SpillFile(this.#folder))
      },
      finished: (bytes) => this.#dropped.register(bytes, holding, holding),
      discard: () => {
        this.#dropped.unregister(holding)
        this.#free(holding)
      },
    })
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

  #free(holding: Holding): void {
    this.#memory -= holding.memory
    holding.memory = 0
    if (!holding.file) return
    this.#files -= 1
    void holding.file.remove()
    delete holding.file
  }
}

/** What a writer asks of its store. */
interface Keeper {
  /** How many of the bytes that are wanted there is memory for. */
  grant(wanted: number): number
  spill(): SpillFile
  finished(bytes: StoredBytes): void
  discard(): void
}

const HEAD = 512

/** Writes to memory while there is any for it, and the rest to the disk. */
class SpillingWriter implements BytesWriter {
  readonly #memory = new BlobWriter()
  readonly #hash = createHash('sha256')
  #head = Buffer.alloc(0)
  #size = 0
  #file: SpillFile | undefined

  constructor(private readonly keeper: Keeper) {}

  get pending(): Promise<void> | undefined {
    return this.#file?.pending
  }

  write(chunk: Uint8Array): void {
    this.#hash.update(chunk)
    if (this.#size < HEAD) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD - this.#size)])
    }
    this.#size += chunk.length
    const granted = this.#file ? 0 : this.keeper.grant(chunk.length)
    if (granted > 0) this.#memory.write(chunk.subarray(0, granted))
    if (granted === chunk.length) return
    this.#file ??= this.keeper.spill()
    this.#file.write(chunk.subarray(granted))
  }

  finish(): StoredBytes {
    this.#file?.end()
    const memory = this.#memory.finish()
    const bytes = new SpilledBytes(memory, this.#file, {
      size: this.#size,
      head: this.#head,
      digest: this.#hash.digest('hex'),
    })
    this.keeper.finished(bytes)
    return bytes
  }

  discard(): void {
    this.#memory.discard()
    this.keeper.discard()
  }
}

/** Bytes whose end may be on the disk. */
class SpilledBytes implements StoredBytes {
  readonly size: number
  readonly head: Uint8Array
  readonly digest: string
  readonly #memory: StoredBytes
  readonly #file: SpillFile | undefined

  constructor(
    memory: StoredBytes,
    file: SpillFile | undefined,
    { size, head, digest }: Pick<StoredBytes, 'size' | 'head' | 'digest'>,
  ) {
    this.#memory = memory
    this.#file = file
    this.size = size
    this.head = head
    this.digest = digest
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
