import { BodyLost, BodyTooLarge, InvalidEncoding } from './body-errors.js'
import type { BodySource } from './body.js'

/** A transform of bytes, as `DecompressionStream` is one. */
type Decoder = Pick<TransformStream<unknown, Uint8Array>, 'readable' | 'writable'>

/** The content encodings that are decoded. */
export const ENCODINGS = ['gzip', 'deflate', 'br'] as const

/** A content encoding that is decoded. */
export type ContentEncoding = (typeof ENCODINGS)[number]

/**
 * Returns the content encoding that a header names, in any case; undefined for any other.
 *
 * @example
 * encodingNamed(' X-GZIP') // 'gzip'
 */
export function encodingNamed(name: string): ContentEncoding | undefined {
  const known = name.trim().toLowerCase().replace('x-gzip', 'gzip')
  return ENCODINGS.find((one) => one === known)
}

/** What the web calls them. */
const FORMATS: Readonly<Record<ContentEncoding, string>> = {
  gzip: 'gzip',
  deflate: 'deflate',
  br: 'brotli',
}

/**
 * Returns the decoded bytes of a body, decoded while they are read; undefined when its content
 * encoding is unknown, or this runtime cannot decode it. A second encoding over the first is unknown.
 *
 * @throws InvalidEncoding while it is read, when the bytes are not in that encoding
 * @example const bytes = await readBytes(decodeBody('gzip', body) ?? body, 1024)
 */
export function decodeBody(
  encoding: string,
  source: BodySource,
): AsyncIterable<Uint8Array> | undefined {
  const name = encodingNamed(encoding)
  const decoder = name && createDecoder(FORMATS[name])
  return decoder && decodedChunks(name, decoder, source)
}

function createDecoder(format: string): Decoder | undefined {
  try {
    return new DecompressionStream(format as CompressionFormat)
  } catch {
    return format === 'brotli' ? brotliOfNode() : undefined
  }
}

interface NodeModules {
  getBuiltinModule?(name: 'node:zlib'): { createBrotliDecompress(): unknown }
  getBuiltinModule?(name: 'node:stream'): { Duplex: { toWeb(duplex: unknown): Decoder } }
}

// Of the web streams only those of new runtimes decode brotli. Asked for at run time, so that every
// door of a process decodes alike and a page, which has no modules of Node, goes without.
function brotliOfNode(): Decoder | undefined {
  const { process } = globalThis as { process?: NodeModules }
  const zlib = process?.getBuiltinModule?.('node:zlib')
  return (
    zlib && process?.getBuiltinModule?.('node:stream').Duplex.toWeb(zlib.createBrotliDecompress())
  )
}

async function* decodedChunks(
  encoding: string,
  { readable, writable }: Decoder,
  source: BodySource,
): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = feeding(writable.getWriter(), source)
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (error) {
    // A source that fails ends the decoder, too: then the client is gone.
    throw feed.lost ?? new InvalidEncoding(encoding, error)
  } finally {
    // A reader that stops early, as at a limit, stops the source.
    feed.stop()
    reader.cancel().catch(() => {})
  }
}

/** Writes a source to a decoder, no faster than it decodes. */
function feeding(writer: WritableStreamDefaultWriter<unknown>, source: BodySource) {
  const state = { isStopped: false, lost: undefined as Error | undefined, stop: () => {} }
  state.stop = () => {
    state.isStopped = true
  }
  const feed = async () => {
    const chunks =
      source === null || ArrayBuffer.isView(source) ? [source ?? new Uint8Array(0)] : source
    try {
      for await (const chunk of chunks) {
        if (state.isStopped) return
        await writer.write(chunk).catch((error: unknown) => {
          state.isStopped = true
          throw error
        })
      }
    } catch (error) {
      if (!state.isStopped) state.lost = error instanceof BodyTooLarge ? error : new BodyLost(error)
      await writer.abort(error)
      return
    }
    await writer.close()
  }
  feed().catch(() => {})
  return state
}
