import type { RawRequest } from '../../support/malformed/corpus.js'
import type { Refusal } from './refusals.js'
import { CUT, NOT_HTTP, NO_CHUNK, NO_LENGTH, NO_TARGET, TOO_LONG } from '../wire-messages.js'

interface Sent {
  /** Only where the error is nobody's, or the server's own. */
  readonly status?: number
  readonly message: string
  readonly body?: string
}

const STATUS: Partial<Record<Refusal, number>> = {
  bad_request: 400,
  malformed_request: 400,
  invalid_query: 400,
  invalid_multipart: 400,
  unauthorized: 401,
  unknown_url: 404,
  not_found: 404,
  method_not_allowed: 405,
  unsupported_media_type: 415,
  validation: 422,
}

function raw(
  error: Refusal | null,
  name: string,
  start: string,
  fields: string,
  why: string,
  { status, message, body = '' }: Sent,
): RawRequest {
  const bytes = `${start} HTTP/1.1\r\n${fields}\r\n${body}`
  const refusal = error === null ? 400 : (STATUS[error] ?? 400)
  return { name, raw: true, bytes, status: status ?? refusal, error, message, why }
}

const HOST = 'Host: localhost\r\n'
const SENDER = `${HOST}Authorization: Bearer sk-test\r\nConnection: close\r\n`
const AS_JSON = `${SENDER}Content-Type: application/json\r\n`
const AS_BYTES = `${SENDER}Content-Type: application/octet-stream\r\n`
const NO_SUCH_URL = { message: '^Not Found$' }
const NO_SUCH_SID = { message: '^Cannot find item by SID$' }
const NOBODYS = { status: 404, message: '^No API here' }
const GET = 'GET /core/v2/storage/containers'
const POST = 'POST /core/v2/storage/containers'
const UPLOAD = 'POST /core/v2/storage/files?container_sid=c-plain'

const sent = (path: string) => `GET /core/v2/storage${path}`

const paths = [
  raw('unknown_url', 'dot segments', sent('/containers/../x'), SENDER, 'as written', NO_SUCH_URL),
  raw(
    'unknown_url',
    'dots to an operation',
    sent('/x/../files'),
    SENDER,
    'as written',
    NO_SUCH_URL,
  ),
  raw(null, 'dots out of the root', 'GET /../core/v2/storage/files', SENDER, 'whose?', NOBODYS),
  raw('not_found', 'dots as a container', sent('/containers/..'), SENDER, 'a sid', NO_SUCH_SID),
  raw('not_found', 'a dot as a file', sent('/files/.'), SENDER, 'a sid like any', NO_SUCH_SID),
  raw('not_found', 'escaped dots as bytes', sent('/files/%2e%2E/data'), SENDER, 'a', NO_SUCH_SID),
  raw('not_found', 'dots as a published file', 'GET /f/..', HOST, 'a name like any', NO_SUCH_SID),
  raw('unknown_url', 'dots behind a published file', 'GET /f/f-1/..', HOST, 'no', NO_SUCH_URL),
  raw(null, 'a backslash', 'GET /core\\v2\\storage\\files', SENDER, 'no slash', NOBODYS),
  raw('unknown_url', 'a fragment', sent('/files#x'), SENDER, 'it is not cut off', NO_SUCH_URL),
  raw('not_found', 'a fragment behind a sid', sent('/files/f-1#x'), SENDER, 'a sid', NO_SUCH_SID),
  raw(null, 'two slashes at the start', 'GET //core/v2/storage/files', SENDER, 'no', NOBODYS),
  raw(null, 'an asterisk', 'GET *', SENDER, 'no path', NOBODYS),
  raw(
    'invalid_query',
    'an absolute URL and a bad limit',
    'GET https://api.carrierx.com/core/v2/storage/files?limit=x',
    SENDER,
    'the host does not matter',
    { message: "'limit'" },
  ),
  raw('invalid_query', 'two question marks', sent('/files?limit=1?'), SENDER, 'no number', {
    message: "'limit': must be integer",
  }),
  raw('malformed_request', 'a bad escape', sent('/files/%zz'), SENDER, 'no UTF-8', {
    message: '^Bad Request$',
  }),
  raw(null, 'a bare byte in a sid', sent('/files/\xe9'), SENDER, 'no URL', NO_TARGET),
  raw(null, 'a space in a filter', sent('/files?filter=name eq a'), SENDER, 'no URL', NOT_HTTP),
  raw(null, 'a control in a sid', sent('/files/f\x01'), SENDER, 'no URL', NO_TARGET),
  raw(null, 'a sid of 20 kB', sent(`/files/${'s'.repeat(20_000)}`), SENDER, 'long', TOO_LONG),
  raw(
    null,
    'a filter of 20 kB',
    sent(`/files?filter=${'a'.repeat(20_000)}`),
    SENDER,
    'long',
    TOO_LONG,
  ),
]

