import type { BlobStore } from './blob-store.js'
import type { BytesWriter, StoredBytes } from './blob.js'

/**
 * The files that one request uploads. `close` discards those that no world has stored by then.
 *
 * @example
 * const uploads = new RequestUploads(world.blobs.store, headers['content-length'])
 * const writer = uploads.writer()
 */
export class RequestUploads {
  readonly #files: UploadWriter[] = []
  readonly #store: BlobStore
  readonly #maxBytes: number | undefined

  constructor(store: BlobStore, contentLength?: string) {
    this.#store = store
    this.#maxBytes = contentLength === undefined ? undefined : Number(contentLength)
  }

  writer(): BytesWriter {
    const file = new UploadWriter(this.#store.writer(this.#maxBytes))
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

  constructor(writer: BytesWriter) {
    this.#writer = writer
  }

  get pending(): Promise<void> | undefined {
    return this.#writer.pending
  }

  write(chunk: Uint8Array, transfersOwnership?: boolean): void {
    this.#writer.write(chunk, transfersOwnership)
  }

  finish(): StoredBytes {
    return (this.bytes = this.#writer.finish())
  }

  discard(): void {
    this.#writer.discard()
  }
}
