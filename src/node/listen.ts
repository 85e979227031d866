import { setMaxListeners } from 'node:events'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../core/util/errors.js'
import * as kinds from '../core/util/options.js'
import { assertOptions } from '../core/util/options.js'
import type { Mock, MockCore } from '../mock/mock.js'
import { AdminAccess } from './admin/access.js'
import { handleAdminRequest } from './admin/handler.js'
import type { SaveResult } from './files/state-file.js'
import { createHttpServer } from './server/create-server.js'
import type { ServedRequest } from './server/request-log.js'
import { handleRequest, type ServerContext } from './server/request-handler.js'
import { startServer, stopServer } from './server/start-server.js'

/**
 * The options of `listen`.
 *
 * @example
 * const options: ListenOptions = { port: 7829, host: '127.0.0.1' }
 */
export interface ListenOptions {
  /** Default: any free port. */
  readonly port?: number
  /** The address to listen on. Default: 127.0.0.1, which other machines cannot reach. */
  readonly host?: string
  /** The milliseconds in which a whole request must arrive, else it gets 408. Default: no limit. */
  readonly requestTimeout?: number
  /** Called by `POST /__admin/save`. Without it, that request is refused with 400. */
  readonly save?: () => Promise<SaveResult>
  /** Called with each request when it has been answered, or its connection has closed. */
  readonly onRequest?: (request: ServedRequest) => void
}

const LISTEN_OPTIONS: kinds.OptionTypes<ListenOptions> = {
  port: kinds.port,
  host: kinds.string,
  requestTimeout: kinds.nonNegativeInteger,
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
  /** The origin, such as `http://127.0.0.1:7829`. */
  readonly url: string
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
  const { port = 0, host = '127.0.0.1', requestTimeout = 0 } = options
  const access = new AdminAccess(host)
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
    onRequest: options.onRequest,
  }
  const connectMessage = 'CONNECT is not supported: this is a server, not a proxy'
  const server = createHttpServer(
    (request, response) => handleRequest(context, request, response),
    { requestTimeout, connectMessage },
  )
  await startServer(server, port, host)
  const address = server.address() as AddressInfo
  return {
    url: `http://${urlHost(host)}:${String(address.port)}`,
    adminToken: access.token,
    close: () => {
      closing.abort()
      return stopServer(server)
    },
  }
}

// Node warns of many listeners on a signal, but only knows its own: that of happy-dom is none.
function allowManyListeners(signal: AbortSignal): void {
  try {
    setMaxListeners(0, signal)
  } catch {
    // There is no warning to prevent.
  }
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function assertMock(mock: unknown): void {
  if (typeof mock === 'object' && mock !== null && 'engine' in mock) return
  throw new UsageError(
    'Failed to listen: the first argument must be a mock, as createMock() returns',
  )
}
