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
