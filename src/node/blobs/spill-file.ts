import { closeSync, createWriteStream, openSync, readSync, type WriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { StorageError } from '../../core/util/errors.js'
import type { TempDirectory } from './temp-directory.js'

// How much may wait to be written before the sender has to wait.
const MAX_UNWRITTEN_BYTES = 1024 * 1024
const CHUNK_BYTES = 64 * 1024

/** A temporary file that is written once, from start to end, and may be read many times. */
export class SpillFile {
  readonly #path: string
  readonly #stream: WriteStream
  #pending: Promise<void> | undefined

  constructor(directory: TempDirectory) {
    this.#path = directory.newFilePath()
    const options = { flags: 'wx', mode: 0o600, highWaterMark: MAX_UNWRITTEN_BYTES }
    this.#stream = createWriteStream(this.#path, options)
    // Errors are reported by `pending`.
    this.#stream.on('error', () => undefined)
  }

  /** What to wait for before more is written; rejects with a StorageError if writing failed. */
  get pending(): Promise<void> | undefined {
    const { errored } = this.#stream
    return errored ? Promise.reject(storageError('store', errored)) : this.#pending
  }

  write(chunk: Uint8Array): void {
    // Copied, since it is written later.
    if (!this.#stream.write(Buffer.from(chunk))) this.#addPending(once(this.#stream, 'drain'))
  }

  end(): void {
    this.#addPending(once(this.#stream.end(), 'close'))
  }

  /** Deletes the file; resolves when it is gone. */
  async remove(): Promise<void> {
    const stream = this.#stream.destroy()
    if (!stream.closed) await once(stream, 'close').catch(() => undefined)
    await rm(this.#path, { force: true }).catch(() => undefined)
  }

  async *read(start: number, end: number): AsyncGenerator<Uint8Array, undefined> {
    const handle = await readOrFail(() => open(this.#path, 'r'))
    try {
      for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at))
        const from = at
        const { bytesRead } = await readOrFail(() => handle.read(buffer, 0, buffer.length, from))
        if (bytesRead === 0) throw truncatedError()
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    } finally {
      await handle.close()
    }
  }

  *chunks(size: number): Generator<Uint8Array, undefined> {
    const descriptor = readOrFailSync(() => openSync(this.#path, 'r'))
    try {
      for (let at = 0; at < size;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, size - at))
        const from = at
        const length = readOrFailSync(() => readSync(descriptor, buffer, 0, buffer.length, from))
        if (length === 0) throw truncatedError()
        yield buffer.subarray(0, length)
        at += length
      }
    } finally {
      closeSync(descriptor)
    }
  }

  #addPending(event: Promise<unknown>): void {
    const before = this.#pending
    const pending = Promise.all([before, event]).then(
      () => {
        if (this.#pending === pending) this.#pending = undefined
      },
      (error: unknown) => {
        throw storageError('store', error as Error)
      },
    )
    pending.catch(() => undefined)
    this.#pending = pending
  }
}

function storageError(action: 'store' | 'read', error: Error): StorageError {
  if (error instanceof StorageError) return error
  return new StorageError(`Failed to ${action} the bytes of a file: ${error.message}`)
}

function truncatedError(): StorageError {
  return storageError('read', new Error('its temporary file was truncated'))
}

async function readOrFail<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storageError('read', error as Error)
  }
}

function readOrFailSync<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageError('read', error as Error)
  }
}
