import type { IncomingMessage } from 'node:http'
import type { TLSSocket } from 'node:tls'

const SCHEME_AND_HOST = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i

/** Returns the path and query of a request target that may be absolute, such as `http://host/path`. */
export function originForm(target: string): string {
  return target.startsWith('/') ? target : target.replace(SCHEME_AND_HOST, '') || '/'
}

/**
 * Returns the hosts that a request names, with their ports: in a target in absolute form, which takes
 * precedence (RFC 9112, section 3.2.2), and in its Host header.
 */
export function namedHosts({ url = '/', headers: { host } }: IncomingMessage): string[] {
  const [, target] = SCHEME_AND_HOST.exec(url) ?? []
  return [target, host].filter((one) => one !== undefined)
}

/** Returns why the Host header of a request is refused, or undefined if it may pass. */
export function hostProblem({
  headers: { host },
  httpVersion,
}: IncomingMessage): string | undefined {
  if (host === undefined) {
    return httpVersion === '1.1' ? 'HTTP/1.1 needs a Host header' : undefined
  }
  // Repeated headers are joined.
  return host.includes(',') ? 'A request must have one Host header' : undefined
}

/** Returns the scheme by which a client reached the server. */
export function schemeOf({ socket }: IncomingMessage): 'http' | 'https' {
  return (socket as Partial<TLSSocket>).encrypted === true ? 'https' : 'http'
}

/** Returns the origin by which a client reached the server, such as `https://localhost:7829`. */
export function originOf(request: IncomingMessage): string {
  return `${schemeOf(request)}://${request.headers.host ?? ''}`
}
