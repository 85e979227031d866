import type { IncomingMessage } from 'node:http'
import { isLoopbackHost } from '../../core/util/loopback.js'
import { hostProblem, namedHosts } from '../server/request-target.js'
import type { Upstream } from './upstream.js'

interface Refusal {
  readonly status: number
  readonly message: string
}

/**
 * Returns why a request is refused, or undefined if it may be forwarded. The proxy can reach servers
 * that a web page may not, so pages of other machines are refused, also with DNS rebinding.
 */
export function refusal(request: IncomingMessage, upstream: Upstream): Refusal | undefined {
  const problem = hostProblem(request)
  if (problem !== undefined) return { status: 400, message: problem }
  const foreign = namedHosts(request).find((host) => !isLoopbackHost(host))
  if (foreign !== undefined) {
    const message = `This proxy forwards to ${upstream.href} only, not to ${JSON.stringify(foreign)}`
    return { status: 403, message }
  }
  const { origin, upgrade, 'sec-fetch-site': site } = request.headers
  // An image of another page, for example, is fetched without an Origin.
  if (origin === undefined ? site === 'cross-site' : !isLocal(origin)) {
    const page = origin ?? 'Sec-Fetch-Site: cross-site'
    const message = `The proxy refuses requests from pages of another machine: ${page}`
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
