import { closeSync, createWriteStream, openSync, readSync, type WriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { StorageError } from '../../core/util/errors.js'
import type { PrivateFolder } from './temp-directory.js'

// So much may wait for the disk before who sends has to wait.
const BEHIND = 1024 * 1024
const PIECE = 64 * 1024

/** A file that is written once, from its start to its end, and read as often as it is asked for. */
export class SpillFile {
  readonly #path: string
  readonly #stream: WriteStream
  #pending: Promise<void> | undefined

  constructor(folder: PrivateFolder) {
    this.#path = folder.newFile()
    const options = { flags: 'wx', mode: 0o600, highWaterMark: BEHIND }
    this.#stream = createWriteStream(this.#path, options)
    // Whoever waits for it hears of it.
    this.#stream.on('error', () => undefined)
    this.#await(folder.locked)
  }

  /** What is to be waited for; it fails with what went wrong. */
  get pending(): Promise<void> | undefined {
    const { errored } = this.#stream
    return errored ? Promise.reject(failed('keep', errored)) : this.#pending
  }

  write(chunk: Uint8Array): void {
    // A copy: it is written later.
    if (!this.#stream.write(Buffer.from(chunk))) this.#await(once(this.#stream, 'drain'))
  }

  end(): void {
    this.#await(once(this.#stream.end(), 'close'))
  }

  /** Done when nothing is left of it. */
  async remove(): Promise<void> {
    const stream = this.#stream.destroy()
    if (!stream.closed) await once(stream, 'close').catch(() => undefined)
    await rm(this.#path, { force: true }).catch(() => undefined)
  }

  async *read(start: number, end: number): AsyncGenerator<Uint8Array, undefined> {
    const handle = await attempt(() => open(this.#path, 'r'))
    try {
      for (let at = start; at < end;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(PIECE, end - at))
        const from = at
        const { bytesRead } = await attempt(() => handle.read(buffer, 0, buffer.length, from))
        if (bytesRead === 0) throw cutShort()
        yield buffer.subarray(0, bytesRead)
        at += bytesRead
      }
    } finally {
      await handle.close()
    }
  }

  *chunks(size: number): Generator<Uint8Array, undefined> {
    const descriptor = attemptSync(() => openSync(this.#path, 'r'))
    try {
      for (let at = 0; at < size;) {
        const buffer = Buffer.allocUnsafeSlow(Math.min(PIECE, size - at))
        const from = at
        const length = attemptSync(() => readSync(descriptor, buffer, 0, buffer.length, from))
        if (length === 0) throw cutShort()
        yield buffer.subarray(0, length)
        at += length
      }
    } finally {
      closeSync(descriptor)
    }
  }

  #await(event: Promise<unknown>): void {
    const before = this.#pending
    const pending = Promise.all([before, event]).then(
      () => {
        if (this.#pending === pending) this.#pending = undefined
      },
      (error: unknown) => {
        throw failed('keep', error as Error)
      },
    )
    pending.catch(() => undefined)
    this.#pending = pending
  }
}

function failed(what: 'keep' | 'read', error: Error): StorageError {
  if (error instanceof StorageError) return error
  return new StorageError(`Failed to ${what} the bytes of a file: ${error.message}`)
}

function cutShort(): StorageError {
  return failed('read', new Error('somebody else has cut its temporary file'))
}

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw failed('read', error as Error)
  }
}

function attemptSync<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw failed('read', error as Error)
  }
}
