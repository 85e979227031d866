import type { IncomingMessage, ServerResponse } from 'node:http'
import { PIECE, type BodySource, type DrawnBody } from '../../core/http/body.js'
import { joinBytes } from '../../core/util/bytes.js'

/** The body as chunks; leaving early keeps the socket, so that the refusal can still be sent. */
export function bodyOf(request: IncomingMessage, response?: ServerResponse): BodySource {
  const { 'content-length': length, 'transfer-encoding': encoding, expect } = request.headers
  if (encoding === undefined && (length === undefined || length === '0')) return null
  if (expect !== undefined && response) return askedFor(request, response)
  // What is larger is handed on while it arrives.
  if (encoding === undefined && Number(length) <= PIECE) return new SmallRequestBody(request)
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

/** Still unread until it is asked for; the stream's own iterator costs ten times this. */
class SmallRequestBody implements DrawnBody {
  constructor(private readonly request: IncomingMessage) {}

  draw(): Promise<Uint8Array> {
    return gather(this.request)
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    yield await this.draw()
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
