import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../../core/util/errors.js'
import { LiveChecker } from '../../conformance/check/live-checker.js'
import type { CheckOptions } from '../../conformance/check/target.js'
import { startServer, stopServer } from '../server/start-server.js'
import { endSocket, refuseClient } from '../server/socket-error.js'
import { originForm, sendJson } from '../server/send-json.js'
import { refusal } from './access.js'
import { Relay, type Passed, type Relaying } from './exchange.js'
import { Upstream } from './upstream.js'

export interface ProxyOptions extends CheckOptions {
  /** The address that everything is forwarded to; its path stands before every path. */
  readonly upstream: string
  /** Default: any free one. */
  readonly port?: number
  /** Whether what breaks the contract is not passed on. Default: false. */
  readonly fail?: boolean
  /** How long an upstream may be silent, in milliseconds. */
  readonly timeout: number
  /** Told of every exchange when it is over. */
  readonly onPassed: (passed: Passed) => void
}

export interface Proxying {
  /** The origin, such as `http://127.0.0.1:4011`. */
  readonly url: string
  /** Stops listening; everything was told of when it is done. */
  close(): Promise<void>
}

// Nobody else's machine: what comes back may be nobody else's business.
const HOST = '127.0.0.1'

/**
 * Forwards requests to one upstream, and its replies back, byte for byte, and holds both against
 * the contracts.
 *
 * @throws UsageError when the port is taken, or the upstream is no address or the proxy's own
 * @example
 * const upstream = 'https://api.openai.com/v1'
 * const onPassed = ({ verdict }) => console.log(verdict.violations)
 * const { url, close } = await startProxy({ services: openai, upstream, timeout: 60_000, onPassed })
 */
export async function startProxy(options: ProxyOptions): Promise<Proxying> {
  const { port = 0, fail = false, onPassed, timeout, services } = options
  const upstream = new Upstream(options.upstream, timeout)
  const checker = new LiveChecker({ ...options, baseUrls: addressesOf(services, upstream) })
  const underWay = new Set<Promise<void>>()
  const plan: Relaying = { upstream, checker, fail, onPassed }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const done = pass(plan, request, response).finally(() => underWay.delete(done))
    underWay.add(done)
  }
  // A large upload may take as long as it takes.
  const http = { keepAliveTimeout: 5000, requireHostHeader: false, requestTimeout: 0 }
  const server = createServer(http, answer)
  // Whether it may go on is for the upstream to say.
  server.on('checkContinue', answer).on('checkExpectation', answer)
  server.on('clientError', refuseClient)
  server.on('connect', (_request, socket) => {
    endSocket(socket, '400 Bad Request', `It forwards to ${upstream.href} and opens no tunnels`)
  })
  await startServer(server, port, HOST)
  const { port: own } = server.address() as AddressInfo
  const close = async () => {
    await stopServer(server)
    await Promise.all(underWay)
    await checker.idle()
    upstream.close()
  }
  if (leadsTo(own, upstream)) {
    await close()
    throw new UsageError(`Failed to forward to ${upstream.href}: that is the proxy itself`)
  }
  return { url: `http://${HOST}:${String(own)}`, close }
}

async function pass(
  plan: Relaying,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusal(request, plan.upstream)
  if (refused) {
    sendJson(response, refused.status, { message: refused.message }, { connection: 'close' })
    request.resume()
    return
  }
  const { url = '/' } = request
  await new Relay(plan, request, response, url === '*' ? url : originForm(url)).run()
}

function leadsTo(port: number, { origin }: Upstream): boolean {
  const url = new URL(origin)
  return url.port === String(port) && /^(?:localhost|127(?:\.\d+){3})$/.test(url.hostname)
}

/** Behind an address with a path are the operations; at the root of one, each where it usually is. */
function addressesOf(
  services: CheckOptions['services'],
  { base, href }: Upstream,
): Record<string, string> {
  if (base === '') return {}
  return Object.fromEntries([services].flat().map(({ name }) => [name, href]))
}
