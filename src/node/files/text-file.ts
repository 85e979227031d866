import { statSync, writeFileSync } from 'node:fs'
import { InvalidText } from '../../core/http/body-errors.js'
import { readText as decodeUtf8 } from '../../core/http/body.js'
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
    return decode(path, readRegularFile(path, maxBytes))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`Failed to read ${path}: ${(error as Error).message}`)
  }
}

const UTF_16 = 'it is UTF-16; save it as UTF-8'

/** Decodes UTF-8 without a byte order mark. @throws UsageError with the place of the first other byte */
function decode(path: string, bytes: Buffer): string {
  const [first = -1, second = -1] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  // JSON begins with ASCII, of which UTF-16 has a zero byte in every character.
  if (isMarked || first === 0 || second === 0) {
    throw new UsageError(`Failed to read ${path}: ${UTF_16}`)
  }
  try {
    return decodeUtf8(bytes)
  } catch (error) {
    if (!(error instanceof InvalidText)) throw error
    const before = bytes.subarray(0, error.offset).toString('utf8').split('\n')
    const place = `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`
    throw new UsageError(
      `${path}:${place}: the file is not UTF-8, but perhaps Latin-1 or Windows-1252; save it as UTF-8`,
    )
  }
}

/**
 * Writes a file in one step. Without a `mode` a file that exists keeps its own.
 *
 * @throws UsageError when it cannot be written; the old content is kept then
 */
export function writeText(path: string, text: string, mode?: number): void {
  const stats = explainWriteErrors(path, () => statSync(path, { throwIfNoEntry: false }))
  // A pipe or a device cannot be replaced, only written to.
  if (stats && !stats.isFile()) explainWriteErrors(path, () => writeFileSync(path, text))
  else writeFileAtomic(path, text, mode ?? (stats ? stats.mode & 0o777 : 0o666))
}
