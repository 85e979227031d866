import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { LiveChecker } from '../../conformance/check/live-checker.js'
import type { CheckOptions } from '../../conformance/check/target.js'
import { UsageError } from '../../core/util/errors.js'
import { createHttpServer } from '../server/create-server.js'
import { originForm } from '../server/request-target.js'
import { sendJson } from '../server/send-json.js'
import { startServer, stopServer } from '../server/start-server.js'
import { refusal } from './access.js'
import { ProxyExchange, type FinishedExchange, type ProxyContext } from './exchange.js'
import { Upstream } from './upstream.js'

export interface ProxyOptions extends CheckOptions {
  /** The URL to forward to; its path is put before the path of every request. */
  readonly upstream: string
  /** Default: any free port. */
  readonly port?: number
  /** Whether messages that break the contract are withheld. Default: false. */
  readonly fail?: boolean
  /** How long the upstream may be silent, in milliseconds. */
  readonly timeout: number
  /** The milliseconds in which a whole request must arrive, else it gets 408. Default: no limit. */
  readonly requestTimeout?: number
  /** Called for every exchange when it has finished and is checked. */
  readonly onExchange: (exchange: FinishedExchange) => void
}

export interface RunningProxy {
  /** The origin, such as `http://127.0.0.1:7830`. */
  readonly url: string
  /** Stops listening; resolves when all exchanges were reported. */
  close(): Promise<void>
}

// Other machines must not reach the upstream through the proxy.
const HOST = '127.0.0.1'

/**
 * Starts a proxy that forwards requests to one upstream, and its responses back, without changing
 * them, and checks both against the contracts.
 *
 * @throws UsageError when the port is taken, or the upstream is not a valid URL or the proxy itself
 * @example
 * const upstream = 'https://api.openai.com/v1'
 * const onExchange = ({ result }) => console.log(result.violations)
 * const { url, close } = await startProxy({ services: openai, upstream, timeout: 60_000, onExchange })
 */
export async function startProxy(options: ProxyOptions): Promise<RunningProxy> {
  const { port = 0, fail = false, onExchange, timeout, services, requestTimeout = 0 } = options
  const upstream = new Upstream(options.upstream, timeout)
  const checker = new LiveChecker({ ...options, baseUrls: baseUrlsOf(services, upstream) })
  const inProgress = new Set<Promise<void>>()
  const context: ProxyContext = { upstream, checker, fail, onExchange }
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const done = handleRequest(context, request, response)
      .catch((error: unknown) => {
        console.error(error)
        response.destroy()
      })
      .finally(() => inProgress.delete(done))
    inProgress.add(done)
  }
  const connectMessage = `CONNECT is not supported: this proxy forwards to ${upstream.href} only`
  const server = createHttpServer(answer, { requestTimeout, connectMessage })
  await startServer(server, port, HOST)
  const { port: own } = server.address() as AddressInfo
  const close = async () => {
    await stopServer(server)
    await Promise.all(inProgress)
    await checker.idle()
    upstream.close()
  }
  if (isOwnAddress(own, upstream)) {
    await close()
    throw new UsageError(`Failed to forward to ${upstream.href}: that is the proxy itself`)
  }
  return { url: `http://${HOST}:${String(own)}`, close }
}

async function handleRequest(
  context: ProxyContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = refusal(request, context.upstream)
  if (refused) {
    sendJson(response, refused.status, { message: refused.message }, { connection: 'close' })
    request.resume()
    return
  }
  const { url = '/' } = request
  await new ProxyExchange(context, request, response, url === '*' ? url : originForm(url)).run()
}

function isOwnAddress(port: number, { origin }: Upstream): boolean {
  const url = new URL(origin)
  return url.port === String(port) && /^(?:localhost|127(?:\.\d+){3})$/.test(url.hostname)
}

/** An upstream with a path is the base URL of every service; without one, each has its usual path. */
function baseUrlsOf(
  services: CheckOptions['services'],
  { basePath, href }: Upstream,
): Record<string, string> {
  if (basePath === '') return {}
  return Object.fromEntries([services].flat().map(({ name }) => [name, href]))
}
