import { mkdtempSync, rmSync } from 'node:fs'
import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageError } from '../../core/util/errors.js'
import { atExit } from '../process/at-exit.js'
import { hasEnded, MARK, processMark } from '../process/process-mark.js'

const PREFIX = 'quayside-blobs-'
const NAME = new RegExp(`^${PREFIX}(${MARK})-`)

/**
 * A temporary directory that only the user of this process can read. It is removed when the process
 * exits. After a crash it stays; then `removeAbandoned` in another process removes it, since its name
 * says which process made it.
 */
export class TempDirectory {
  readonly path: string
  readonly #cancelExit: () => void
  #files = 0

  /** @throws StorageError when `base` cannot be written to */
  constructor(base: string) {
    try {
      // mkdtemp sets mode 0700.
      this.path = mkdtempSync(join(base, `${PREFIX}${processMark()}-`))
    } catch (error) {
      throw new StorageError(`Failed to create a directory in ${base}: ${(error as Error).message}`)
    }
    this.#cancelExit = atExit(() => this.remove())
  }

  /** Returns a path that no file has yet. */
  newFilePath(): string {
    return join(this.path, String(++this.#files))
  }

  remove(): void {
    this.#cancelExit()
    rmSync(this.path, { recursive: true, force: true })
  }
}

/** Removes the directories that crashed processes of this user left behind in `base`. */
export async function removeAbandoned(base: string): Promise<void> {
  const names = await readdir(base).catch(() => [])
  // A directory that cannot be removed does not prevent the start.
  await Promise.all(names.map((name) => removeIfAbandoned(base, name).catch(() => undefined)))
}

async function removeIfAbandoned(base: string, name: string): Promise<void> {
  const mark = NAME.exec(name)?.[1]
  if (mark === undefined || !hasEnded(mark)) return
  const path = join(base, name)
  const stats = await lstat(path)
  if (!stats.isDirectory() || stats.uid !== (process.getuid?.() ?? stats.uid)) return
  await rm(path, { recursive: true, force: true })
}
