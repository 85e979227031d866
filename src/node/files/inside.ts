import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import { MAX_FILE, readRegularFile, UnreadableFile } from './regular-file.js'

/** Which files may be read whose paths are in a file, such as `content.path` of a world. */
export interface FileAccess {
  /** The size of a file that is read at most, in bytes. */
  readonly maxFile?: number | undefined
  /** Whether paths may lead out of the folder of the file that names them. */
  readonly allowOutside?: boolean | undefined
}

/**
 * The bytes of a file that another file names, relative to its folder. Symbolic links are followed,
 * and must not lead out of the folder either.
 *
 * @throws UnreadableFile
 */
export function readInside(
  folder: string,
  path: string,
  { maxFile = MAX_FILE, allowOutside = false }: FileAccess = {},
): Buffer {
  const file = resolve(folder, path)
  if (!allowOutside && leadsOutside(folder, file)) {
    throw new UnreadableFile(
      'it is outside of the folder of the file that names it; allow that with --allow-outside',
    )
  }
  return readRegularFile(file, maxFile)
}

function leadsOutside(folder: string, file: string): boolean {
  if (!isInside(folder, file)) return true
  try {
    return !isInside(realpathSync(folder), realpathSync(file))
  } catch {
    // There is no such file, as reading it tells.
    return false
  }
}

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file)
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path)
}
