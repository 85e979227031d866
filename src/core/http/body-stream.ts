import { PIECE } from './body.js'
import { joinBytes } from '../util/bytes.js'

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
 * All of a body that has at most 64 kB, which are given away; else its chunks, the first of them read.
 * @example drawChunks(streamChunks(request.body))
 */
export async function drawChunks(
  source: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const chunks = source[Symbol.asyncIterator]()
  const pieces: Uint8Array[] = []
  let size = 0
  for (;;) {
    const next = await chunks.next()
    if (next.done) return joinBytes(pieces)
    const chunk = next.value
    size += chunk.byteLength
    if (size > PIECE) return resumed([...pieces, chunk], chunks)
    // A copy, as whoever made it may use its buffer for the next.
    pieces.push(chunk.slice())
  }
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
