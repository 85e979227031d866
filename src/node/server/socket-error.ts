import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** Responds to what `node:http` cannot parse; a listener for `clientError`. */
export function handleClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW'
  if (isTooLong)
    endSocket(socket, '431 Request Header Fields Too Large', 'The headers are too long')
  else endSocket(socket, '400 Bad Request', 'Invalid HTTP request')
}

/** Responds to CONNECT, for which Node would close the connection without a response. */
export function refuseConnect(_request: IncomingMessage, socket: Duplex): void {
  endSocket(socket, '400 Bad Request', 'CONNECT is not supported: this is a server, not a proxy')
}

/** Writes a JSON response to a socket and closes it. */
export function endSocket(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ message })
  const length = String(Buffer.byteLength(body))
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${length}\r\n\r\n${body}`,
  )
}
