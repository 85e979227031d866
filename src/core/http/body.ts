import { joinBytes } from '../util/bytes.js'
import { BodyLost, BodyTooLarge, InvalidText } from './body-errors.js'

/** The most bytes that a body gives at a time, and that a small one has. */
export const PIECE = 64 * 1024

/** The body of a request as a door hands it in. Bytes are handed over for good; `null` is no body. */
export type BodySource = Uint8Array | AsyncIterable<Uint8Array> | null

/**
 * Reads a web stream chunk by chunk, and cancels it when the loop is left early or `signal` says so.
 * @example const bytes = await readBytes(streamChunks(request.body), 1024)
 */
export function streamChunks(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const reader = stream.getReader()
      // Not awaited: a stream whose cancel() never settles must not hold the reply back.
      const cancel = () => void reader.cancel().catch(() => {})
      signal?.addEventListener('abort', cancel, { once: true })
      return {
        async next() {
          const { done, value } = await reader.read()
          // A stream that is cancelled looks complete.
          signal?.throwIfAborted()
          if (done) return { done: true, value: undefined }
          const bytes = asBytes(value)
          if (bytes) return { done: false, value: bytes }
          cancel()
          throw new TypeError(`Failed to read the body: a chunk is ${typeof value}, not bytes`)
        },
        return() {
          cancel()
          return Promise.resolve({ done: true, value: undefined })
        },
      }
    },
  }
}

/**
 * Returns the bytes of a body of at most 64 kB; of a larger one its chunks, the first already read.
 * Parsing a small body in one go costs less than stepping through it.
 * @throws BodyLost when the body breaks off
 * @example const body = await bufferSmall(streamChunks(request.body))
 */
export async function bufferSmall(
  source: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const chunks = source[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const next = await chunks.next()
      if (next.done) return joinBytes(pieces)
      const chunk = next.value
      size += chunk.byteLength
      if (size > PIECE) return resumed([...pieces, chunk], chunks)
      // A copy: the producer may reuse its buffer for the next chunk.
      pieces.push(chunk.slice())
    }
  } catch (error) {
    throw new BodyLost(error)
  }
}

/**
 * Yields the body in pieces of at most 64 kB.
 * @throws BodyTooLarge once it is larger than `maxBytes`, BodyLost when it breaks off
 * @example for await (const piece of boundedChunks(body, 1024)) writer.write(piece)
 */
export async function* boundedChunks(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (Number(contentLength) > maxBytes) {
    discard(source)
    throw new BodyTooLarge(maxBytes)
  }
  let size = 0
  try {
    for await (const chunk of chunksOf(source)) {
      size += chunk.byteLength
      if (size > maxBytes) throw new BodyTooLarge(maxBytes)
      // A body handed in whole would otherwise be copied whole by whoever must join two chunks.
      for (let at = 0; at < chunk.byteLength; at += PIECE) yield chunk.subarray(at, at + PIECE)
    }
  } catch (error) {
    throw error instanceof BodyTooLarge ? error : new BodyLost(error)
  }
}

/**
 * Returns the body when it is bytes in memory that `boundedChunks` would yield as one piece.
 * @example const piece = onePiece(body, 1024) ?? (await readBytes(body, 1024))
 */
export function onePiece(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Uint8Array | undefined {
  if (source === null || !ArrayBuffer.isView(source) || source.byteLength === 0) return undefined
  const isBounded = source.byteLength <= maxBytes && !(Number(contentLength) > maxBytes)
  return isBounded && source.byteLength <= PIECE ? source : undefined
}

/**
 * Reads a body of at most `maxBytes` into memory; what arrives in one chunk is not copied.
 * @example const bytes = await readBytes(streamChunks(request.body), 1024 * 1024)
 */
export async function readBytes(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Promise<Uint8Array> {
  if (source === null) return new Uint8Array(0)
  if (ArrayBuffer.isView(source) && source.byteLength <= maxBytes) return source
  const pieces: Uint8Array[] = []
  for await (const piece of boundedChunks(source, maxBytes, contentLength)) pieces.push(piece)
  return joinBytes(pieces)
}

// To make a decoder takes longer than to decode a small body.
const strictDecoder = new TextDecoder('utf-8', { fatal: true })

/**
 * Decodes UTF-8 and refuses anything else; a byte order mark is dropped, as `Response.text` does.
 * @example JSON.parse(readText(bytes))
 */
export function readText(bytes: Uint8Array): string {
  try {
    return strictDecoder.decode(bytes)
  } catch {
    throw new InvalidText(`byte ${firstBadByte(bytes)} is not UTF-8`)
  }
}

/**
 * Stops a body that nobody will read.
 * @example discard(body)
 */
export function discard(source: BodySource): void {
  if (source === null || ArrayBuffer.isView(source)) return
  source[Symbol.asyncIterator]()
    .return?.()
    .then(undefined, () => {})
}

function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const encoder = new TextEncoder()
  let offset = 0
  // What cannot be decoded becomes U+FFFD, and so does a U+FFFD that was really sent.
  for (const piece of text.split('\uFFFD')) {
    offset += encoder.encode(piece).length
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break
    offset += 3
  }
  return offset
}

function chunksOf(source: BodySource): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (source === null) return []
  return ArrayBuffer.isView(source) ? [source] : source
}

async function* resumed(
  pieces: readonly Uint8Array[],
  chunks: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* pieces
    yield* { [Symbol.asyncIterator]: () => chunks }
  } finally {
    // Whoever stops early stops the source, too.
    await chunks.return?.()
  }
}

/** Another realm's Uint8Array (jsdom, a worker) fails `instanceof`. */
function asBytes(chunk: unknown): Uint8Array | undefined {
  if (!ArrayBuffer.isView(chunk)) return undefined
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