const methods = [
  raw('method_not_allowed', 'TRACE', 'TRACE /core/v2/storage/files', SENDER, 'fetch forbids it', {
    message: '^Method Not Allowed$',
  }),
  raw('method_not_allowed', 'TRACE of a published file', 'TRACE /f/f-1', HOST, 'the same', {
    message: '^Method Not Allowed$',
  }),
  raw(null, 'CONNECT', 'CONNECT api.carrierx.com:443', SENDER, 'that is for a proxy', {
    message: 'proxy',
  }),
  raw(null, 'an invented method', 'STORE /core/v2/storage/files', SENDER, 'no method', NOT_HTTP),
  raw(null, 'patch in small letters', 'patch /core/v2/storage/files', SENDER, 'none', NOT_HTTP),
]

const headers = [
  raw('unauthorized', 'a header __proto__', GET, `${HOST}__proto__: Bearer sk-test\r\n`, 'a name', {
    message: '^Unauthorized$',
  }),
  raw(
    null,
    'a bare CR in a token',
    GET,
    `${HOST}Authorization: Bearer sk\r-test\r\n`,
    '',
    NOT_HTTP,
  ),
  raw(null, 'NUL in a token', GET, `${HOST}Authorization: Bearer sk\0\r\n`, 'no', NOT_HTTP),
  raw(
    null,
    'a token of 20 kB',
    GET,
    `${HOST}Authorization: Bearer ${'t'.repeat(20_000)}\r\n`,
    '',
    TOO_LONG,
  ),
  raw(null, 'no Host', GET, 'Connection: close\r\n', 'HTTP/1.1 wants one', { message: 'Host' }),
  raw(null, 'a scope that is no name', GET, `${SENDER}X-Mock-Scope: a b\r\n`, "not the vendor's", {
    message: '^Failed to open scope "a b"',
  }),
]

const bodies = [
  raw(
    'bad_request',
    'JSON in chunks, cut',
    POST,
    `${AS_JSON}Transfer-Encoding: chunked\r\n`,
    'cut',
    {
      message: '^No JSON object could be decoded$',
      body: '9\r\n{"name":"\r\n0\r\n\r\n',
    },
  ),
  raw(
    'validation',
    'JSON in chunks of one byte',
    POST,
    `${AS_JSON}Transfer-Encoding: chunked\r\n`,
    'it is put together',
    {
      message: '^object validation error$',
      body: Array.from('{"name":5}', (byte) => `1\r\n${byte}\r\n`).join('') + '0\r\n\r\n',
    },
  ),
  raw(
    'unsupported_media_type',
    'two content types',
    POST,
    `${SENDER}Content-Type: text/plain\r\nContent-Type: application/json\r\nContent-Length: 2\r\n`,
    'the first one counts',
    { message: '^Unsupported media type$', body: '{}' },
  ),
  raw(
    'invalid_multipart',
    'a form that ends with the connection',
    UPLOAD,
    `${SENDER}Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: 5\r\n`,
    'it has no end',
    { message: 'the body ends before the closing boundary', body: '--cut' },
  ),
  raw(null, 'bytes shorter than their length', UPLOAD, `${AS_BYTES}Content-Length: 9\r\n`, 'cut', {
    ...CUT,
    body: 'hello',
  }),
  raw(null, 'a chunk of no size', UPLOAD, `${AS_BYTES}Transfer-Encoding: chunked\r\n`, 'no chunk', {
    ...NO_CHUNK,
    body: 'zz\r\n',
  }),
  raw(
    null,
    'a length and chunks',
    UPLOAD,
    `${AS_BYTES}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`,
    'smuggling',
    { ...NO_LENGTH, body: '0\r\n\r\n' },
  ),
  raw(
    null,
    'two lengths',
    UPLOAD,
    `${AS_BYTES}Content-Length: 5\r\nContent-Length: 6\r\n`,
    'both',
    {
      ...NO_LENGTH,
      body: 'hello',
    },
  ),
  raw(null, 'a negative length', UPLOAD, `${AS_BYTES}Content-Length: -1\r\n`, 'none', NO_LENGTH),
  raw(
    'malformed_request',
    'an upload of length 0',
    UPLOAD,
    `${SENDER}Content-Length: 0\r\n`,
    'no',
    {
      message: '^Bad Request$',
    },
  ),
]

/** What no client library sends, as bytes. */
export const onTheWire: readonly RawRequest[] = [...paths, ...methods, ...headers, ...bodies]
