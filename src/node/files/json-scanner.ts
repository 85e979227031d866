// The bytes of JSON text that are looked for without parsing it.

export const NEWLINE = 0x0a
export const SPACE = 0x20
export const QUOTE = 0x22
export const STAR = 0x2a
export const COMMA = 0x2c
export const SLASH = 0x2f
export const COLON = 0x3a
export const BRACKET = 0x5b
const BACKSLASH = 0x5c
export const BRACKET_END = 0x5d
export const BRACE = 0x7b
export const BRACE_END = 0x7d

/** The place after the quote that ends the string which begins at `start`; else the end of all. */
export function endOfString(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) return at + 1
    if (byte === BACKSLASH) at++
  }
  return bytes.length
}
