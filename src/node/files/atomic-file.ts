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

/** For its owner alone: what a world needs to work are also keys. */
const PRIVATE = 0o600

/**
 * Writes a file so that there is, at every moment, either all of the old one or all of the new one.
 *
 * @throws UsageError when it cannot be written; the old one is left then
 */
export function writeWhole(file: string, text: string): void {
  attempt(file, () => {
    const target = realPath(file)
    const beside = besideOf(target)
    try {
      writeSynced(beside, text)
      renameSync(beside, target)
    } catch (error) {
      rmSync(beside, { force: true })
      throw error
    }
    syncFolder(dirname(target))
  })
}

/**
 * Tries whether a file could be written, without touching it.
 *
 * @throws UsageError when not
 */
export function assertWritable(file: string): void {
  attempt(file, () => {
    const target = realPath(file)
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory())
      throw new Error('it is a folder')
    const beside = besideOf(target)
    writeSynced(beside, '')
    rmSync(beside)
  })
}

/** @throws UsageError for whatever goes wrong with the file */
export function attempt<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new UsageError(`Failed to write ${file}: ${(error as Error).message}`)
  }
}

/** Where a link leads: it is not replaced, but what it names. */
export function realPath(file: string): string {
  try {
    return realpathSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return file
    throw error
  }
}

/** In the same folder, since a file is renamed within a file system alone. One, so that none pile up. */
export function besideOf(target: string): string {
  return `${target}.tmp`
}

/** Opens a new file for its owner alone. */
export function openPrivate(file: string): number {
  // What a save that was killed left has rights of its own, or may be a link.
  rmSync(file, { force: true })
  return openSync(file, 'wx', PRIVATE)
}

function writeSynced(file: string, text: string): void {
  const descriptor = openPrivate(file)
  try {
    writeFileSync(descriptor, text)
    // Else a power cut could leave the new name with nothing behind it.
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** The new name is safe once the folder is. Where folders cannot be opened, nothing can be done. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
