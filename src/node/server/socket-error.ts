import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

/** Answers what `node:http` refuses before there is a URL. */
export function refuseClient(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const isTooLong = error.code === 'HPE_HEADER_OVERFLOW'
  if (isTooLong)
    endSocket(socket, '431 Request Header Fields Too Large', 'The headers are too long')
  else endSocket(socket, '400 Bad Request', 'This is not HTTP')
}

/** Answers CONNECT, which Node would answer by hanging up. */
export function refuseProxying(_request: IncomingMessage, socket: Duplex): void {
  endSocket(socket, '400 Bad Request', 'This is a server, not a proxy: it opens no tunnels')
}

/** Answers on a bare socket, and hangs up. */
export function endSocket(socket: Duplex, status: string, message: string): void {
  const body = JSON.stringify({ message })
  const length = String(Buffer.byteLength(body))
  socket.end(
    `HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${length}\r\n\r\n${body}`,
  )
}
