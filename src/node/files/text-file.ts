import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { explainWriteErrors, writeFileAtomic } from './atomic-file.js'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'file not found',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
}

/**
 * Returns the text of a UTF-8 file, without a byte order mark.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new UsageError(`Failed to read ${path}: ${REASONS[code] ?? message}`)
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
