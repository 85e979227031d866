import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback, isLoopbackHost } from '../../core/util/loopback.js'
import { namedHosts, schemeOf } from '../server/request-target.js'

/** Decides which requests may use the admin API. */
export class AdminAccess {
  /** What requests must send as bearer token; null on a loopback host, where none is needed. */
  readonly token: string | null

  /**
   * `host` is the address that the server listens on; undefined for a Unix socket, where the permissions
   * of the file say who may connect, and the host that a request names means nothing. `token` is what
   * others must send; without one it is random.
   */
  constructor(
    private readonly host: string | undefined,
    token = randomBytes(16).toString('hex'),
  ) {
    const isOpen = host === undefined || isLoopback(host)
    this.token = isOpen ? null : token
  }

  /**
   * Returns why a request is refused, or undefined if it may pass. The files of the inspector need no
   * token: a page that asks for it has to be loaded first.
   */
  refusal(request: IncomingMessage, { needsToken = true } = {}): string | undefined {
    const { origin, authorization, 'sec-fetch-site': site = 'none' } = request.headers
    const hosts = namedHosts(request)
    const scheme = schemeOf(request)
    // Pages of other sites must not control the mock, not even by DNS rebinding.
    if (origin !== undefined && hosts.some((host) => origin !== `${scheme}://${host}`)) {
      return `The admin API refuses requests from pages of another origin: ${origin}`
    }
    // Browsers send no Origin with a GET of an image or a link.
    if (site !== 'none' && site !== 'same-origin') {
      return `The admin API refuses requests from pages of another origin: Sec-Fetch-Site: ${site}`
    }
    if (this.token !== null) {
      if (!needsToken) return undefined
      return isSame(authorization ?? '', `Bearer ${this.token}`)
        ? undefined
        : 'The admin API requires its token, printed at startup or chosen, as "Authorization: Bearer TOKEN"'
    }
    if (this.host === undefined) return undefined
    // A request of HTTP/1.0 may name none.
    const foreign = (hosts.length > 0 ? hosts : ['']).find((host) => !isLoopbackHost(host))
    if (foreign !== undefined) {
      return `The admin API does not accept the host ${JSON.stringify(foreign)}; use localhost or 127.0.0.1`
    }
    const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '')
    return isLocal ? undefined : 'The admin API accepts requests from this machine only'
  }
}

/** Whether a text can be sent as a bearer token as it is. */
export function isBearerToken(text: unknown): boolean {
  return typeof text === 'string' && /^[\x21-\x7e]+$/.test(text)
}

/** Compares in a time that tells nothing of where two texts differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
