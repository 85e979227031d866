import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  constants,
  createServer,
  Http2ServerRequest,
  Http2ServerResponse,
  type Http2Session,
  type IncomingHttpHeaders,
  type ServerHttp2Stream,
} from 'node:http2'
import type { Duplex, ReadableOptions } from 'node:stream'

const { NGHTTP2_INTERNAL_ERROR, NGHTTP2_NO_ERROR } = constants

type Listener = (request: IncomingMessage, response: ServerResponse) => void

interface Listeners {
  readonly request: Listener
  readonly connect: Listener
}

/** A server of HTTP/2 that does not listen: it is handed its connections. */
export interface Http2Door {
  accept(socket: Duplex): void
  /** Lets each connection end after the responses that are in progress, and accepts no more requests. */
  endSessions(): void
  destroySessions(): void
}

/** Creates a server of HTTP/2 whose requests and responses behave like those of `node:http`. */
export function createHttp2Door({ request, connect }: Listeners): Http2Door {
  const server = createServer({
    Http2ServerRequest: Http2Request,
    Http2ServerResponse: Http2Response,
  })
  // As for HTTP/1.1: Node would send 100 Continue at once, and 417 for other expectations.
  for (const event of ['request', 'checkContinue', 'checkExpectation']) server.on(event, request)
  server.on('connect', connect as unknown as () => void)
  const sessions = new Set<Http2Session>()
  server.on('session', (session) => {
    sessions.add(session)
    session.once('close', () => sessions.delete(session))
  })
  return {
    accept: (socket) => void server.emit('connection', socket),
    endSessions: () => sessions.forEach((session) => session.close()),
    destroySessions: () => sessions.forEach((session) => session.destroy()),
  }
}

/** Whether the body of a request may follow although no header announces one, as in HTTP/2. */
export function hasUnannouncedBody(request: IncomingMessage): boolean {
  return request instanceof Http2Request && !request.stream.endAfterHeaders
}

/** The stream of a response over HTTP/2; undefined for HTTP/1.1. */
export function http2Stream(response: ServerResponse): ServerHttp2Stream | undefined {
  return (response as unknown as Partial<Http2ServerResponse>).stream
}

/** Ends a stream with RST_STREAM, so that its client sees an error; its connection goes on. */
export function resetStream(stream: ServerHttp2Stream): void {
  stream.close(NGHTTP2_INTERNAL_ERROR)
}

/** Asks the client to send no more of the body, once the response has been sent (RFC 9113, 8.1). */
export function stopUpload(stream: ServerHttp2Stream): void {
  const stop = () => stream.close(NGHTTP2_NO_ERROR)
  if (stream.writableFinished) stop()
  else stream.once('finish', stop)
}

/** A request of HTTP/2, with the differences of `node:http2` from `node:http` taken out. */
class Http2Request extends Http2ServerRequest {
  private plainHeaders: IncomingHttpHeaders | undefined
  private isCut = false

  constructor(
    stream: ServerHttp2Stream,
    headers: IncomingHttpHeaders,
    options: ReadableOptions,
    rawHeaders: readonly string[],
  ) {
    super(stream, headers, options, rawHeaders)
    // They are accessors of the class, which its declaration does not say.
    Object.defineProperties(this, {
      complete: { get: () => this.isComplete() },
      headers: { get: () => this.http1Headers() },
    })
    // As in `node:http`, where an aborted request needs no listener.
    this.on('error', () => undefined)
    // Node would let the body end as if it were complete.
    stream.prependListener('aborted', () => this.cut())
  }

  private cut(): void {
    if (this.isComplete()) return
    this.isCut = true
    this.destroy(new Error('the client reset the stream'))
  }

  /** Whether the whole body has arrived. */
  private isComplete(): boolean {
    return this.stream.endAfterHeaders || (this.readableEnded && !this.isCut)
  }

  /** Without pseudo-headers, with `host`, and repeated ones joined. */
  private http1Headers(): IncomingHttpHeaders {
    return (this.plainHeaders ??= plainHeaders(this.authority, this.rawHeaders))
  }
}

function plainHeaders(authority: string | undefined, raw: readonly string[]): IncomingHttpHeaders {
  const headers: Record<string, string> = authority === undefined ? {} : { host: authority }
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const value = raw[at + 1] ?? ''
    if (name.startsWith(':') || (name === 'host' && authority !== undefined)) continue
    const before = headers[name]
    const separator = name === 'cookie' ? '; ' : ', '
    headers[name] = before === undefined ? value : before + separator + value
  }
  return headers
}

/** A response of HTTP/2, with the differences of `node:http2` from `node:http` taken out. */
class Http2Response extends Http2ServerResponse<Http2Request> {
  constructor(stream: ServerHttp2Stream) {
    super(stream)
    // Node leaves them out.
    Object.defineProperties(this, {
      destroyed: { get: () => stream.destroyed || stream.closed },
      writableNeedDrain: { get: () => stream.writableNeedDrain },
    })
  }

  /** Node would end the stream as if the response were complete. */
  override destroy(): this {
    resetStream(this.stream)
    return this
  }
}
