import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../core/util/errors.js'
import { hasEnded, MARK, processMark } from '../process/process-mark.js'

/** Readable by the owner only: a world also holds keys. */
const PRIVATE = 0o600

/**
 * Writes a file in one step: at every moment it has either the old content or the new one, also after
 * a crash or a power cut. Unless another mode is given, only its owner can read it then. A symbolic
 * link is followed, not replaced.
 *
 * @throws UsageError when it cannot be written; the old content is kept then
 */
export function writeFileAtomic(file: string, text: string, mode = PRIVATE): void {
  explainWriteErrors(file, () => {
    const target = realPath(file)
    const temporary = temporaryPath(target)
    try {
      writeNew(temporary, text, mode)
      renameSync(temporary, target)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    syncDirectory(dirname(target))
  })
}

/**
 * Checks whether a file can be written, without changing it. Removes what killed processes left beside
 * it.
 *
 * @throws UsageError when it cannot
 */
export function assertWritable(file: string): void {
  explainWriteErrors(file, () => {
    const target = realPath(file)
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw new Error('it is a folder')
    removeLeftovers(dirname(target))
    const temporary = temporaryPath(target)
    writeNew(temporary, '')
    rmSync(temporary)
  })
}

/** Returns what `work` returns. @throws UsageError that names the file, for any error of `work` */
export function explainWriteErrors<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new UsageError(`Failed to write ${file}: ${(error as Error).message}`)
  }
}

/** Resolves symbolic links; returns the path itself if there is no such file yet. */
export function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return file
    throw error
  }
}

// Names have at most 255 bytes. A UTF-16 code unit takes at most three.
const MAX_BASE_LENGTH = 60
const TEMPORARY_NAME = new RegExp(String.raw`\.(${MARK})-[0-9a-f]{8}\.tmp$`)

/**
 * A new temporary file to write before `target` is replaced. It is in the same directory, since a
 * rename works only within a file system. Its name says which process writes it.
 */
export function temporaryPath(target: string): string {
  const base = basename(target).slice(0, MAX_BASE_LENGTH)
  const unique = `${processMark()}-${randomBytes(4).toString('hex')}`
  return join(dirname(target), `${base}.${unique}.tmp`)
}

/** Removes the temporary files of processes that have ended. */
export function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    const mark = TEMPORARY_NAME.exec(name)?.[1]
    if (mark !== undefined && hasEnded(mark)) rmSync(join(directory, name), { force: true })
  }
}

/** Creates a file and returns its descriptor. */
export function createNew(file: string, mode = PRIVATE): number {
  return openSync(file, 'wx', mode)
}

/** Makes a rename in a directory survive a power cut. Windows cannot open directories. */
export function syncDirectory(directory: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(directory, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Writes a file that does not exist yet. */
export function writeNew(file: string, text: string, mode = PRIVATE): void {
  const descriptor = createNew(file, mode)
  try {
    writeFileSync(descriptor, text)
    // Without it, a power cut after the rename could leave an empty file.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
