import { mkdtempSync, rmSync } from 'node:fs'
import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { StorageError } from '../../core/util/errors.js'

const PREFIX = 'quayside-blobs-'

// One listener for all of them.
const inUse = new Set<PrivateFolder>()
const removeAll = () => inUse.forEach((folder) => folder.remove())

/**
 * A temporary folder for this process and its user alone. It goes when the process ends in order;
 * what a crash has left, `sweep` of the next process finds: nobody answers at its lock any more.
 */
export class PrivateFolder {
  readonly path: string
  /** Settles once others can see that it is in use. */
  readonly locked: Promise<void>
  readonly #lock = createServer((socket) => socket.destroy())
  #files = 0

  /** @throws StorageError when `base` cannot be written to */
  constructor(base: string) {
    try {
      // Readable by its owner alone.
      this.path = mkdtempSync(join(base, PREFIX))
    } catch (error) {
      throw new StorageError(`Failed to keep bytes in ${base}: ${(error as Error).message}`)
    }
    if (inUse.size === 0) process.once('exit', removeAll)
    inUse.add(this)
    this.#lock.unref().listen(lockOf(this.path))
    this.locked = once(this.#lock, 'listening').then(
      () => undefined,
      (error: unknown) => {
        this.remove()
        const hint = 'choose another folder by TMPDIR'
        throw new StorageError(`Failed to lock ${this.path}: ${(error as Error).message}; ${hint}`)
      },
    )
    // It is heard of where something is written.
    this.locked.catch(() => undefined)
  }

  /** The path of a file that is not there yet. */
  newFile(): string {
    return join(this.path, String(++this.#files))
  }

  remove(): void {
    inUse.delete(this)
    if (inUse.size === 0) process.off('exit', removeAll)
    this.#lock.close()
    rmSync(this.path, { recursive: true, force: true })
  }
}

/**
 * A socket rather than a file with the id of the process: ids are given again, and those of another
 * container that shares the folder mean nothing here.
 */
function lockOf(folder: string): string {
  return process.platform === 'win32' ? `\\\\.\\pipe\\${basename(folder)}` : join(folder, 'lock')
}

/** How a connection fails to the lock of a process that has ended. */
const DEAD = process.platform === 'win32' ? 'ENOENT' : 'ECONNREFUSED'

/** Removes what crashed processes of this user have left. */
export async function sweep(base: string): Promise<void> {
  const names = await readdir(base).catch(() => [])
  const folders = names.filter((name) => name.startsWith(PREFIX)).map((name) => join(base, name))
  // What cannot be removed is no reason not to start.
  await Promise.all(folders.map((folder) => removeAbandoned(folder).catch(() => undefined)))
}

async function removeAbandoned(folder: string): Promise<void> {
  const about = await lstat(folder)
  if (!about.isDirectory() || about.uid !== (process.getuid?.() ?? about.uid)) return
  const failure = await failureOf(lockOf(folder))
  if (failure === DEAD) await rm(folder, { recursive: true, force: true })
  // Its process has ended before it could lock or write anything.
  else if (failure === 'ENOENT') await rmdir(folder)
}

/** What becomes of a connection: the code of its failure, if it fails. */
async function failureOf(lock: string): Promise<string | undefined> {
  const socket = connect(lock)
  try {
    await once(socket, 'connect')
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  } finally {
    socket.destroy()
  }
}
