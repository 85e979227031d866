import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createHttp2Door, type Http2Door } from './http2.js'
import { sendJson } from './send-json.js'
import { failLateBody, handleClientError, refuseConnect, trackResponse } from './socket-error.js'
import { createTlsServer } from './tls-server.js'
import type { KeyPair } from './certificate.js'

const MAX_HEADERS_MS = 60_000
const MAX_CHECK_INTERVAL_MS = 30_000

/** How a server differs from others. */
export interface ServerSettings {
  /** The milliseconds in which a whole request must arrive; 0 for no limit. */
  readonly requestTimeout: number
  /** The response to CONNECT. */
  readonly connectMessage: string
  /** With it, the server speaks HTTP/2 and HTTP/1.1 over TLS. */
  readonly tls?: KeyPair | undefined
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Creates an HTTP server in which no client can cause an error that nobody handles. */
export function createHttpServer(handle: Handler, settings: ServerSettings): Server {
  const { requestTimeout, connectMessage, tls } = settings
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
  const server = tls
    ? createTlsServer({ ...options, ...tls }, listener, http2Door(settings, handle))
    : createServer(options, listener)
  // Node would send 100 Continue at once; here it is sent only if the body is read.
  server.on('checkContinue', listener)
  // Other expectations may be ignored (RFC 9110, 10.1.1); Node would send 417 with no body.
  server.on('checkExpectation', listener)
  server.on('clientError', handleClientError)
  server.on('connect', refuseConnect(connectMessage))
  return server
}

function http2Door({ requestTimeout, connectMessage }: ServerSettings, handle: Handler): Http2Door {
  return createHttp2Door({
    request: (request, response) => {
      if (requestTimeout > 0) failLateBody(request, requestTimeout)
      handle(request, response)
    },
    connect: (_request, response) => sendJson(response, 400, { message: connectMessage }),
  })
}
