import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer, type ServerOptions } from 'node:https'
import type { TLSSocket } from 'node:tls'
import type { Http2Door } from './http2.js'

/**
 * Creates a server that speaks HTTP/1.1 over TLS, and leaves the connections of clients that chose
 * HTTP/2 (by ALPN) to another one. Its methods that close connections close those, too.
 */
export function createTlsServer(
  options: ServerOptions,
  listener: (request: IncomingMessage, response: ServerResponse) => void,
  http2: Http2Door,
): Server {
  const server = createServer({ ...options, ALPNProtocols: ['h2', 'http/1.1'] }, listener)
  const acceptHttp1 = server.listeners('secureConnection') as ((socket: TLSSocket) => void)[]
  server.removeAllListeners('secureConnection')
  server.on('secureConnection', (socket: TLSSocket) => {
    if (socket.alpnProtocol === 'h2') http2.accept(socket)
    else for (const accept of acceptHttp1) accept.call(server, socket)
  })
  const closeIdleConnections = server.closeIdleConnections.bind(server)
  const closeAllConnections = server.closeAllConnections.bind(server)
  return Object.assign(server, {
    closeIdleConnections: () => {
      http2.endSessions()
      closeIdleConnections()
    },
    closeAllConnections: () => {
      http2.destroySessions()
      closeAllConnections()
    },
  })
}
