import { maxHeaderSize } from 'node:http'

/** The response to what `node:http` could not read. */
export interface ErrorReply {
  readonly status: number
  readonly message: string
}

/** An error of `clientError`: from the parser, from a time limit or from the socket. */
export type ClientError = NodeJS.ErrnoException & {
  /** What the parser found, such as `Invalid char in url path`. */
  readonly reason?: string
}

const badRequest = (message: string): ErrorReply => ({ status: 400, message })

const CONTRADICTION = badRequest(
  'The headers Content-Length and Transfer-Encoding are invalid or contradict each other',
)

const REPLIES: Readonly<Record<string, ErrorReply>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: `The request target and the headers are longer than ${String(maxHeaderSize)} bytes`,
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    status: 413,
    message: 'The chunk extensions of the body are too long',
  },
  HPE_PAUSED_H2_UPGRADE: {
    status: 505,
    message: 'HTTP/2 is not supported here; use HTTP/1.1',
  },
  HPE_INVALID_URL: badRequest(
    'The request target has characters that must be percent-encoded, as in /caf%C3%A9',
  ),
  HPE_INVALID_CONTENT_LENGTH: CONTRADICTION,
  HPE_UNEXPECTED_CONTENT_LENGTH: CONTRADICTION,
  HPE_INVALID_TRANSFER_ENCODING: CONTRADICTION,
  HPE_INVALID_CHUNK_SIZE: badRequest('The chunks of the body are malformed'),
}

/** Where in the traffic of a connection the error is. */
type ErrorPlace = 'first request' | 'body' | 'later request'

/** Returns the response to an error of a client. */
export function errorReply(error: ClientError, place: ErrorPlace): ErrorReply {
  const { code = '', reason } = error
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    const what = place === 'body' ? 'The body of the request' : 'The headers of the request'
    return { status: 408, message: `${what} did not arrive in time` }
  }
  if (code === 'HPE_INVALID_VERSION' && reason === 'Invalid HTTP version') {
    return { status: 505, message: 'This version of HTTP is not supported here; use HTTP/1.1' }
  }
  const reply = REPLIES[code]
  if (reply) return reply
  const detail = reason === undefined ? '' : `: ${reason}`
  if (place === 'body') return badRequest(`The body of the request is malformed${detail}`)
  if (place === 'later request' && code === 'HPE_INVALID_METHOD') {
    return badRequest(
      'The bytes after the last request are no HTTP request; its body may be longer than its Content-Length',
    )
  }
  return badRequest(`Invalid HTTP request${detail}`)
}
