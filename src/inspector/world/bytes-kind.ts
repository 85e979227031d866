/** Image types that a page shows, by their first bytes. SVG is none of them: it is a document. */
const IMAGES: readonly (readonly [type: string, start: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/bmp', /^BM[^]{4}\0\0\0\0/],
  ['image/avif', /^[^]{4}ftypavi[fs]/],
]

/**
 * Returns the type of an image by its first bytes, whatever name or type it claims; undefined for
 * what is none that a page may show.
 */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  return IMAGES.find(([, pattern]) => pattern.test(start))?.[0]
}

/** Where a piece of a text was cut out of it. */
export interface Cut {
  readonly isStart: boolean
  readonly isEnd: boolean
}

const WHOLE: Cut = { isStart: true, isEnd: true }

// Characters that no text has: controls other than tab, line feed, form feed, carriage return, escape.
const CONTROLS = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/

/**
 * Returns bytes as text, or undefined if they are none. Of a piece that was cut out of a text, the
 * parts of characters at its ends are left out.
 */
export function textOf(bytes: Uint8Array, { isStart, isEnd }: Cut = WHOLE): string | undefined {
  const start = isStart ? 0 : continuationsAt(bytes)
  const end = isEnd ? bytes.length : wholeCharacters(bytes)
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isStart })
    const text = decoder.decode(bytes.subarray(start, end))
    return CONTROLS.test(text) ? undefined : text
  } catch {
    return undefined
  }
}

const isContinuation = (byte: number | undefined) => byte !== undefined && byte >> 6 === 0b10

/** How many bytes at the start belong to a character that began before. */
function continuationsAt(bytes: Uint8Array): number {
  let count = 0
  while (count < 3 && isContinuation(bytes[count])) count++
  return count
}

/** The number of bytes up to a character at the end of which not all bytes are there. */
function wholeCharacters(bytes: Uint8Array): number {
  let last = bytes.length - 1
  while (last > bytes.length - 4 && isContinuation(bytes[last])) last--
  const lead = bytes[last] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1
  return last + length > bytes.length ? last : bytes.length
}
