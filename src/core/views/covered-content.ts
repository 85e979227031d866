import type { StoredBytes } from '../state/blob.js'
import { joinBytes, latin1Of } from '../util/bytes.js'

/** How many bytes are read at once. */
const PIECE = 256 * 1024
/** More than a secret has: one that begins before a piece, or ends after it, is found as well. */
const MARGIN = 16 * 1024

/**
 * The bytes of a file from `start` up to `end`, with an asterisk in the place of each byte of a secret:
 * where things stand in the file stays the same.
 */
export async function* coveredContent(
  content: StoredBytes,
  { start, end }: { readonly start: number; readonly end: number },
  cover: (text: string) => string,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += PIECE) {
    const [from, until] = [Math.max(0, at - MARGIN), Math.min(at + PIECE, end)]
    const around = await bytesOf(content.slice(from, until + MARGIN))
    yield coveredBytes(around, cover).subarray(at - from, until - from)
  }
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return joinBytes(all)
}

function coveredBytes(bytes: Uint8Array, cover: (text: string) => string): Uint8Array {
  const text = latin1Of(bytes)
  const covered = cover(text)
  return covered === text ? bytes : Uint8Array.from(covered, (one) => one.charCodeAt(0))
}
