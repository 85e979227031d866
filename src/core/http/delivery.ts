import { sleep } from '../util/sleep.js'
import { MAX_CHUNK } from './body.js'
import type { Delivery, Download } from './response.js'

/** The connection ended before the body had the size that its Content-Length declares. */
export class TruncatedBodyError extends TypeError {
  constructor(readonly end: 'close' | 'reset') {
    // The error of fetch for a body that breaks off.
    super('terminated', { cause: disconnectError(end) })
  }
}

/** The cause that the errors of fetch have when the other side closes or resets. */
class DisconnectError extends Error {
  constructor(readonly end: 'close' | 'reset') {
    super(end === 'reset' ? 'read ECONNRESET' : 'other side closed')
  }
}

/** Returns the cause that the errors of fetch have when the other side closes or resets. */
export function disconnectError(end: 'close' | 'reset'): Error {
  return new DisconnectError(end)
}

/** How the connection ended, if an error of a fetch says that it did. */
export function endOfConnection(error: unknown): 'close' | 'reset' | undefined {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof DisconnectError ? cause.end : undefined
}

/**
 * Yields the bytes of a body as a fault delivers them: in chunks, with pauses, or cut.
 *
 * @throws TruncatedBodyError where the body is cut
 */
export async function* deliverBody(
  body: Uint8Array | Download,
  { cut, drip }: Delivery,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = cut?.at ?? Infinity
  let isFirst = true
  for await (const chunk of chunksOf(body, drip?.bytes ?? MAX_CHUNK)) {
    if (left === 0) break
    if (drip && !isFirst) await sleep(drip.every, signal)
    isFirst = false
    yield chunk.slice(0, left)
    left -= Math.min(left, chunk.byteLength)
  }
  if (cut) throw new TruncatedBodyError(cut.end)
}

async function* chunksOf(body: Uint8Array | Download, size: number): AsyncGenerator<Uint8Array> {
  const stored = ArrayBuffer.isView(body) ? [body] : body.bytes.slice(body.start, body.end)
  for await (const chunk of stored) {
    for (let at = 0; at < chunk.byteLength; at += size) yield chunk.subarray(at, at + size)
  }
}
