import { SeedRefusal } from '../service/seed-table.js'
import { bytesOf, type StoredBytes } from '../state/blob.js'
import { joinBytes } from '../util/bytes.js'
import { UsageError } from '../util/errors.js'

type Content = { text: string } | { base64: string } | { path: string }

/** The bytes in `content` of a record. @throws SeedRefusal when it has a path or invalid base64 */
export function contentOf(given: unknown): StoredBytes {
  const content = given as Content
  if ('text' in content) return bytesOf(content.text)
  if ('base64' in content) return bytesOf(fromBase64(content.base64))
  throw new SeedRefusal('/content/path', 'only the server and readWorld() read files')
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    throw new SeedRefusal('/content/base64', 'is not valid base64')
  }
}

// A string of V8 has at most half a billion characters, and base64 takes four for three bytes.
const MAX_BYTES = 256_000_000

/** Converts the bytes of files to `content` of records, up to a total size. */
export class ContentDump {
  #remaining = MAX_BYTES

  /** @throws UsageError when all files together are too large */
  async dump(bytes: StoredBytes): Promise<{ text: string } | { base64: string }> {
    this.#remaining -= bytes.size
    if (this.#remaining < 0) {
      throw new UsageError(
        `Failed to export the world: its files have more than ${MAX_BYTES} bytes in total, ` +
          'too many for one JSON text; delete large files first',
      )
    }
    return (await isPlainText(bytes))
      ? { text: await textOf(bytes) }
      : { base64: await base64Of(bytes) }
  }
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** The size of a piece: a multiple of three bytes, which base64 encodes as four characters. */
const PIECE = 3 * 2048

async function* piecesOf(bytes: StoredBytes): AsyncGenerator<Uint8Array> {
  let rest = new Uint8Array(0)
  for await (const chunk of bytes.slice()) {
    const all = rest.length === 0 ? chunk : joinBytes([rest, chunk])
    const end = all.length - (all.length % 3)
    for (let at = 0; at < end; at += PIECE) yield all.subarray(at, Math.min(at + PIECE, end))
    rest = all.slice(end)
  }
  yield rest
}

// Only printable ASCII is written as text: it is readable, and editors do not change it.
async function isPlainText(bytes: StoredBytes): Promise<boolean> {
  for await (const piece of piecesOf(bytes)) {
    if (!/^[\t\n\r\x20-\x7e]*$/.test(latin1(piece))) return false
  }
  return true
}

async function textOf(bytes: StoredBytes): Promise<string> {
  const pieces: string[] = []
  for await (const piece of piecesOf(bytes)) pieces.push(latin1(piece))
  return pieces.join('')
}

async function base64Of(bytes: StoredBytes): Promise<string> {
  const pieces: string[] = []
  for await (const piece of piecesOf(bytes)) pieces.push(btoa(latin1(piece)))
  return pieces.join('')
}
