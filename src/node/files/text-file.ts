import { statSync, writeFileSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { explainWriteErrors, writeFileAtomic } from './atomic-file.js'
import { readRegularFile } from './regular-file.js'

/**
 * Returns the text of a UTF-8 file, without a byte order mark. Only a regular file of at most
 * `maxBytes` is read.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(path: string, maxBytes?: number): string {
  try {
    return readRegularFile(path, maxBytes)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
  } catch (error) {
    throw new UsageError(`Failed to read ${path}: ${(error as Error).message}`)
  }
}

/**
 * Writes a file in one step. `mode` is that of a new file; a file that exists keeps its own.
 *
 * @throws UsageError when it cannot be written; the old content is kept then
 */
export function writeText(path: string, text: string, mode = 0o666): void {
  const stats = explainWriteErrors(path, () => statSync(path, { throwIfNoEntry: false }))
  // A pipe or a device cannot be replaced, only written to.
  if (stats && !stats.isFile()) explainWriteErrors(path, () => writeFileSync(path, text))
  else writeFileAtomic(path, text, stats ? stats.mode & 0o777 : mode)
}
