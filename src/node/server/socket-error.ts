import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { errorReply, type ClientError, type ErrorReply } from './client-error.js'

// Captured at import: tests may install fake timers later.
const { clearTimeout, setTimeout } = globalThis

// How long a client may take to read the last response before its connection is destroyed.
const LINGER_MS = 1000

const latestResponses = new WeakMap<Duplex, ServerResponse>()
const brokenSockets = new WeakSet<Duplex>()
const brokenBodies = new WeakMap<IncomingMessage, ErrorReply>()

/** Remembers the response that is in progress on a connection; called for each request. */
export function trackResponse({ socket }: IncomingMessage, response: ServerResponse): void {
  latestResponses.set(socket, response)
}

/** The response to a request whose body cannot be read; undefined if the client disconnected. */
export function brokenBodyReply(request: IncomingMessage): ErrorReply | undefined {
  return brokenBodies.get(request)
}

/**
 * Responds to what `node:http` cannot read; a listener for `clientError`. Responses that are in
 * progress are sent first.
 */
export function handleClientError(error: ClientError, socket: Duplex): void {
  // A client that fails to set up TLS, or does not speak it, could not read a response.
  if (/^(?:ECONNRESET|EPROTO|ERR_(?:SSL|TLS)_)/.test(error.code ?? '') || !socket.writable) {
    socket.destroy()
    return
  }
  // All further bytes cause the same error again.
  if (brokenSockets.has(socket)) return
  brokenSockets.add(socket)
  const response = latestResponses.get(socket)
  if (!response) endSocket(socket, errorReply(error, 'first request'))
  else if (!response.req.complete) failBody(response.req, error)
  else {
    const end = () => endSocket(socket, errorReply(error, 'later request'))
    if (response.writableFinished || response.destroyed) end()
    else response.once('close', end)
  }
}

/** Lets the reader of a body fail, which then sends the response. */
function failBody(request: IncomingMessage, error: ClientError): void {
  brokenBodies.set(request, errorReply(error, 'body'))
  // Without its socket, which `destroy` would close: the response is still to be sent.
  Object.assign(request, { socket: null })
  request.on('error', () => undefined)
  request.destroy(error)
}

/** Refuses a request over HTTP/2 whose body takes too long to arrive, as Node does for HTTP/1.1. */
export function failLateBody(request: IncomingMessage, timeoutMs: number): void {
  const timer = setTimeout(() => {
    const error: ClientError = Object.assign(new Error('the body is late'), {
      code: 'ERR_HTTP_REQUEST_TIMEOUT',
    })
    if (request.complete) return
    brokenBodies.set(request, errorReply(error, 'body'))
    request.destroy(error)
  }, timeoutMs)
  timer.unref()
  request.once('close', () => clearTimeout(timer))
}

/** Returns a listener for `connect`: without one, Node closes the connection without a response. */
export function refuseConnect(message: string): (request: unknown, socket: Duplex) => void {
  return (_request, socket) => endSocket(socket, { status: 400, message })
}

/** Writes a JSON response to a socket and closes it. */
function endSocket(socket: Duplex, { status, message }: ErrorReply): void {
  // For `connect`, Node has removed its own listeners.
  socket.on('error', () => socket.destroy())
  if (!socket.writable) {
    socket.destroy()
    return
  }
  const body = JSON.stringify({ message })
  socket.end(
    `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n` +
      body,
  )
  // Unread bytes would turn the end into a reset, which discards the response.
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  timer.unref()
  socket.once('end', () => socket.destroy()).once('close', () => clearTimeout(timer))
}
