import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { isLoopback, isLoopbackHost } from '../../core/util/loopback.js'

/** Who may use the admin API. */
export class Gate {
  /** Made when the server can be reached from elsewhere. */
  readonly token: string | null

  constructor(host: string) {
    this.token = isLoopback(host) ? null : randomBytes(16).toString('hex')
  }

  /** Why a request is refused, or undefined. */
  refusal({ headers, socket }: IncomingMessage): string | undefined {
    const { host = '', origin, authorization } = headers
    // A page of another site must not steer the mock, not even through a name that leads here.
    if (origin !== undefined && origin !== `http://${host}`) {
      return `The admin API answers no page of another origin: ${origin}`
    }
    if (this.token !== null) {
      const isRight = authorization === `Bearer ${this.token}`
      return isRight ? undefined : 'The admin API needs the token that was printed at the start'
    }
    if (!isLoopbackHost(host)) {
      return `The admin API is not served under the host ${JSON.stringify(host)}`
    }
    const isLocal = /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
    return isLocal ? undefined : 'The admin API is served to this machine alone'
  }
}
