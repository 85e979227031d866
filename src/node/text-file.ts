import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError } from '../core/errors.js'

/**
 * Reads a file of text, without the mark that some editors put at its start.
 *
 * @throws UsageError when it cannot be read
 */
export function readText(path: string): string {
  return textOf(readBytes(path))
}

/** @throws UsageError when it cannot be read */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why = code === 'ENOENT' ? 'there is no such file' : (error as Error).message
    throw new UsageError(`Failed to read ${path}: ${why}`)
  }
}

/** The text of a file, without that mark. */
export function textOf(bytes: Buffer): string {
  return bytes.toString().replace(/^\uFEFF/, '')
}

/** @throws UsageError when it cannot be written */
export function writeText(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (error) {
    throw new UsageError(`Failed to write ${path}: ${(error as Error).message}`)
  }
}
