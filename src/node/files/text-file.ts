import { readFileSync, writeFileSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read by you',
}

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
    throw new UsageError(`Failed to read ${path}: ${WHY[code ?? ''] ?? (error as Error).message}`)
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
