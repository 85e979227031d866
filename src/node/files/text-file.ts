import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'

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

/** @throws UsageError when it cannot be written */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`Failed to write ${path}: ${(error as Error).message}`)
  }
}
