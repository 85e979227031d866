import type { BlobStore } from './blob-store.js'
import type { BytesWriter, StoredBytes } from './blobs.js'

/**
 * The files that one request brings: what no world has kept when it is over is given up.
 *
 * @example
 * const intake = new Intake(world.blobs.store, headers['content-length'])
 * const writer = intake.writer()
 */
export class Intake {
  readonly #files: { readonly writer: BytesWriter; bytes?: StoredBytes }[] = []
  readonly #store: BlobStore
  readonly #most: number | undefined

  constructor(store: BlobStore, contentLength?: string) {
    this.#store = store
    this.#most = contentLength === undefined ? undefined : Number(contentLength)
  }

  writer(): BytesWriter {
    const writer = this.#store.writer(this.#most)
    const file: { writer: BytesWriter; bytes?: StoredBytes } = { writer }
    this.#files.push(file)
    return {
      write: (chunk, isGiven) => writer.write(chunk, isGiven),
      finish: () => (file.bytes = writer.finish()),
      discard: () => writer.discard(),
    }
  }

  /** What is to be waited for before more is read, or once all is: a disk may be slower. */
  get pending(): Promise<unknown> | undefined {
    const waits = this.#files.flatMap(({ writer }) => writer.pending ?? [])
    return waits.length === 0 ? undefined : Promise.all(waits)
  }

  close(): void {
    for (const { writer, bytes } of this.#files) {
      if (!bytes?.isKept) writer.discard()
    }
  }
}
