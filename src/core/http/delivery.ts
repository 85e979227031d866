import type { Download } from '../service/service.js'
import { pause } from '../util/sleep.js'

/** How the body of a reply comes, if not whole and at once. */
export interface Delivery {
  /** After how many bytes it ends, and how. */
  readonly cut?: { readonly at: number; readonly end: 'close' | 'reset' }
  /** How many bytes come at once, and how many milliseconds pass between two pieces. */
  readonly drip?: { readonly bytes: number; readonly every: number }
}

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
    if (drip && !isFirst) await pause(drip.every, signal)
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
