/** What a line takes beside its bytes: the offset, and what separates it from them and them from the text. */
const OFFSET = 12

export interface HexLine {
  readonly offset: string
  readonly hex: string
  /** The bytes as ASCII; a dot stands for what cannot be printed. */
  readonly text: string
}

/** Returns lines of 16 bytes, or of `width`; `start` is the offset of the first byte. */
export function hexLines(bytes: Uint8Array, start = 0, width = 16): HexLine[] {
  return Array.from({ length: Math.ceil(bytes.length / width) }, (_, line) => {
    const part = [...bytes.subarray(line * width, (line + 1) * width)]
    const pairs = part.map((byte) => byte.toString(16).padStart(2, '0'))
    const groups = [pairs.slice(0, 8), ...(width > 8 ? [pairs.slice(8)] : [])]
    return {
      offset: (start + line * width).toString(16).padStart(8, '0'),
      hex: groups
        .map((group) => group.join(' '))
        .join('  ')
        .padEnd(width * 3),
      text: part
        .map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'))
        .join(''),
    }
  })
}

/** How many bytes a line may have that is as long as this number of characters: 16 or 8. */
export function hexWidth(characters: number): number {
  return characters >= OFFSET + 16 * 4 ? 16 : 8
}
