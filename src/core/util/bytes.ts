const encoder = new TextEncoder()
// What is written there is never read.
const scratch = new Uint8Array(64 * 1024)

/**
 * How many bytes a text has in UTF-8, without keeping them.
 *
 * @example
 * byteLength('né') // 3
 */
export function byteLength(text: string): number {
  // No unit of a text takes more than three bytes.
  if (text.length * 3 > scratch.length) return encoder.encode(text).length
  return encoder.encodeInto(text, scratch).written
}

/**
 * Copies pieces into one array; a single piece is returned as it is.
 * @example joinBytes([encoder.encode('a'), encoder.encode('b')])
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
