import { randomBytes } from 'node:crypto'
import { constants, copyFileSync, linkSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { sleep } from '../../core/util/sleep.js'
import { atExit } from '../process/at-exit.js'
import { hasEnded, processMark } from '../process/process-mark.js'
import { explainWriteErrors, realPath, temporaryPath, writeNew } from './atomic-file.js'

// How long to wait for a process that is about to end, as when a server is restarted.
const MAX_WAIT_MS = 5000
const POLL_MS = 50

/** The content of a lock file. */
interface Holder {
  readonly process: string
  readonly pid: number
  readonly host: string
}

/**
 * Reserves a file for this process: `FILE.lock` beside it says who uses it. The lock of a process that
 * has ended is taken over.
 */
export class FileLock {
  /** The lock file. */
  readonly path: string
  private readonly text: string
  private readonly cancelExit: () => void

  private constructor(private readonly file: string) {
    this.path = `${realPath(file)}.lock`
    const host = hostname()
    const holder = { process: processMark(), pid: process.pid, host }
    // Differs between two locks of one process, too.
    this.text = `${JSON.stringify({ ...holder, id: randomBytes(8).toString('hex') })}\n`
    this.cancelExit = atExit(() => this.release())
  }

  /**
   * Waits a few seconds if another process uses the file: it may be about to end.
   *
   * @throws UsageError when it still does, or the lock file cannot be written
   */
  static async hold(file: string, maxWait = MAX_WAIT_MS): Promise<FileLock> {
    const lock = new FileLock(file)
    try {
      for (let waited = 0; ; waited += POLL_MS) {
        const holder = lock.take()
        if (holder === undefined) return lock
        if (waited >= maxWait) throw new UsageError(lock.explain(holder))
        await sleep(POLL_MS)
      }
    } catch (error) {
      lock.cancelExit()
      throw error
    }
  }

  /** @throws UsageError when another process has taken the file over */
  assertHeld(): void {
    if (read(this.path) === this.text) return
    // Somebody deleted the lock file.
    const holder = this.take()
    if (holder !== undefined) throw new UsageError(this.explain(holder))
  }

  release(): void {
    this.cancelExit()
    if (read(this.path) === this.text) rmSync(this.path, { force: true })
  }

  /** Tries to create the lock file; returns the content of another one that is in use. */
  private take(): string | undefined {
    return explainWriteErrors(this.file, () => {
      for (;;) {
        if (createWhole(this.path, this.text)) return undefined
        const found = read(this.path)
        if (found === undefined) continue
        const holder = holderOf(found)
        if (!holder || !hasEnded(holder.process)) return found
        removeStale(this.path, found)
      }
    })
  }

  private explain(found: string): string {
    const holder = holderOf(found)
    const who = holder
      ? `process ${String(holder.pid)} on ${holder.host} uses it`
      : `${this.path} says that it is in use`
    return (
      `Failed to open ${this.file}: ${who}. Stop that process, or choose another file; ` +
      `if it has ended, delete ${this.path}`
    )
  }
}

/** Creates a file with its whole content at once; false if it exists. */
function createWhole(path: string, text: string): boolean {
  const temporary = temporaryPath(path)
  writeNew(temporary, text)
  try {
    linkSync(temporary, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    return copyNew(temporary, path)
  } finally {
    rmSync(temporary, { force: true })
  }
}

/** For file systems without hard links. */
function copyNew(from: string, to: string): boolean {
  try {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Removes a lock file, unless another process has just replaced it by its own. */
function removeStale(path: string, stale: string): void {
  const aside = temporaryPath(path)
  try {
    renameSync(path, aside)
  } catch (error) {
    // Another process was faster.
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = read(aside)
  if (moved !== undefined && moved !== stale) createWhole(path, moved)
  rmSync(aside, { force: true })
}

function holderOf(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) && typeof value['process'] === 'string'
      ? (value as unknown as Holder)
      : undefined
  } catch {
    return undefined
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code
