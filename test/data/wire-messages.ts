// What the server itself answers to requests that no service gets to see.

export const NOT_HTTP = { message: '^Invalid HTTP request: ' }
export const NO_TARGET = {
  message: '^The request target has characters that must be percent-encoded',
}
export const NO_LENGTH = {
  message:
    '^The headers Content-Length and Transfer-Encoding are invalid or contradict each other$',
}
export const NO_CHUNK = { message: '^The chunks of the body are malformed$' }
export const CUT = { message: '^The body of the request is malformed: ' }
export const TOO_LONG = {
  status: 431,
  message: '^The request target and the headers are longer than 16384 bytes$',
}
