import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { handleClientError, refuseConnect, trackResponse } from './socket-error.js'

const MAX_HEADERS_MS = 60_000
const MAX_CHECK_INTERVAL_MS = 30_000

/** How a server differs from others. */
export interface ServerSettings {
  /** The milliseconds in which a whole request must arrive; 0 for no limit. */
  readonly requestTimeout: number
  /** The response to CONNECT. */
  readonly connectMessage: string
}

/** Creates an HTTP server in which no client can cause an error that nobody handles. */
export function createHttpServer(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  { requestTimeout, connectMessage }: ServerSettings,
): Server {
  const options = {
    keepAliveTimeout: 5000,
    // Node would reject a request without a Host header itself, with no body.
    requireHostHeader: false,
    // As in `Headers`. Otherwise Node would ignore a second Host header, for example.
    joinDuplicateHeaders: true,
    requestTimeout,
    // The default of Node would be no limit if requests have none.
    headersTimeout: Math.min(MAX_HEADERS_MS, requestTimeout || MAX_HEADERS_MS),
    connectionsCheckingInterval: Math.min(
      MAX_CHECK_INTERVAL_MS,
      Math.ceil(requestTimeout / 4) || MAX_CHECK_INTERVAL_MS,
    ),
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    trackResponse(request, response)
    handle(request, response)
  }
  const server = createServer(options, listener)
  // Node would send 100 Continue at once; here it is sent only if the body is read.
  server.on('checkContinue', listener)
  // Other expectations may be ignored (RFC 9110, 10.1.1); Node would send 417 with no body.
  server.on('checkExpectation', listener)
  server.on('clientError', handleClientError)
  server.on('connect', refuseConnect(connectMessage))
  return server
}
