import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '../../core/util/loopback.js'
import type { Upstream } from './upstream.js'

interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * Why a request is not forwarded, or undefined. The proxy reaches what a page of the web may not:
 * such a page gets no further, not even through a name that leads here.
 */
export function refusal(
  { headers, url = '/', httpVersion }: IncomingMessage,
  upstream: Upstream,
): Refusal | undefined {
  const { origin, upgrade } = headers
  // A request in absolute form says by itself where it goes.
  const named = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host
  if (named === undefined && httpVersion === '1.1') {
    return { status: 400, message: 'HTTP/1.1 needs a Host header' }
  }
  if (named !== undefined && !isLoopbackHost(named)) {
    const message = `This forwards to ${upstream.href} alone, not to ${JSON.stringify(named)}`
    return { status: 403, message }
  }
  if (origin !== undefined && !isLocal(origin)) {
    const message = `Pages of this machine alone may call the proxy, not one of ${origin}`
    return { status: 403, message }
  }
  // What is offered beside HTTP/1.1 may be ignored, as some clients offer it with every request.
  const isOffer = upgrade === undefined || /^(?:h2c|TLS\/)/i.test(upgrade)
  return isOffer
    ? undefined
    : { status: 501, message: `Connections are not upgraded to ${upgrade}` }
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
}
