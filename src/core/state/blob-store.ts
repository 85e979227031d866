import { BlobWriter, type BytesWriter, type StoredBytes } from './blob.js'
import { beforeWrite } from './transaction.js'
import { PersistentMap } from '../util/persistent-map.js'

/**
 * Stores the bytes of files. The default keeps them in memory; `createBlobStore` of
 * `quayside/node` returns one that also uses a disk.
 *
 * Blob lifetime is left to the garbage collector: worlds, their forks and snapshots share bytes, and
 * none of them is ever closed.
 */
export interface BlobStore {
  /** Returns a writer for one file of at most `maxBytes`, if that is known. */
  writer(maxBytes?: number): BytesWriter
  /** Called when a world drops bytes: they may be garbage now. */
  released?(): void
}

const inMemory: BlobStore = { writer: () => new BlobWriter() }

/**
 * The bytes of one world by the key of their record.
 *
 * @example
 * blobs.put('cfile_1', bytesOf('hello'))
 * blobs.fork().delete('cfile_1') // `blobs` still has it
 */
export class Blobs {
  readonly #map: PersistentMap<StoredBytes>

  /** `store` is used for new files; `map` is for `fork` alone. @internal */
  constructor(
    readonly store = inMemory,
    map = new PersistentMap<StoredBytes>(),
  ) {
    this.#map = map
  }

  put(key: string, bytes: StoredBytes): void {
    const { isKept } = bytes
    beforeWrite(() => (bytes.isKept = isKept))
    beforeWrite(this.#undoOf(key))
    bytes.isKept = true
    this.#map.set(key, bytes)
  }

  get(key: string): StoredBytes | undefined {
    return this.#map.get(key)
  }

  delete(key: string): void {
    beforeWrite(this.#undoOf(key))
    if (this.#map.delete(key)) this.store.released?.()
  }

  #undoOf(key: string): () => void {
    const before = this.#map.get(key)
    return () => {
      if (before) this.#map.set(key, before)
      else this.#map.delete(key)
    }
  }

  /** The keys whose bytes differ from those in `other`. */
  differences(other: Blobs): Set<string> {
    const keys = new Set(this.#map.differences(other.#map))
    for (const key of keys) if (this.get(key) === other.get(key)) keys.delete(key)
    return keys
  }

  /** The bytes themselves never change, so both sides share them. */
  fork(): Blobs {
    return new Blobs(this.store, this.#map.fork())
  }
}
