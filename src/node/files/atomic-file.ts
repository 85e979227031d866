import {
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from '../../core/util/errors.js'

/** Readable by the owner only: a world also holds keys. */
const PRIVATE = 0o600

/**
 * Writes a file in one step: at every moment it has either the old content or the new one, also after
 * a crash or a power cut. Its mode becomes 0600. A symbolic link is followed, not replaced.
 *
 * @throws UsageError when it cannot be written; the old content is kept then
 */
export function writeFileAtomic(file: string, text: string): void {
  explainWriteErrors(file, () => {
    const target = realPath(file)
    const temporary = temporaryPath(target)
    try {
      writeSynced(temporary, text)
      renameSync(temporary, target)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    syncDirectory(dirname(target))
  })
}

/**
 * Checks whether a file can be written, without changing it.
 *
 * @throws UsageError when it cannot
 */
export function assertWritable(file: string): void {
  explainWriteErrors(file, () => {
    const target = realPath(file)
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw new Error('it is a folder')
    const temporary = temporaryPath(target)
    writeSynced(temporary, '')
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

/**
 * The temporary file to write before `target` is replaced. It is in the same directory, since a rename
 * works only within a file system. Its name is fixed, so that crashes leave at most one behind.
 */
export function temporaryPath(target: string): string {
  return `${target}.tmp`
}

/** Creates a file that only its owner can read, and returns its descriptor. */
export function createPrivate(file: string): number {
  // A file left by a killed process has a mode of its own, or may be a symbolic link.
  rmSync(file, { force: true })
  return openSync(file, 'wx', PRIVATE)
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

function writeSynced(file: string, text: string): void {
  const descriptor = createPrivate(file)
  try {
    writeFileSync(descriptor, text)
    // Without it, a power cut after the rename could leave an empty file.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
