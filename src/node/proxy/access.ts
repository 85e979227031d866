import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '../../core/util/loopback.js'
import type { Upstream } from './upstream.js'

interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * Returns why a request is refused, or undefined if it may be forwarded. The proxy can reach servers
 * that a web page may not, so pages of other machines are refused, also with DNS rebinding.
 */
export function refusal(
  { headers, url = '/', httpVersion }: IncomingMessage,
  upstream: Upstream,
): Refusal | undefined {
  const { origin, upgrade } = headers
  // A target in absolute form takes precedence over the Host header.
  const named = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? headers.host
  if (named === undefined && httpVersion === '1.1') {
    return { status: 400, message: 'HTTP/1.1 needs a Host header' }
  }
  if (named !== undefined && !isLoopbackHost(named)) {
    const message = `This proxy forwards to ${upstream.href} only, not to ${JSON.stringify(named)}`
    return { status: 403, message }
  }
  if (origin !== undefined && !isLocal(origin)) {
    const message = `The proxy refuses requests from pages of another machine: ${origin}`
    return { status: 403, message }
  }
  // Offers of HTTP/2 or TLS may be ignored; some clients send one with every request.
  const isOffer = upgrade === undefined || /^(?:h2c|TLS\/)/i.test(upgrade)
  return isOffer
    ? undefined
    : { status: 501, message: `The proxy does not upgrade connections to ${upgrade}` }
}

function isLocal(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname)
}
