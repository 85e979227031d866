import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError } from '../core/errors.js'

/**
 * Reads a file of text, without the mark that some editors put at its start.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new UsageError(`Failed to read ${path}: ${why}`)
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
