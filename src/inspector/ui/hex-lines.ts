const WIDTH = 16

export interface HexLine {
  readonly offset: string
  readonly hex: string
  /** The bytes as ASCII; a dot stands for what cannot be printed. */
  readonly text: string
}

/** Returns lines of 16 bytes; `start` is the offset of the first byte. */
export function hexLines(bytes: Uint8Array, start = 0): HexLine[] {
  return Array.from({ length: Math.ceil(bytes.length / WIDTH) }, (_, line) => {
    const part = [...bytes.subarray(line * WIDTH, (line + 1) * WIDTH)]
    const pairs = part.map((byte) => byte.toString(16).padStart(2, '0'))
    return {
      offset: (start + line * WIDTH).toString(16).padStart(8, '0'),
      hex: `${pairs.slice(0, 8).join(' ')}  ${pairs.slice(8).join(' ')}`.padEnd(WIDTH * 3),
      text: part
        .map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'))
        .join(''),
    }
  })
}
