import { BlobWriter, type BytesWriter, type StoredBytes } from './blob.js'
import { PersistentMap } from '../util/persistent-map.js'

/**
 * Keeps the bytes of files. A door may hand one in that has a disk.
 *
 * What it has kept is free again once nothing refers to it: worlds, their forks and snapshots share
 * bytes, and all of them are simply dropped.
 */
export interface BlobStore {
  /** For a file of at most so many bytes, if that is known. */
  writer(most?: number): BytesWriter
  /** Said when a world lets go of bytes: they may be free now. */
  released?(): void
}

const inMemory: BlobStore = { writer: () => new BlobWriter() }

/**
 * The bytes of one world, by key and apart from its records.
 *
 * @example
 * blobs.put('cfile_1', bytesOf('hello'))
 * blobs.fork().delete('cfile_1') // `blobs` still has it
 */
export class Blobs {
  readonly #map: PersistentMap<StoredBytes>

  /** `store` keeps what is written for this world; `map` is for `fork` alone. */
  constructor(
    readonly store = inMemory,
    map = new PersistentMap<StoredBytes>(),
  ) {
    this.#map = map
  }

  put(key: string, bytes: StoredBytes): void {
    bytes.isKept = true
    this.#map.set(key, bytes)
  }

  get(key: string): StoredBytes | undefined {
    return this.#map.get(key)
  }

  delete(key: string): void {
    if (this.#map.delete(key)) this.store.released?.()
  }

  /** The bytes themselves are shared for good. */
  fork(): Blobs {
    return new Blobs(this.store, this.#map.fork())
  }
}
