import { setMaxListeners } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { UsageError } from '../core/util/errors.js'
import * as kinds from '../core/util/options.js'
import { assertOptions } from '../core/util/options.js'
import type { Mock, MockCore } from '../mock/mock.js'
import type { Saved } from './files/state-file.js'
import { Gate } from './admin/access.js'
import { administer } from './admin/handler.js'
import { refuseClient, refuseProxying } from './server/socket-error.js'
import { serve, type Answering } from './server/request-handler.js'
import { startServer, stopServer } from './server/start-server.js'

/**
 * The options of `listen`.
 *
 * @example
 * const options: ListenOptions = { port: 4010, host: '127.0.0.1' }
 */
export interface ListenOptions {
  /** Default: any free one. */
  readonly port?: number
  /** Default: 127.0.0.1, so that nobody else reaches it. */
  readonly host?: string
  /** What `POST /__admin/save` does; without it, that is refused. */
  readonly save?: () => Promise<Saved>
}

const LISTEN_OPTIONS: kinds.OptionTypes<ListenOptions> = {
  port: kinds.port,
  host: kinds.string,
  save: kinds.callback,
}

/**
 * A server that `listen` started.
 *
 * @example
 * const server: Listening = await listen(mock)
 * await server.close()
 */
export interface Listening {
  /** The origin, such as `http://127.0.0.1:4010`. */
  readonly url: string
  /** What the admin API asks for when others could reach the server; null on loopback. */
  readonly adminToken: string | null
  /** Stops listening; the port is free when it is done. */
  close(): Promise<void>
}

/**
 * Serves a mock over HTTP.
 *
 * @throws UsageError when the port is taken or the host is not this machine's
 * @example
 * const { url, close } = await listen(createMock(openai), { port: 4010 })
 */
export async function listen(mock: Mock, options: ListenOptions = {}): Promise<Listening> {
  assertOptions('listen', options, LISTEN_OPTIONS)
  assertMock(mock)
  const { port = 0, host = '127.0.0.1' } = options
  const gate = new Gate(host)
  // Without the check, Node answers a missing Host itself, with no body.
  const http = { keepAliveTimeout: 5000, requireHostHeader: false }
  // Late replies are not waited for.
  const closing = new AbortController()
  setMaxListeners(0, closing.signal)
  const core = mock as MockCore
  const plane = { gate, save: options.save, closing: closing.signal }
  const answering: Answering = {
    mock: core,
    admin: (incoming, request, response) => administer(core, plane, incoming, request, response),
    closing: closing.signal,
  }
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    serve(answering, request, response)
  const server = createServer(http, answer)
  // Node would ask for each body before anybody knows whether it is wanted.
  server.on('checkContinue', answer)
  // An expectation other than 100-continue may be ignored; Node would answer 417 with no body.
  server.on('checkExpectation', answer)
  server.on('clientError', refuseClient)
  server.on('connect', refuseProxying)
  await startServer(server, port, host)
  const address = server.address() as AddressInfo
  return {
    url: `http://${shownHost(host)}:${String(address.port)}`,
    adminToken: gate.token,
    close: () => {
      closing.abort()
      return stopServer(server)
    },
  }
}

function shownHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function assertMock(mock: unknown): void {
  if (typeof mock === 'object' && mock !== null && 'engine' in mock) return
  throw new UsageError('Failed to listen: give what createMock() returns')
}
