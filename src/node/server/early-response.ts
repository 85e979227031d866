import type { IncomingMessage, ServerResponse } from 'node:http'
import type { MockResponse } from '../../core/http/response.js'
import type { ErrorReply } from './client-error.js'
import { http2Stream, stopUpload } from './http2.js'
import { sendJson, type PlainHeaders } from './send-json.js'
import { writeStored } from './stored-bytes.js'

// Captured at import: tests may install fake timers later.
const { clearTimeout, setTimeout } = globalThis

// A client that is still sending when the socket closes may never see the response. The socket closes
// when the response ends, so its end is delayed.
const LINGER_MS = 1000
// More than that of the rest of the body is not read.
const MAX_LINGER_BYTES = 2 * 1024 * 1024

/** Sends a response before the body of its request has arrived. */
export async function sendEarly(
  response: ServerResponse,
  request: IncomingMessage,
  body: MockResponse['body'],
): Promise<void> {
  const stream = http2Stream(response)
  if (stream) stopUpload(stream)
  if (body === null) response.flushHeaders()
  else if (typeof body === 'string') response.write(body)
  else await writeStored(response, body)
  if (stream) {
    response.end()
    // What arrived before the client stops is dropped, or the stream would not close.
    request.resume()
    return
  }
  let left = MAX_LINGER_BYTES
  request.on('data', (chunk: Uint8Array) => {
    left -= chunk.length
    if (left < 0) request.pause()
  })
  // A reader that failed has paused it.
  request.resume()
  const stop = endLater(response)
  request.once('close', () => {
    stop()
    response.end()
  })
}

/** Sends the response to a request whose body cannot be read, although the client may go on sending. */
export function refuseBody(
  response: ServerResponse,
  { status, message }: ErrorReply,
  headers: PlainHeaders,
): void {
  const stream = http2Stream(response)
  if (stream) {
    stopUpload(stream)
    sendJson(response, status, { message }, headers)
    return
  }
  const text = JSON.stringify({ message })
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    connection: 'close',
  })
  response.write(text)
  response.once('close', endLater(response))
}

/** Ends a response after a delay; returns a function that cancels this. */
function endLater(response: ServerResponse): () => void {
  const timer = setTimeout(() => response.end(), LINGER_MS)
  timer.unref()
  return () => clearTimeout(timer)
}
