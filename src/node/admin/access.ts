import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback, isLoopbackHost } from '../../core/util/loopback.js'

/** Decides which requests may use the admin API. */
export class AdminAccess {
  /** What requests must send as bearer token; null on a loopback host, where none is needed. */
  readonly token: string | null

  /** `host` is the address that the server listens on. */
  constructor(host: string) {
    this.token = isLoopback(host) ? null : randomBytes(16).toString('hex')
  }

  /** Returns why a request is refused, or undefined if it may pass. */
  refusal({ headers, socket }: IncomingMessage): string | undefined {
    const { host = '', origin, authorization } = headers
    // Pages of other sites must not control the mock, not even by DNS rebinding.
    if (origin !== undefined && origin !== `http://${host}`) {
      return `The admin API refuses requests from pages of another origin: ${origin}`
    }
    if (this.token !== null) {
      const isValid = authorization === `Bearer ${this.token}`
      return isValid
        ? undefined
        : 'The admin API requires the token that was printed at startup, as "Authorization: Bearer TOKEN"'
    }
    if (!isLoopbackHost(host)) {
      return `The admin API does not accept the host ${JSON.stringify(host)}; use localhost or 127.0.0.1`
    }
    const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
    return isLocal ? undefined : 'The admin API accepts requests from this machine only'
  }
}
