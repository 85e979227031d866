import type { BlobStore } from './blob-store.js'
import type { BytesWriter, StoredBytes } from './blob.js'
import { ContentHash, loadFastHash, rememberContentHash } from './content-hash.js'

interface UploadOptions {
  /** The header of the request. */
  readonly contentLength: string | undefined
  /** Whether to compute the hash of each file while it arrives. */
  readonly hashed?: boolean | undefined
}

/**
 * The files that one request uploads. `close` discards those that no world has stored by then.
 *
 * @example
 * const uploads = new RequestUploads(world.blobs.store, { contentLength: headers['content-length'] })
 * const writer = uploads.writer()
 */
export class RequestUploads {
  readonly #files: UploadWriter[] = []
  readonly #store: BlobStore
  readonly #maxBytes: number | undefined
  readonly #hashed: boolean

  constructor(store: BlobStore, { contentLength, hashed = false }: UploadOptions) {
    this.#store = store
    this.#hashed = hashed
    this.#maxBytes = contentLength === undefined ? undefined : Number(contentLength)
  }

  /** Called before a large file arrives; resolves when it can be hashed fast. */
  prepare(): Promise<void> | undefined {
    return this.#hashed ? loadFastHash() : undefined
  }

  writer(): BytesWriter {
    const hash = this.#hashed ? new ContentHash() : undefined
    const file = new UploadWriter(this.#store.writer(this.#maxBytes), hash)
    this.#files.push(file)
    return file
  }

  /** Resolves when all writers are ready; undefined if they are. A disk may be slower. */
  get pending(): Promise<unknown> | undefined {
    const waits: Promise<unknown>[] = []
    for (const { pending } of this.#files) if (pending) waits.push(pending)
    return waits.length === 0 ? undefined : Promise.all(waits)
  }

  close(): void {
    for (const file of this.#files) if (!file.bytes?.isKept) file.discard()
  }
}

/** A writer that remembers the bytes that it returned. */
class UploadWriter implements BytesWriter {
  bytes: StoredBytes | undefined
  readonly #writer: BytesWriter
  readonly #hash: ContentHash | undefined

  constructor(writer: BytesWriter, hash: ContentHash | undefined) {
    this.#writer = writer
    this.#hash = hash
  }

  get pending(): Promise<void> | undefined {
    return this.#writer.pending
  }

  write(chunk: Uint8Array, transfersOwnership?: boolean): void {
    this.#hash?.update(chunk)
    this.#writer.write(chunk, transfersOwnership)
  }

  finish(): StoredBytes {
    this.bytes = this.#writer.finish()
    if (this.#hash) rememberContentHash(this.bytes, this.#hash.digest())
    return this.bytes
  }

  discard(): void {
    this.#writer.discard()
  }
}
