import type { IncomingMessage, ServerResponse } from 'node:http'
import { BodyLost } from '../../core/http/body-errors.js'
import { MAX_CHUNK, type BodySource, type OwnedBody, type SmallBody } from '../../core/http/body.js'
import { joinBytes } from '../../core/util/bytes.js'
import { hasUnannouncedBody } from './http2.js'

/**
 * Returns the body of a request as chunks; null if it has none. A reader that stops early leaves the
 * socket open, so that an error response can still be sent.
 */
export function requestBody(request: IncomingMessage, response?: ServerResponse): BodySource {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = request.headers
  const isUnannounced =
    encoding !== undefined || (length === undefined && hasUnannouncedBody(request))
  if (!isUnannounced && (length === undefined || length === '0')) return null
  if (expect !== undefined && response) return continueAndRead(request, response)
  if (isUnannounced) return chunksOf(request)
  // Larger bodies are passed on while they arrive.
  return Number(length) <= MAX_CHUNK ? smallBody(request) : largeBody(request)
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

function largeBody(request: IncomingMessage): OwnedBody {
  return {
    consume: (take) => consume(request, take),
    [Symbol.asyncIterator]: () => chunksOf(request),
  }
}

/** Reads a body chunk by chunk. After a failure the stream is paused, for `sendEarly`. */
function consume(
  request: IncomingMessage,
  take: (chunk: Uint8Array) => Promise<unknown> | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => {
      request.off('data', data).pause()
      reject(error)
    }
    const data = (chunk: Uint8Array) => {
      try {
        const pending = take(chunk)
        if (!pending) return
        request.pause()
        pending.then(() => request.resume(), fail)
      } catch (error) {
        fail(error as Error)
      }
    }
    onEarlyEnd(request, (error) => fail(new BodyLost(error)))
    request.on('end', resolve)
    request.on('data', data)
  })
}

function readAll(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    onEarlyEnd(request, reject)
    request.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    request.on('end', () => resolve(joinBytes(chunks)))
  })
}

/** Calls `fail` when the client disconnects before its body is complete. */
function onEarlyEnd(request: IncomingMessage, fail: (error: Error) => void): void {
  const close = () => {
    if (!request.complete) fail(request.errored ?? new Error('the client closed the connection'))
  }
  // An aborted request always emits 'close', but 'error' only if there is a listener.
  request.on('close', close)
  if (request.destroyed) close()
}
