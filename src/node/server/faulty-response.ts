import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ServerHttp2Stream } from 'node:http2'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { TruncatedBodyError, deliverBody } from '../../core/http/delivery.js'
import type { Delivery, MockResponse } from '../../core/http/response.js'
import { sleep } from '../../core/util/sleep.js'
import { http2Stream, resetStream } from './http2.js'

/** Closes the connection without a response, or resets it; over HTTP/2, its stream alone. */
export function dropConnection(response: ServerResponse, end: 'close' | 'reset'): void {
  const stream = http2Stream(response)
  if (stream) resetStream(stream)
  else if (end === 'reset') reset(response.socket)
  else response.destroy()
}

/** Sends a body slowly or in part, as a fault demands; the headers are sent already. */
export async function sendFaulty(
  response: ServerResponse,
  body: NonNullable<MockResponse['body']>,
  delivery: Delivery,
  gone: AbortSignal,
): Promise<void> {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  try {
    for await (const chunk of deliverBody(bytes, delivery, gone)) {
      if (gone.aborted) return void response.destroy()
      await writeChunk(response, chunk)
    }
    response.end()
  } catch (error) {
    if (!(error instanceof TruncatedBodyError)) throw error
    const stream = http2Stream(response)
    if (stream) await endStream(stream, gone)
    else await endConnection(response, error.end, gone)
  }
}

/** Resolves when the chunk is handed to the socket: what is not would be lost with the connection. */
function writeChunk(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    // A client that disconnects is not an error here: the next chunk is not sent.
    response.write(chunk, () => resolve())
    if (response.destroyed) resolve()
  })
}

// The client must read what was sent before the reset arrives, which would discard it.
const RESET_DELAY_MS = 20

async function endConnection(
  { socket }: ServerResponse,
  end: 'close' | 'reset',
  gone: AbortSignal,
): Promise<void> {
  if (end === 'close') {
    socket?.destroySoon()
    return
  }
  await sleep(RESET_DELAY_MS, gone)
  await setImmediate()
  reset(socket)
}

async function endStream(stream: ServerHttp2Stream, gone: AbortSignal): Promise<void> {
  await sleep(RESET_DELAY_MS, gone)
  resetStream(stream)
}

/**
 * Closes a connection with a reset (RST). `resetAndDestroy` of Node ends it regularly first, which is
 * all that a quick client sees; so this sets the flag that makes `destroy` send the reset.
 */
function reset(socket: Socket | null): void {
  if (!socket) return
  // Of TLS, the TCP socket below, for which Node has no public name.
  const { _parent: below } = socket as { readonly _parent?: Socket | null }
  const plain = below ?? socket
  // Unix sockets, which have no address, cannot be reset.
  if (plain.remoteAddress !== undefined) Object.assign(plain, { resetAndClosing: true })
  plain.destroy()
}

/**
 * Returns a signal that aborts when the client disconnects or the server closes; with `request`, also
 * when its body ends early.
 */
export function disconnectSignal(
  response: ServerResponse,
  closing: AbortSignal,
  request?: IncomingMessage,
): AbortSignal {
  const gone = new AbortController()
  const abort = () => gone.abort()
  closing.addEventListener('abort', abort)
  response.once('close', () => {
    closing.removeEventListener('abort', abort)
    abort()
  })
  request?.once('close', () => {
    if (!request.complete) abort()
  })
  const isLost = request?.destroyed === true && !request.complete
  if (closing.aborted || response.destroyed || isLost) abort()
  return gone.signal
}
