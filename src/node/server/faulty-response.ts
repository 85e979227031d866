import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { TruncatedBodyError, deliverBody } from '../../core/http/delivery.js'
import type { Delivery, MockResponse } from '../../core/http/response.js'
import { sleep } from '../../core/util/sleep.js'

/** Drops a connection instead of a reply: as a peer that goes, or with a reset. */
export function drop(response: ServerResponse, end: 'close' | 'reset'): void {
  if (end === 'reset') reset(response.socket)
  else response.destroy()
}

/** Sends a body as a fault lets it come; its head is sent already. */
export async function sendFaulty(
  response: ServerResponse,
  body: NonNullable<MockResponse['body']>,
  delivery: Delivery,
  gone: AbortSignal,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  try {
    for await (const piece of deliverBody(bytes, delivery, gone)) {
      if (gone.aborted) return void response.destroy()
      await written(response, piece)
    }
    response.end()
  } catch (error) {
    if (!(error instanceof TruncatedBodyError)) throw error
    await hangUp(response, error.end, gone)
  }
}

/** Done when the piece is on its way: what is not would be lost with the connection. */
function written(response: ServerResponse, piece: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // A client that leaves is no failure: the next piece is not sent.
    response.write(piece, () => resolve())
    if (response.destroyed) resolve()
  })
}

// A reset that arrives before what was sent is read hides it, and passes for an end in order.
const READ_MS = 20

async function hangUp(
  { socket }: ServerResponse,
  end: 'close' | 'reset',
  gone: AbortSignal,
): Promise<void> {
  if (end === 'close') {
    socket?.destroySoon()
    return
  }
  await sleep(READ_MS, gone)
  await setImmediate()
  reset(socket)
}

/**
 * Closes a connection with a reset alone. `resetAndDestroy` ends it in order first, and a client that
 * is quick sees just that; what it sets to reset it later is set here.
 */
function reset(socket: Socket | null): void {
  if (!socket) return
  Object.assign(socket, { resetAndClosing: true })
  socket.destroy()
}

/** Says when nobody waits for a reply any more: its client has left, or the server closes. */
export function goneSignal(response: ServerResponse, closing: AbortSignal): AbortSignal {
  const gone = new AbortController()
  const leave = () => gone.abort()
  closing.addEventListener('abort', leave)
  response.once('close', () => {
    closing.removeEventListener('abort', leave)
    leave()
  })
  if (closing.aborted || response.destroyed) leave()
  return gone.signal
}
