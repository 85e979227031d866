import { joinBytes } from '../util/bytes.js'
import { BodyLost, BodyTooLarge, InvalidEncoding, InvalidText } from './body-errors.js'

// A test may replace it by a fake that never runs.
const { setTimeout } = globalThis

/** The largest chunk that is read from a body, and the largest body that is read in one step. */
export const MAX_CHUNK = 64 * 1024

/** The body of a request from an adapter, which must not reuse the bytes; `null` is no body. */
export type BodySource = Uint8Array | AsyncIterable<Uint8Array> | null

/**
 * Reads a web stream chunk by chunk. It is canceled when the loop is left early or `signal` aborts.
 * @example const bytes = await readBytes(streamChunks(request.body), 1024)
 */
export function streamChunks(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      const reader = stream.getReader()
      const cancel = () => {
        reader.releaseLock()
        cancelStream(stream)
      }
      let failRead: ((reason: unknown) => void) | undefined
      const abort = () => {
        cancel()
        failRead?.(signal?.reason)
      }
      if (signal?.aborted) abort()
      else signal?.addEventListener('abort', abort, { once: true })
      return {
        async next() {
          // Reading on would end like a complete body once the stream is canceled.
          signal?.throwIfAborted()
          // Not a race with one promise of the signal: that would keep each chunk until the end.
          const { done, value } = await new Promise<ReadableStreamReadResult<Uint8Array>>(
            (resolve, reject) => {
              failRead = reject
              reader.read().then(resolve, reject)
            },
          )
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
 * Cancels a stream once Node is done with the chunk at hand: a stream of its own, over a form or
 * over a stream.Readable, throws outside of any promise when it has a chunk for a canceled reader.
 */
function cancelStream(stream: ReadableStream): void {
  // Not awaited: a stream whose cancel() never settles must not delay the response.
  setTimeout(() => void stream.cancel().catch(() => {}))
}

/** Chunks that a door can also gather, which costs it less than to be read chunk by chunk. */
export interface SmallBody extends AsyncIterable<Uint8Array> {
  gather(): Promise<Uint8Array>
}

/** Takes a chunk; returns what to wait for before the next. */
type TakeChunk = (chunk: Uint8Array) => Promise<unknown> | undefined

/**
 * Chunks that nobody else writes to or keeps, which a door can also hand over one by one: that takes it
 * less time than to be read through an iterator.
 */
export interface OwnedBody extends AsyncIterable<Uint8Array> {
  /** Rejects with what `take` throws, after which no more is read, or when the body ends early. */
  consume(take: TakeChunk): Promise<void>
}

/**
 * Calls `take` with each chunk of at most 64 kB of a body, and whether it may be kept without a copy.
 * @throws BodyTooLarge, BodyLost as `boundedChunks` does, and what `take` throws
 * @example await forEachChunk(body, 1024, undefined, (chunk) => void writer.write(chunk))
 */
export async function forEachChunk(
  source: BodySource,
  maxBytes: number,
  contentLength: string | undefined,
  take: (chunk: Uint8Array, isOwned: boolean) => Promise<unknown> | undefined,
): Promise<void> {
  if (source !== null && 'consume' in source && !(Number(contentLength) > maxBytes)) {
    let size = 0
    return (source as OwnedBody).consume((chunk) => {
      size += chunk.byteLength
      if (size > maxBytes) throw new BodyTooLarge(maxBytes)
      return take(chunk, true)
    })
  }
  for await (const chunk of boundedChunks(source, maxBytes, contentLength)) {
    const pending = take(chunk, false)
    if (pending) await pending
  }
}

/**
 * Returns the bytes of a body of at most 64 kB; of a larger one its chunks, the first already read.
 * Parsing a small body at once costs less than parsing it chunk by chunk.
 * @throws BodyLost when the body ends early
 * @example const body = await bufferSmall(streamChunks(request.body))
 */
export async function bufferSmall(
  source: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  if ('gather' in source) return gathered(source as SmallBody)
  const chunks = source[Symbol.asyncIterator]()
  const read: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const next = await chunks.next()
      if (next.done) return joinBytes(read)
      const chunk = next.value
      size += chunk.byteLength
      if (size > MAX_CHUNK) return allChunks([...read, chunk], chunks)
      // A copy: the producer may reuse its buffer for the next chunk.
      read.push(chunk.slice())
    }
  } catch (error) {
    throw new BodyLost(error)
  }
}

async function gathered(source: SmallBody): Promise<Uint8Array> {
  try {
    return await source.gather()
  } catch (error) {
    throw new BodyLost(error)
  }
}

/**
 * Yields the body in chunks of at most 64 kB.
 * @throws BodyTooLarge once it is larger than `maxBytes`, BodyLost when it ends early
 * @example for await (const chunk of boundedChunks(body, 1024)) writer.write(chunk)
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
      // A reader that joins two chunks would otherwise copy a large body whole.
      for (let at = 0; at < chunk.byteLength; at += MAX_CHUNK)
        yield chunk.subarray(at, at + MAX_CHUNK)
    }
  } catch (error) {
    const isOwn = error instanceof BodyTooLarge || error instanceof InvalidEncoding
    throw isOwn ? error : new BodyLost(error)
  }
}

/**
 * Returns the body if it is in memory and `boundedChunks` would yield it as one chunk.
 * @example const bytes = singleChunk(body, 1024) ?? (await readBytes(body, 1024))
 */
export function singleChunk(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Uint8Array | undefined {
  if (source === null || !ArrayBuffer.isView(source) || source.byteLength === 0) return undefined
  const isBounded = source.byteLength <= maxBytes && !(Number(contentLength) > maxBytes)
  return isBounded && source.byteLength <= MAX_CHUNK ? source : undefined
}

/**
 * Reads a body of at most `maxBytes` into memory; a body of one chunk is not copied.
 * @throws BodyTooLarge, BodyLost as `boundedChunks` does
 * @example const bytes = await readBytes(streamChunks(request.body), 1024 * 1024)
 */
export async function readBytes(
  source: BodySource,
  maxBytes: number,
  contentLength?: string,
): Promise<Uint8Array> {
  if (source === null) return new Uint8Array(0)
  if (ArrayBuffer.isView(source) && source.byteLength <= maxBytes) return source
  const chunks: Uint8Array[] = []
  await forEachChunk(source, maxBytes, contentLength, (chunk) => {
    chunks.push(chunk)
    return undefined
  })
  return joinBytes(chunks)
}

// Shared, because creating a decoder takes longer than decoding a small body.
const strictDecoder = new TextDecoder('utf-8', { fatal: true })

// V8 has no longer strings.
const MAX_TEXT = 2 ** 29 - 24

/**
 * Decodes UTF-8; a byte order mark is dropped, as `Response.text` does.
 * @throws InvalidText with the position of the first byte that is not UTF-8, BodyTooLarge when it
 * is longer than a string can be
 * @example JSON.parse(readText(bytes))
 */
export function readText(bytes: Uint8Array): string {
  if (bytes.length > MAX_TEXT) throw new BodyTooLarge(MAX_TEXT)
  try {
    return strictDecoder.decode(bytes)
  } catch {
    const offset = firstBadByte(bytes)
    throw new InvalidText(`byte ${offset} is not UTF-8`, offset)
  }
}

/**
 * Cancels a body that will not be read.
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
  // Bytes that cannot be decoded become U+FFFD; a U+FFFD that was sent stays one.
  for (const part of text.split('\uFFFD')) {
    offset += encoder.encode(part).length
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) break
    offset += 3
  }
  return offset
}

function chunksOf(source: BodySource): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (source === null) return []
  return ArrayBuffer.isView(source) ? [source] : source
}

async function* allChunks(
  read: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* read
    yield* { [Symbol.asyncIterator]: () => rest }
  } finally {
    // A reader that stops early cancels the source, too.
    await rest.return?.()
  }
}

/** The chunk as bytes. Not by `instanceof`: a Uint8Array of another realm (jsdom) fails it. */
function asBytes(chunk: unknown): Uint8Array | undefined {
  if (!ArrayBuffer.isView(chunk)) return undefined
  return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}
