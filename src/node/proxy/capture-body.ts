import type { IncomingMessage } from 'node:http'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { joinBytes } from '../../core/util/bytes.js'
import type { RecordedBody } from '../../conformance/check/captured-body.js'

/** How much of a body is kept to be checked. */
export const MOST_KEPT = 1024 * 1024

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

const DECODERS: Readonly<Record<string, Decoder>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  // Some servers send it without the header that it should have.
  deflate: (bytes, options) =>
    promisify(inflate)(bytes, options).catch(() => promisify(inflateRaw)(bytes, options)),
  identity: (bytes) => Promise.resolve(bytes),
}

/** What of a body goes by, kept as long as it is not too large. */
export class Tap {
  private chunks: Uint8Array[] = []
  /** How many bytes went by. */
  bytes = 0
  private isWhole = false

  /** Follows a message; its bytes flow as fast as whoever else reads them lets them. */
  follow(message: IncomingMessage): this {
    message.on('data', (chunk: Uint8Array) => this.note(chunk))
    message.on('end', () => {
      this.isWhole = true
    })
    return this
  }

  get isTooLarge(): boolean {
    return this.bytes > MOST_KEPT
  }

  private note(chunk: Uint8Array): void {
    this.bytes += chunk.byteLength
    // The beginning of it alone could not be checked.
    if (this.isTooLarge) this.chunks = []
    else this.chunks.push(chunk)
  }

  /** The body as it is meant, decoded. */
  async body(encoding: string | undefined): Promise<RecordedBody> {
    if (this.isTooLarge) return { body: null, state: 'too large' }
    if (!this.isWhole) return { body: null, state: 'cut' }
    if (this.bytes === 0) return { body: null, state: 'whole' }
    return decoded(joinBytes(this.chunks), encoding)
  }
}

async function decoded(bytes: Uint8Array, encoding = 'identity'): Promise<RecordedBody> {
  const names = encoding.toLowerCase().split(',').reverse()
  let plain = bytes
  for (const name of names) {
    const decode = DECODERS[name.trim()]
    if (!decode) return { body: null, state: 'not decoded' }
    try {
      plain = await decode(plain, { maxOutputLength: MOST_KEPT })
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      return { body: null, state: isTooLarge ? 'too large' : 'not decoded' }
    }
  }
  return { body: plain as Uint8Array<ArrayBuffer>, state: 'whole' }
}
