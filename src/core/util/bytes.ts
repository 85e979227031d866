const encoder = new TextEncoder()
// A write-only buffer for counting: `encodeInto` needs a target.
const scratch = new Uint8Array(64 * 1024)

/**
 * The length of a text in UTF-8 bytes, computed without keeping the bytes.
 *
 * @example
 * byteLength('né') // 3
 */
export function byteLength(text: string): number {
  // A UTF-16 code unit takes at most three bytes of UTF-8.
  if (text.length * 3 > scratch.length) return encoder.encode(text).length
  return encoder.encodeInto(text, scratch).written
}

/**
 * Concatenates byte arrays; a single one is returned without a copy.
 *
 * @example
 * joinBytes([encoder.encode('a'), encoder.encode('b')])
 */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1 && pieces[0]) return pieces[0]
  const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    joined.set(piece, at)
    at += piece.byteLength
  }
  return joined
}

// More arguments at once may be too many for a call.
const CALL = 8192

/**
 * The bytes as characters, one for each.
 *
 * @example
 * latin1Of(new Uint8Array([104, 105, 255])) // 'hiÿ'
 */
export function latin1Of(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CALL) {
    text += String.fromCharCode(...bytes.subarray(at, at + CALL))
  }
  return text
}

/**
 * Returns the same bytes as a Uint8Array of this realm, without a copy. In jsdom a Buffer is no instance
 * of the global Uint8Array, which libraries ask for.
 *
 * @example
 * hash.update(realmBytes(chunk))
 */
export function realmBytes({ buffer, byteOffset, byteLength }: Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
