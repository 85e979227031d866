import type { Delivery, Download } from './response.js'
import { sleep } from '../util/sleep.js'

/** The body of a reply ends before its Content-Length says so. */
export class CutShort extends TypeError {
  constructor(readonly end: 'close' | 'reset') {
    // What fetch says of a body that breaks off.
    super('terminated', {
      cause: new Error(end === 'reset' ? 'read ECONNRESET' : 'other side closed'),
    })
  }
}

const PIECE = 64 * 1024

/**
 * The bytes of a body as they are to come.
 *
 * @throws CutShort where they end too soon
 */
export async function* delivered(
  body: Uint8Array | Download,
  { cut, drip }: Delivery,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = cut?.at ?? Infinity
  let isFirst = true
  for await (const piece of pieces(body, drip?.bytes ?? PIECE)) {
    if (left === 0) break
    if (drip && !isFirst) await sleep(drip.every, signal)
    isFirst = false
    yield piece.slice(0, left)
    left -= Math.min(left, piece.byteLength)
  }
  if (cut) throw new CutShort(cut.end)
}

async function* pieces(body: Uint8Array | Download, size: number): AsyncGenerator<Uint8Array> {
  const chunks = ArrayBuffer.isView(body) ? [body] : body.bytes.slice(body.start, body.end)
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.byteLength; at += size) yield chunk.subarray(at, at + size)
  }
}
