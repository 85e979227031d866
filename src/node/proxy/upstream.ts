import { request as requestHttp, type Agent, type ClientRequest } from 'node:http'
import { Agent as HttpAgent } from 'node:http'
import { Agent as HttpsAgent, request as requestHttps } from 'node:https'
import { UsageError } from '../../core/util/errors.js'

/** The one place that a proxy forwards to. */
export class Upstream {
  /** Its address without a slash at the end. */
  readonly href: string
  readonly origin: string
  /** What stands before every path; empty at the root. */
  readonly base: string
  private readonly agent: Agent

  /** @throws UsageError when it is no address that can be forwarded to */
  constructor(
    given: string,
    private readonly timeout: number,
  ) {
    const url = readUrl(given)
    this.origin = url.origin
    this.base = url.pathname.replace(/\/$/, '')
    this.href = this.origin + this.base
    // A connection each: a kept one may be closed just when the next request is sent, and what was
    // lost so must not be repeated by anybody but the client.
    this.agent = url.protocol === 'https:' ? new HttpsAgent() : new HttpAgent()
  }

  /** What the Host header says there. */
  get host(): string {
    return new URL(this.origin).host
  }

  /** Begins a request; `headers` are pairs in a row, as they go over the wire. */
  open(method: string, target: string, headers: readonly string[]): ClientRequest {
    const { protocol, hostname, port } = new URL(this.origin)
    const begin = protocol === 'https:' ? requestHttps : requestHttp
    return begin({
      protocol,
      // The brackets of an IPv6 address are of URLs alone.
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method,
      // `OPTIONS *` asks about the server.
      path: target === '*' ? target : this.base + target,
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
    throw refuse('give an address such as https://api.openai.com/v1')
  }
  const url = new URL(given)
  if (url.username !== '' || url.password !== '') {
    throw refuse(`leave the credentials out of the address of ${url.host}: clients send their own`)
  }
  if (url.search !== '' || url.hash !== '') {
    throw refuse(`the address of ${url.host} has a query or a fragment; give its path at most`)
  }
  return url
}

/** What is said to a client when its request could not be forwarded. */
export interface Failure {
  readonly status: 502 | 504
  readonly message: string
}

/** How a silent upstream is told from one that broke off. */
export class UpstreamSilent extends Error {
  override name = 'UpstreamSilent' as const
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start it, or correct --upstream',
  ENOTFOUND: 'there is no host of that name; correct --upstream',
  EAI_AGAIN: 'its name cannot be looked up now',
  ECONNRESET: 'it closed the connection without a reply',
  EPIPE: 'it closed the connection without a reply',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no way to it',
}

/** Why a request came to nothing, in words. */
export function failureOf(error: NodeJS.ErrnoException, { href }: Upstream): Failure {
  if (error instanceof UpstreamSilent || error.code === 'ETIMEDOUT') {
    return { status: 504, message: `${href} did not answer in time; --timeout allows it more` }
  }
  const { code = '', message } = error
  const why = REASONS[code] ?? certificateReason(code, message) ?? protocolReason(code) ?? message
  return { status: 502, message: `Failed to forward to ${href}: ${why}` }
}

function certificateReason(code: string, message: string): string | undefined {
  if (!/CERT|^ERR_TLS|SELF_SIGNED|^UNABLE_TO/.test(code)) return undefined
  return `its certificate is not trusted (${message}); NODE_EXTRA_CA_CERTS names others`
}

function protocolReason(code: string): string | undefined {
  if (/^ERR_SSL|^EPROTO$/.test(code)) return 'it does not speak TLS; http:// may be meant'
  return /^HPE_|^ERR_(?:HTTP|INVALID)/.test(code) ? `it does not answer in HTTP/1.1` : undefined
}
