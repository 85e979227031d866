import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs'

/** The largest file that can be read, in bytes: as base64, no larger one fits into a string. */
export const MAX_FILE = 400_000_000

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'file not found',
  ENOTDIR: 'file not found',
  EACCES: 'permission denied',
  ELOOP: 'its symbolic links lead in a circle',
  // An open without waiting for a writer fails so for a socket.
  ENXIO: 'it is a socket, not a file',
}

// To open a pipe would wait for its writer. Windows has no such flag, and no such files.
const WITHOUT_WAITING = process.platform === 'win32' ? 0 : constants.O_NONBLOCK

/** A file cannot be read; the message says why, without its name. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile' as const
}

/**
 * The bytes of a regular file of at most `maxBytes`. A device, a pipe or a socket is refused: it may
 * have no end, or wait for ever.
 *
 * @throws UnreadableFile
 * @example
 * readRegularFile('world.json').toString('utf8')
 */
export function readRegularFile(path: string, maxBytes = MAX_FILE): Buffer {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, constants.O_RDONLY | WITHOUT_WAITING)
    assertRegular(fstatSync(descriptor), maxBytes)
    return readBounded(descriptor, maxBytes)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    const { code = '', message } = error as NodeJS.ErrnoException
    throw new UnreadableFile(REASONS[code] ?? message)
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

function assertRegular(stats: Stats, maxBytes: number): void {
  if (stats.isDirectory()) throw new UnreadableFile('it is a folder')
  if (!stats.isFile()) {
    const kind = stats.isFIFO() ? 'a pipe' : 'a device'
    throw new UnreadableFile(`it is ${kind}, and only regular files are read`)
  }
  if (stats.size > maxBytes) throw tooLarge(`${String(stats.size)} bytes`, maxBytes)
}

/** Reads to the end: files of the system, such as those of /proc, have a size of 0. */
function readBounded(descriptor: number, maxBytes: number): Buffer {
  const { size } = fstatSync(descriptor)
  let buffer = Buffer.allocUnsafe(Math.min(size, maxBytes) + 1)
  let length = 0
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null)
    if (read === 0) return buffer.subarray(0, length)
    length += read
    if (length > maxBytes) throw tooLarge('more bytes', maxBytes)
    if (length === buffer.length) {
      const larger = Buffer.allocUnsafe(Math.min(2 * length + 4096, maxBytes + 1))
      buffer.copy(larger)
      buffer = larger
    }
  }
}

function tooLarge(size: string, maxBytes: number): UnreadableFile {
  const hint = maxBytes < MAX_FILE ? '; raise the limit with --max-file' : ''
  return new UnreadableFile(`it has ${size}, and at most ${String(maxBytes)} are read${hint}`)
}
