import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { MockResponse } from '../../core/http/response.js'

// As they are now: a test may put fakes in their place.
const { clearTimeout, setTimeout } = globalThis

// A client that is still sending when the socket closes may never see the reply. The socket closes
// with the end of the reply, so that waits.
const LINGER_MS = 1000
// What is left of a large body is not read: it is left where it is until the client goes.
const LINGER_BYTES = 2 * 1024 * 1024

/** Sends a reply while the body of its request is still on the way. */
export async function sendEarly(
  response: ServerResponse,
  request: IncomingMessage,
  body: MockResponse['body'],
): Promise<void> {
  if (body === null) response.flushHeaders()
  else if (typeof body === 'string') response.write(body)
  else {
    const chunks = Readable.from(body.bytes.slice(body.start, body.end))
    await pipeline(chunks, response, { end: false })
  }
  let left = LINGER_BYTES
  request.on('data', (chunk: Uint8Array) => {
    left -= chunk.length
    if (left < 0) request.pause()
  })
  const late = setTimeout(() => response.end(), LINGER_MS)
  late.unref()
  request.once('close', () => {
    clearTimeout(late)
    response.end()
  })
}
