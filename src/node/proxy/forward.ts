import type { ClientRequest, IncomingMessage, ServerResponse } from 'node:http'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { Held } from './buffer-body.js'
import { pairsOf, replyHeaders, requestHeaders } from './raw-headers.js'
import { Tap } from './capture-body.js'
import { UpstreamSilent, type Upstream } from './upstream.js'

// How long a client may go on to send what nobody reads any more, before it loses the connection.
const LINGER_MS = 1000
const NOTHING = new Uint8Array(0)

/** One request on its way to the upstream, and the reply on its way back; nothing is changed. */
export class Passage {
  readonly sent = new Tap()
  readonly received = new Tap()
  /** The head of the reply, once there is one. */
  reply: IncomingMessage | undefined
  private outgoing: ClientRequest | undefined

  constructor(
    private readonly upstream: Upstream,
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
    readonly target: string,
  ) {
    // What the upstream does not say is not said.
    response.sendDate = false
    response.once('close', () => {
      if (!response.writableFinished) this.outgoing?.destroy()
    })
  }

  /**
   * Sends the request, behind what of its body was held back, and waits for the head of the reply.
   *
   * @throws the error of the connection; UpstreamSilent when nothing comes for too long
   */
  forward(held?: Held): Promise<IncomingMessage> {
    const { upstream, request } = this
    const { method = 'GET', rawHeaders } = request
    const headers = requestHeaders(rawHeaders, method, upstream.host, held !== undefined)
    const outgoing = upstream.open(method, this.target, headers)
    this.outgoing = outgoing
    this.passInformation(outgoing)
    return new Promise((resolve, reject) => {
      outgoing.once('timeout', () => outgoing.destroy(new UpstreamSilent()))
      outgoing.once('response', (reply) => resolve((this.reply = reply)))
      // Also of what goes wrong later: the reply's own stream tells of that.
      outgoing.on('error', reject)
      outgoing.once('close', () => reject(new Error('the client closed the connection')))
      this.send(outgoing, held)
    })
  }

  /** What comes before the reply. */
  private passInformation(outgoing: ClientRequest): void {
    const { request, response } = this
    const isExpected = /^100-continue$/i.test(request.headers.expect ?? '')
    outgoing.on('continue', () => {
      if (isExpected && !response.headersSent) response.writeContinue()
    })
    outgoing.on('information', ({ statusCode, headers }) => {
      const { link } = headers
      if (statusCode === 102) response.writeProcessing()
      if (statusCode === 103 && link !== undefined) response.writeEarlyHints({ link })
    })
  }

  private send(outgoing: ClientRequest, held: Held | undefined): void {
    const { request } = this
    for (const chunk of held?.chunks ?? []) outgoing.write(chunk)
    const end = () => {
      if (request.rawTrailers.length > 0) outgoing.addTrailers(pairsOf(request.rawTrailers))
      outgoing.end()
    }
    if (request.readableEnded) {
      end()
      return
    }
    if (!held) this.sent.follow(request)
    request.once('end', end)
    request.pipe(outgoing, { end: false })
  }

  /**
   * Sends the reply, behind what of its body was held back.
   *
   * @throws when one side breaks off; the other has been disconnected then
   */
  async answer(reply: IncomingMessage, held?: Held): Promise<void> {
    const { request, response } = this
    const takesChunks = request.httpVersion !== '1.0'
    const headers = replyHeaders(reply.rawHeaders, takesChunks)
    const isEarly = !request.complete
    if (isEarly) headers.push('Connection', 'close')
    try {
      response.writeHead(reply.statusCode ?? 502, reply.statusMessage, headers)
      // Its body may be long in coming. Node's own flushHeaders would write the bytes of a header
      // beyond ASCII as two each.
      response.write(NOTHING)
      for (const chunk of held?.chunks ?? []) response.write(chunk)
      if (!held) this.received.follow(reply)
      if (!reply.readableEnded) await pipeline(reply, response, { end: false })
      if (isEarly) await this.linger()
      if (reply.rawTrailers.length > 0) response.addTrailers(pairsOf(reply.rawTrailers))
      await finished(response)
    } catch (error) {
      response.destroy()
      this.outgoing?.destroy()
      throw error
    }
  }

  /** A client that is still sending when the socket closes may never see the reply. */
  private async linger(): Promise<void> {
    const { request } = this
    if (request.complete) return
    request.resume()
    const over = new AbortController()
    await Promise.race([
      once(request, 'close', { signal: over.signal }).catch(() => undefined),
      wait(LINGER_MS),
    ])
    over.abort()
  }
}

function finished(response: ServerResponse): Promise<void> {
  return new Promise((resolve, reject) => {
    response.once('finish', resolve)
    response.once('close', () => reject(new Error('the client closed the connection')))
    response.end()
  })
}
