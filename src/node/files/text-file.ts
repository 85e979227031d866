import { writeFileSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
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

/** @throws UsageError when it cannot be written */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`Failed to write ${path}: ${(error as Error).message}`)
  }
}
