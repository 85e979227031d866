import { bytesOf, type StoredBytes } from '../state/blob.js'
import { joinBytes } from '../util/bytes.js'
import { UsageError } from '../util/errors.js'
import { SeedRefusal } from '../service/seed-table.js'

type Content = { text: string } | { base64: string } | { path: string }

/** The bytes that a record of a world has. @throws SeedRefusal when they are none */
export function contentOf(given: unknown): StoredBytes {
  const content = given as Content
  if ('text' in content) return bytesOf(content.text)
  if ('base64' in content) return bytesOf(fromBase64(content.base64))
  throw new SeedRefusal('/content/path', 'files are read by the server and by readWorld() alone')
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  } catch {
    throw new SeedRefusal('/content/base64', 'is not valid base64')
  }
}

// The engine's longest text has half a billion characters, and four stand for three bytes.
const MOST = 256_000_000

/** Writes the bytes of one world as its records hold them. */
export class ContentDump {
  #left = MOST

  /** @throws UsageError when the files of the world are too large together */
  async dump(bytes: StoredBytes): Promise<{ text: string } | { base64: string }> {
    this.#left -= bytes.size
    if (this.#left < 0) {
      throw new UsageError(
        `Failed to export the world: its files have more than ${MOST} bytes together, ` +
          'and JSON cannot hold them; delete large ones first',
      )
    }
    return (await isPlainText(bytes))
      ? { text: await textOf(bytes) }
      : { base64: await base64Of(bytes) }
  }
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** In pieces of whole groups of three, which base64 writes as four characters. */
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

// Only ASCII without control characters is shown as text: it reads well and survives any editor.
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
