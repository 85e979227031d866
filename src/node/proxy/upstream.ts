import { Agent as HttpAgent, request as requestHttp, type ClientRequest } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { UsageError } from '../../core/util/errors.js'

/** The server that a proxy forwards to. */
export class Upstream {
  /** Its URL, without a slash at the end. */
  readonly href: string
  readonly origin: string
  /** The path of the URL; empty for the root. */
  readonly basePath: string
  private readonly agent: HttpAgent

  /** @throws UsageError when `given` is not a URL to forward to */
  constructor(
    given: string,
    private readonly timeout: number,
  ) {
    const url = readUrl(given)
    this.origin = url.origin
    this.basePath = url.pathname.replace(/\/$/, '')
    this.href = this.origin + this.basePath
    // One connection per request: the upstream may close a kept one just when the next request is
    // sent, and only the client may repeat a request that was lost.
    this.agent = url.protocol === 'https:' ? new HttpsAgent() : new HttpAgent()
  }

  /** The value of the Host header. */
  get host(): string {
    return new URL(this.origin).host
  }

  /** Starts a request; `headers` are names and values in turn. */
  request(method: string, target: string, headers: readonly string[]): ClientRequest {
    const { protocol, hostname, port } = new URL(this.origin)
    const send = protocol === 'https:' ? requestHttps : requestHttp
    return send({
      protocol,
      // IPv6 addresses have brackets in URLs only.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      // `OPTIONS *` is about the server, not about a path.
      path: target === '*' ? target : this.basePath + target,
      headers: headers as string[],
      agent: this.agent,
      timeout: this.timeout,
    })
  }

  close(): void {
    this.agent.destroy()
  }
}

function readUrl(given: string): URL {
  const refuse = (why: string) => new UsageError(`Failed to forward to an upstream: ${why}`)
  if (!/^https?:\/\//i.test(given) || !URL.canParse(given)) {
    throw refuse('expected a URL such as https://api.openai.com/v1')
  }
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') {
    throw refuse(`the URL of ${url.host} must not have credentials: clients send their own`)
  }
  if (url.search !== '' || url.hash !== '') {
    throw refuse(`the URL of ${url.host} must not have a query or a fragment`)
  }
  return url
}

/** The response to a client whose request could not be forwarded. */
export interface UpstreamFailure {
  readonly status: 502 | 504
  readonly message: string
}

/** The upstream was silent for too long. */
export class UpstreamTimeout extends Error {
  override name = 'UpstreamSilent' as const
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused; start the upstream, or correct --upstream',
  ENOTFOUND: 'host not found; correct --upstream',
  EAI_AGAIN: 'the DNS lookup failed; try again later',
  ECONNRESET: 'the upstream closed the connection without a response',
  EPIPE: 'the upstream closed the connection without a response',
  EHOSTUNREACH: 'host unreachable',
  ENETUNREACH: 'network unreachable',
}

/** Returns the response to a client for an error of the connection to the upstream. */
export function upstreamFailure(error: NodeJS.ErrnoException, { href }: Upstream): UpstreamFailure {
  if (error instanceof UpstreamTimeout || error.code === 'ETIMEDOUT') {
    return {
      status: 504,
      message: `${href} did not respond in time; raise --timeout to wait longer`,
    }
  }
  const { code = '', message } = error
  const why = REASONS[code] ?? certificateReason(code, message) ?? protocolReason(code) ?? message
  return { status: 502, message: `Failed to forward to ${href}: ${why}` }
}

function certificateReason(code: string, message: string): string | undefined {
  if (!/CERT|^ERR_TLS|SELF_SIGNED|^UNABLE_TO/.test(code)) return undefined
  return `its certificate is not trusted (${message}); NODE_EXTRA_CA_CERTS adds trusted ones`
}

function protocolReason(code: string): string | undefined {
  if (/^ERR_SSL|^EPROTO$/.test(code))
    return 'the TLS handshake failed; use http:// if the upstream has no TLS'
  return /^HPE_|^ERR_(?:HTTP|INVALID)/.test(code) ? 'its response is not valid HTTP/1.1' : undefined
}
