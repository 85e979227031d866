import { mkdtempSync, rmSync } from 'node:fs'
import { lstat, readdir, rm, rmdir } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { once } from 'node:events'
import { basename, join } from 'node:path'
import { StorageError } from '../../core/util/errors.js'

const PREFIX = 'quayside-blobs-'

// All of them share one exit listener.
const openDirectories = new Set<TempDirectory>()
const removeAll = () => openDirectories.forEach((directory) => directory.remove())

/**
 * A temporary directory that only the user of this process can read. It is removed when the process
 * exits. After a crash it stays; then `removeAbandoned` in another process removes it, since no
 * process listens on its lock any more.
 */
export class TempDirectory {
  readonly path: string
  /** Resolves once other processes can see that it is in use. */
  readonly locked: Promise<void>
  readonly #lock = createServer((socket) => socket.destroy())
  #files = 0

  /** @throws StorageError when `base` cannot be written to */
  constructor(base: string) {
    try {
      // mkdtemp sets mode 0700.
      this.path = mkdtempSync(join(base, PREFIX))
    } catch (error) {
      throw new StorageError(`Failed to create a directory in ${base}: ${(error as Error).message}`)
    }
    if (openDirectories.size === 0) process.once('exit', removeAll)
    openDirectories.add(this)
    this.#lock.unref().listen(lockPath(this.path))
    this.locked = once(this.#lock, 'listening').then(
      () => undefined,
      (error: unknown) => {
        this.remove()
        const hint = 'set TMPDIR to another directory'
        throw new StorageError(`Failed to lock ${this.path}: ${(error as Error).message}; ${hint}`)
      },
    )
    // The error is reported where something is written.
    this.locked.catch(() => undefined)
  }

  /** Returns a path that no file has yet. */
  newFilePath(): string {
    return join(this.path, String(++this.#files))
  }

  remove(): void {
    openDirectories.delete(this)
    if (openDirectories.size === 0) process.off('exit', removeAll)
    this.#lock.close()
    rmSync(this.path, { recursive: true, force: true })
  }
}

/**
 * The path of a socket, not of a file with a process id: ids are reused, and those of another
 * container that shares the directory mean nothing here.
 */
function lockPath(directory: string): string {
  const isWindows = process.platform === 'win32'
  return isWindows ? `\\\\.\\pipe\\${basename(directory)}` : join(directory, 'lock')
}

/** The error code of a connection to the lock of a process that has ended. */
const NO_LISTENER = process.platform === 'win32' ? 'ENOENT' : 'ECONNREFUSED'

/** Removes the directories that crashed processes of this user left behind in `base`. */
export async function removeAbandoned(base: string): Promise<void> {
  const names = await readdir(base).catch(() => [])
  const paths = names.filter((name) => name.startsWith(PREFIX)).map((name) => join(base, name))
  // A directory that cannot be removed does not prevent the start.
  await Promise.all(paths.map((path) => removeIfAbandoned(path).catch(() => undefined)))
}

async function removeIfAbandoned(path: string): Promise<void> {
  const stats = await lstat(path)
  if (!stats.isDirectory() || stats.uid !== (process.getuid?.() ?? stats.uid)) return
  const code = await connectErrorCode(lockPath(path))
  if (code === NO_LISTENER) await rm(path, { recursive: true, force: true })
  // Its process ended before it could lock the directory or write anything.
  else if (code === 'ENOENT') await rmdir(path)
}

/** Returns the error code of a connection attempt, or undefined if it succeeds. */
async function connectErrorCode(lock: string): Promise<string | undefined> {
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
