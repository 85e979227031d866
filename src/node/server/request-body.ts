import type { IncomingMessage, ServerResponse } from 'node:http'
import { MAX_CHUNK, type BodySource } from '../../core/http/body.js'
import { joinBytes } from '../../core/util/bytes.js'

/** The body as chunks; leaving early keeps the socket, so that the refusal can still be sent. */
export function bodyOf(request: IncomingMessage, response?: ServerResponse): BodySource {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = request.headers
  if (encoding === undefined && (length === undefined || length === '0')) return null
  if (expect !== undefined && response) return askedFor(request, response)
  // What is larger is handed on while it arrives.
  if (encoding === undefined && Number(length) <= MAX_CHUNK) return smallBody(request)
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}

/** Who waits for it hears that the body is wanted once it is: what is refused need not be sent. */
async function* askedFor(
  request: IncomingMessage,
  response: ServerResponse,
): AsyncGenerator<Uint8Array> {
  if (/100-continue/i.test(request.headers.expect ?? '')) response.writeContinue()
  yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>
}

/** A small body in one chunk, read once it is asked for: a tenth of what the stream's iterator costs. */
function smallBody(request: IncomingMessage): AsyncIterable<Uint8Array> {
  return {
    [Symbol.asyncIterator]() {
      let isRead = false
      return {
        async next() {
          if (isRead) return { done: true, value: undefined }
          isRead = true
          return { done: false, value: await gather(request) }
        },
        return: () => Promise.resolve({ done: true, value: undefined }),
      }
    },
  }
}

function gather(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const close = () => {
      if (!request.complete) reject(new Error('the client closed the connection'))
    }
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => resolve(joinBytes(chunks)))
    // Without a listener for errors Node tells of none, but closes it all the same.
    request.on('close', close)
    if (request.destroyed) close()
  })
}
