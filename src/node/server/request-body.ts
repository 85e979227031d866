import type { IncomingMessage, ServerResponse } from 'node:http'
import { MAX_CHUNK, type BodySource, type SmallBody } from '../../core/http/body.js'
import { joinBytes } from '../../core/util/bytes.js'

/**
 * Returns the body of a request as chunks; null if it has none. A reader that stops early leaves the
 * socket open, so that an error response can still be sent.
 */
export function requestBody(request: IncomingMessage, response?: ServerResponse): BodySource {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = request.headers
  if (encoding === undefined && (length === undefined || length === '0')) return null
  if (expect !== undefined && response) return continueAndRead(request, response)
  // Larger bodies are passed on while they arrive.
  if (encoding === undefined && Number(length) <= MAX_CHUNK) return smallBody(request)
  return chunksOf(request)
}

function chunksOf(request: IncomingMessage): AsyncIterableIterator<Uint8Array> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Uint8Array>
}

/** Sends 100 Continue when the body is first read: the body of a refused request is never sent. */
async function* continueAndRead(
  request: IncomingMessage,
  response: ServerResponse,
): AsyncGenerator<Uint8Array> {
  if (/100-continue/i.test(request.headers.expect ?? '')) response.writeContinue()
  yield* chunksOf(request)
}

/** A small body, gathered when it is asked for; the iterator of the stream takes ten times as long. */
function smallBody(request: IncomingMessage): SmallBody {
  return {
    gather: () => readAll(request),
    [Symbol.asyncIterator]: () => chunksOf(request),
  }
}

function readAll(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const close = () => {
      if (request.complete) return
      reject(request.errored ?? new Error('the client closed the connection'))
    }
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => resolve(joinBytes(chunks)))
    // An aborted request always emits 'close', but 'error' only if there is a listener.
    request.on('close', close)
    if (request.destroyed) close()
  })
}
