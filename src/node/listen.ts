import { setMaxListeners } from 'node:events'
import type { Server } from 'node:http'
import { UsageError } from '../core/util/errors.js'
import * as kinds from '../core/util/options.js'
import { assertOptions } from '../core/util/options.js'
import type { Mock, MockCore } from '../mock/mock.js'
import { AdminAccess, isBearerToken } from './admin/access.js'
import { handleAdminRequest } from './admin/handler.js'
import type { SaveResult } from './files/state-file.js'
import { assertKeyPair, createCertificate, isKeyPair, type KeyPair } from './server/certificate.js'
import { createHttpServer } from './server/create-server.js'
import type { Override } from './server/override.js'
import type { ServedRequest } from './server/request-log.js'
import { handleRequest, type ServerContext } from './server/request-handler.js'
import { portOf, startServers, stopServer } from './server/start-server.js'
import { startOnSocket } from './server/unix-socket.js'

/**
 * The options of `listen`.
 *
 * @example
 * const options: ListenOptions = { port: 7829, host: '127.0.0.1' }
 */
export interface ListenOptions {
  /** Default: any free port. */
  readonly port?: number
  /**
   * The address to listen on; `localhost` is that of IPv4 and that of IPv6. Default: 127.0.0.1, which
   * other machines cannot reach.
   */
  readonly host?: string
  /** The path of a Unix socket to listen on, instead of a port. */
  readonly unix?: string
  /**
   * Whether to speak HTTP/2 and HTTP/1.1 over TLS: with a certificate and its key, as PEM, or with a
   * certificate that is made for this server. Default: false.
   */
  readonly tls?: boolean | KeyPair
  /** The bearer token of the admin API, on a host where one is needed. Default: a random one. */
  readonly adminToken?: string
  /** The milliseconds in which a whole request must arrive, else it gets 408. Default: no limit. */
  readonly requestTimeout?: number
  /** Answers requests to services before the mock, such as with handlers of your own. */
  readonly override?: Override
  /** Called by `POST /__admin/save`. Without it, that request is refused with 400. */
  readonly save?: () => Promise<SaveResult>
  /** Called with each request when it has been answered, or its connection has closed. */
  readonly onRequest?: (request: ServedRequest) => void
}

const tlsOption: kinds.OptionType = {
  expected: 'true, false or an object with cert and key, as PEM',
  accepts: (value) => typeof value === 'boolean' || isKeyPair(value),
}

const tokenOption: kinds.OptionType = {
  expected: 'a text of visible ASCII characters without spaces',
  accepts: isBearerToken,
}

const LISTEN_OPTIONS: kinds.OptionTypes<ListenOptions> = {
  port: kinds.port,
  host: kinds.string,
  unix: kinds.string,
  tls: tlsOption,
  adminToken: tokenOption,
  requestTimeout: kinds.nonNegativeInteger,
  override: kinds.callback,
  save: kinds.callback,
  onRequest: kinds.callback,
}

/**
 * A server that `listen` started.
 *
 * @example
 * const server: Listening = await listen(mock)
 * await server.close()
 */
export interface Listening {
  /** The origin, such as `http://127.0.0.1:7829`; of a Unix socket `http://localhost`. */
  readonly url: string
  /** The certificate, as PEM, that clients have to trust; null unless one was made for this server. */
  readonly ca: string | null
  /** The bearer token that the admin API requires; null on a loopback host, where none is needed. */
  readonly adminToken: string | null
  /** Stops listening; resolves when the port is free. */
  close(): Promise<void>
}

/**
 * Serves a mock over HTTP.
 *
 * @throws UsageError when the port is taken or the host is not an address of this machine
 * @example
 * const { url, close } = await listen(createMock(openai), { port: 7829 })
 */
export async function listen(mock: Mock, options: ListenOptions = {}): Promise<Listening> {
  assertOptions('listen', options, LISTEN_OPTIONS)
  assertMock(mock)
  const { port = 0, host = '127.0.0.1', unix, requestTimeout = 0 } = options
  assertAddress(options)
  const own = options.tls === true ? await createCertificate(host) : undefined
  const tls = own ?? keyPairOf(options.tls)
  const access = new AdminAccess(unix === undefined ? host : undefined, options.adminToken)
  // Aborts responses that are still delayed when the server closes.
  const closing = new AbortController()
  allowManyListeners(closing.signal)
  const core = mock as MockCore
  const adminOptions = { access, save: options.save, closing: closing.signal }
  const context: ServerContext = {
    mock: core,
    admin: (incoming, request, response) =>
      handleAdminRequest(core, adminOptions, incoming, request, response),
    closing: closing.signal,
    override: options.override,
    onRequest: options.onRequest,
  }
  const connectMessage = 'CONNECT is not supported: this is a server, not a proxy'
  const create = () =>
    createHttpServer((request, response) => handleRequest(context, request, response), {
      ...{ requestTimeout, connectMessage, tls },
    })
  const servers = unix === undefined ? await startServers(create, { port, host }) : [create()]
  if (unix !== undefined) await startOnSocket(servers[0] as Server, unix)
  return {
    url: urlOf(options, servers),
    ca: own?.ca ?? null,
    adminToken: access.token,
    close: async () => {
      closing.abort()
      await Promise.all(servers.map(stopServer))
    },
  }
}

function urlOf(
  { host = '127.0.0.1', unix, tls }: ListenOptions,
  [server]: readonly Server[],
): string {
  const scheme = tls ? 'https' : 'http'
  if (unix !== undefined || !server) return `${scheme}://localhost`
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${String(portOf(server))}`
}

function assertAddress({ unix, port, host }: ListenOptions): void {
  if (unix === undefined || (port === undefined && host === undefined)) return
  throw new UsageError('Failed to listen: unix cannot be used together with port or host')
}

function keyPairOf(tls: ListenOptions['tls']): KeyPair | undefined {
  if (typeof tls !== 'object') return undefined
  assertKeyPair(tls)
  return tls
}

// Node warns of many listeners on a signal, but only knows its own: that of happy-dom is none.
function allowManyListeners(signal: AbortSignal): void {
  try {
    setMaxListeners(0, signal)
  } catch {
    // There is no warning to prevent.
  }
}

function assertMock(mock: unknown): void {
  if (typeof mock === 'object' && mock !== null && 'engine' in mock) return
  throw new UsageError(
    'Failed to listen: the first argument must be a mock, as createMock() returns',
  )
}
