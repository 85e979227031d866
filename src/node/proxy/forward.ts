import { once } from 'node:events'
import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { BufferedBody } from './buffer-body.js'
import { BodyCapture } from './capture-body.js'
import { pairsOf, replyHeaders, requestHeaders } from './raw-headers.js'
import { UpstreamTimeout, type Upstream } from './upstream.js'

// How long a client may go on sending after the response before its connection is closed.
const LINGER_MS = 1000
const NO_BYTES = new Uint8Array(0)

/** Forwards one request to the upstream and the response back, without changing them. */
export class Forward {
  /** The body of the request. */
  readonly sent = new BodyCapture()
  /** The body of the response. */
  readonly received = new BodyCapture()
  /** The response of the upstream, once its headers have arrived. */
  reply: IncomingMessage | undefined
  private outgoing: ClientRequest | undefined

  constructor(
    private readonly upstream: Upstream,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    readonly target: string,
  ) {
    // A Date header is sent only if the upstream has sent one.
    response.sendDate = false
    response.once('close', () => {
      if (!response.writableFinished) this.outgoing?.destroy()
    })
    // Its body cannot be read any further.
    request.once('close', () => {
      if (!request.complete && !this.reply) this.outgoing?.destroy()
    })
  }

  /**
   * Sends the request: first the buffered part of its body, then the rest. Returns the response when
   * its headers have arrived.
   *
   * @throws the error of the connection; UpstreamTimeout when the upstream is silent for too long
   */
  sendRequest(buffered?: BufferedBody): Promise<IncomingMessage> {
    const { upstream, request } = this
    const { method = 'GET', rawHeaders } = request
    const headers = requestHeaders(rawHeaders, method, upstream.host, buffered !== undefined)
    const outgoing = upstream.request(method, this.target, headers)
    this.outgoing = outgoing
    this.forwardInformational(outgoing)
    return new Promise((resolve, reject) => {
      outgoing.once('timeout', () => outgoing.destroy(new UpstreamTimeout()))
      outgoing.once('response', (reply) => resolve((this.reply = reply)))
      // Later errors are reported by the response stream; then this listener has no effect.
      outgoing.on('error', reject)
      outgoing.once('close', () => reject(new Error('the client closed the connection')))
      this.sendBody(outgoing, buffered)
    })
  }

  /** Forwards responses with status 1xx. */
  private forwardInformational(outgoing: ClientRequest): void {
    const { request, response } = this
    const isExpected = /^100-continue$/i.test(request.headers.expect ?? '')
    outgoing.on('continue', () => {
      if (isExpected && !response.headersSent) response.writeContinue()
    })
    outgoing.on('information', ({ statusCode, headers }) => {
      const { link } = headers
      if (statusCode === 102) response.writeProcessing()
      if (statusCode === 103 && link !== undefined) sendHints(response, link)
    })
  }

  private sendBody(outgoing: ClientRequest, buffered: BufferedBody | undefined): void {
    const { request } = this
    for (const chunk of buffered?.chunks ?? []) outgoing.write(chunk)
    const end = () => {
      if (request.rawTrailers.length > 0) outgoing.addTrailers(pairsOf(request.rawTrailers))
      outgoing.end()
    }
    if (request.readableEnded) {
      end()
      return
    }
    if (!buffered) this.sent.follow(request)
    request.once('end', end)
    request.pipe(outgoing, { end: false })
  }

  /**
   * Sends the response to the client: first the buffered part of its body, then the rest.
   *
   * @throws Error when one side disconnects; the other has been disconnected then, too
   */
  async sendReply(reply: IncomingMessage, buffered?: BufferedBody): Promise<void> {
    const { request, response } = this
    const takesChunks = request.httpVersion !== '1.0'
    const headers = replyHeaders(reply.rawHeaders, takesChunks)
    const isEarly = !request.complete
    if (isEarly) headers.push('Connection', 'close')
    try {
      response.writeHead(reply.statusCode ?? 502, reply.statusMessage, headers)
      // Sends the headers now, since the body may take long. `flushHeaders` of Node would encode each
      // non-ASCII byte of a header as two.
      response.write(NO_BYTES)
      for (const chunk of buffered?.chunks ?? []) response.write(chunk)
      if (!buffered) this.received.follow(reply)
      if (!reply.readableEnded) await pipeline(reply, response, { end: false })
      if (isEarly) await this.linger()
      if (reply.rawTrailers.length > 0) response.addTrailers(pairsOf(reply.rawTrailers))
      await endReply(response)
    } catch (error) {
      response.destroy()
      this.outgoing?.destroy()
      throw error
    }
  }

  /** Waits for a client that is still sending: if the socket closed now, it might miss the response. */
  private async linger(): Promise<void> {
    const { request } = this
    if (request.complete) return
    request.resume()
    const timeout = new AbortController()
    await Promise.race([
      once(request, 'close', { signal: timeout.signal }).catch(() => undefined),
      wait(LINGER_MS),
    ])
    timeout.abort()
  }
}

/** Forwards early hints, which Node refuses to send if they are malformed. */
function sendHints(response: ServerResponse, link: string | string[]): void {
  try {
    response.writeEarlyHints({ link })
  } catch {
    // A client can do without them.
  }
}

function endReply(response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once('finish', resolve)
    response.once('close', () => reject(new Error('the client closed the connection')))
    response.end()
  })
}
