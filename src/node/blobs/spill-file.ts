import { closeSync, openSync, read, readSync, writev } from 'node:fs'
import { rm } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StorageError } from '../../core/util/errors.js'

// Each read goes through another thread: with fewer of them, large downloads take a fifth less.
const CHUNK_BYTES = 256 * 1024

const readBytes = promisify(read)

/**
 * A temporary file that is only appended to. What is appended in one turn of the event loop is written
 * at once.
 */
export class SpillFile {
  /** The bytes appended so far, written or not. */
  size = 0
  /** Those of them that are not written yet. */
  unwritten = 0
  /** Set once writing failed: nothing more can be appended. */
  hasFailed = false
  readonly #path: string
  #descriptor: number
  // The writer is one, until the end.
  #users = 1
  #hasEnded = false
  #batch: Uint8Array[] | undefined
  #written: Promise<void> | undefined

  /** @throws StorageError when the file cannot be created */
  constructor(path: string) {
    this.#path = path
    this.#descriptor = orFail('store', () => openSync(path, 'wx+', 0o600))
  }

  /** Resolves when all so far is written, undefined if it is; rejects with a StorageError. */
  get written(): Promise<void> | undefined {
    return this.#written
  }

  /** Appends bytes, which must not change any more. */
  append(bytes: Uint8Array): void {
    this.#batch ??= this.#startBatch(this.size)
    this.#batch.push(bytes)
    this.size += bytes.length
    this.unwritten += bytes.length
  }

  /** Closes the file when all is written; it is opened again to be read. */
  end(): void {
    if (this.#hasEnded) return
    this.#hasEnded = true
    void this.#settled().then(() => this.#release())
  }

  /** Deletes the file. Reads that are in progress go on. */
  async remove(): Promise<void> {
    this.end()
    await this.#settled()
    await rm(this.#path, { force: true }).catch(() => undefined)
  }

  async *read(start: number, end: number): AsyncGenerator<Uint8Array, undefined> {
    const descriptor = this.#use()
    try {
      for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at))
        const { bytesRead } = await readBytes(descriptor, buffer, 0, buffer.length, at).catch(
          (error: unknown) => {
            throw storageError('read', error)
          },
        )
        if (bytesRead === 0) throw truncatedError()
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    } finally {
      this.#release()
    }
  }

  *chunks(start: number, end: number): Generator<Uint8Array, undefined> {
    const descriptor = this.#use()
    try {
      for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(CHUNK_BYTES, end - at))
        const from = at
        const length = orFail('read', () => readSync(descriptor, buffer, 0, buffer.length, from))
        if (length === 0) throw truncatedError()
        yield buffer.subarray(0, length)
        at += length
      }
    } finally {
      this.#release()
    }
  }

  #startBatch(start: number): Uint8Array[] {
    const batch: Uint8Array[] = []
    const before = this.#written ?? setImmediate()
    const written: Promise<void> = before
      .then(() => {
        this.#batch = undefined
        return writeAll(this.#descriptor, batch, start)
      })
      .then(
        () => this.#finishBatch(written, batch),
        (error: unknown) => {
          this.hasFailed = true
          throw storageError('store', error)
        },
      )
    // Reported to those who wait for it.
    written.catch(() => undefined)
    this.#written = written
    return batch
  }

  #finishBatch(written: Promise<void>, batch: readonly Uint8Array[]): void {
    for (const { length } of batch) this.unwritten -= length
    if (this.#written === written) this.#written = undefined
  }

  #settled(): Promise<unknown> {
    return Promise.resolve(this.#written).catch(() => undefined)
  }

  #use(): number {
    if (this.#users === 0) this.#descriptor = orFail('read', () => openSync(this.#path, 'r'))
    this.#users += 1
    return this.#descriptor
  }

  #release(): void {
    this.#users -= 1
    if (this.#users === 0) closeSync(this.#descriptor)
  }
}

/** Writes chunks at a position: a disk that is nearly full takes a part of them. */
async function writeAll(
  descriptor: number,
  chunks: readonly Uint8Array[],
  position: number,
): Promise<void> {
  let [rest, at] = [chunks, position]
  while (rest.length > 0) {
    const written = await writeSome(descriptor, rest, at)
    at += written
    rest = withoutFirst(rest, written)
  }
}

function writeSome(
  descriptor: number,
  chunks: readonly Uint8Array[],
  position: number,
): Promise<number> {
  return new Promise((resolve, reject) => {
    writev(descriptor, chunks, position, (error, bytes) => {
      if (error) reject(error)
      else resolve(bytes)
    })
  })
}

function withoutFirst(chunks: readonly Uint8Array[], bytes: number): readonly Uint8Array[] {
  let left = bytes
  for (const [index, chunk] of chunks.entries()) {
    if (left < chunk.length) return [chunk.subarray(left), ...chunks.slice(index + 1)]
    left -= chunk.length
  }
  return []
}

function storageError(action: 'store' | 'read', error: unknown): StorageError {
  if (error instanceof StorageError) return error
  return new StorageError(`Failed to ${action} the bytes of a file: ${(error as Error).message}`)
}

function truncatedError(): StorageError {
  return storageError('read', new Error('its temporary file was truncated'))
}

function orFail<T>(action: 'store' | 'read', work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw storageError(action, error)
  }
}
