import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // Some servers send raw deflate data without the zlib header.
  deflate: (bytes, options) =>
    promisify(inflate)(bytes, options).catch(() => promisify(inflateRaw)(bytes, options)),
  identity: (bytes) => Promise.resolve(bytes),
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
    const decode = DECODERS[name.trim()]
    if (!decode) return 'not decoded'
    try {
      decoded = await decode(decoded, { maxOutputLength: maxBytes })
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      return isTooLarge ? 'too large' : 'not decoded'
    }
  }
  return decoded
}
