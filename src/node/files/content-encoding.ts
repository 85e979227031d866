import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { encodingNamed, type ContentEncoding } from '../../core/http/content-encoding.js'

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const DECODERS: Readonly<Record<ContentEncoding, Decoder>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  // Some servers send raw deflate data without the zlib header.
  deflate: (bytes, options) =>
    promisify(inflate)(bytes, options).catch(() => promisify(inflateRaw)(bytes, options)),
}

/** Why bytes are not decoded: they would be larger than allowed, or are not in that coding. */
export type DecodingFailure = 'too large' | 'not decoded'

/**
 * The bytes without their `content-encoding`; at most `maxBytes` are decoded.
 *
 * @example
 * await decodeContent(bytes, 'gzip', 1024) // the bytes, 'too large' or 'not decoded'
 */
export async function decodeContent(
  bytes: Uint8Array,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array | DecodingFailure> {
  let decoded = bytes
  for (const name of encoding.toLowerCase().split(',').reverse()) {
    if (name.trim() === 'identity') continue
    const coding = encodingNamed(name)
    if (!coding) return 'not decoded'
    try {
      decoded = await DECODERS[coding](decoded, { maxOutputLength: maxBytes })
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      return isTooLarge ? 'too large' : 'not decoded'
    }
  }
  return decoded
}
