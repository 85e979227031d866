import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendJson, type PlainHeaders } from '../server/send-json.js'
import { inspectorFile, inspectorFileName, type InspectorFile } from './inspector-files.js'

// Nothing is loaded from elsewhere, nothing inline runs, and no other page shows it in a frame.
const HEADERS: PlainHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
    "img-src 'self' blob: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
  vary: 'accept-encoding',
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Quayside inspector</title>
<h1>The inspector was not built</h1>
<p>Start the server with <code>npm start</code>, or build the package with <code>npm run build</code>.
The admin API works without it: see <a href="openapi.json">its description</a>.</p>
</html>
`

/** Whether a path is one of the inspector's. */
export function isInspectorPath(path: string): boolean {
  return path === '/__admin' || nameAt(path) !== undefined
}

/** Answers a request to one of the inspector's paths. `folder` has the files, if not the usual one. */
export function sendInspector(
  { method = '', headers }: IncomingMessage,
  path: string,
  response: ServerResponse,
  folder?: URL,
): void {
  if (method !== 'GET' && method !== 'HEAD') {
    const message = `${path} allows GET, HEAD, not ${method}`
    sendJson(response, 405, { message }, { allow: 'GET, HEAD' })
    return
  }
  const name = nameAt(path)
  if (name === undefined) {
    // Relative: the path may have the prefix of a scope.
    response.writeHead(302, { ...HEADERS, location: '__admin/', 'content-length': '0' }).end()
    return
  }
  const file = inspectorFile(name, folder)
  if (file) {
    sendFile(file, headers, method === 'HEAD', response)
    return
  }
  response.writeHead(404, {
    ...HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(NOT_BUILT)),
  })
  response.end(method === 'HEAD' ? undefined : NOT_BUILT)
}

function nameAt(path: string) {
  return path.startsWith('/__admin/')
    ? inspectorFileName(path.slice('/__admin/'.length))
    : undefined
}

function sendFile(
  { type, bytes, gzipped, hash }: InspectorFile,
  headers: IncomingMessage['headers'],
  isHead: boolean,
  response: ServerResponse,
): void {
  const isGzipped = acceptsGzip(headers['accept-encoding'] ?? '')
  const etag = `"${hash}${isGzipped ? '-gzip' : ''}"`
  if (isListed(headers['if-none-match'], etag)) {
    response.writeHead(304, { ...HEADERS, etag }).end()
    return
  }
  const body = isGzipped ? gzipped : bytes
  response.writeHead(200, {
    ...HEADERS,
    etag,
    'content-type': type,
    'content-length': String(body.length),
    ...(isGzipped && { 'content-encoding': 'gzip' }),
  })
  response.end(isHead ? undefined : body)
}

/** Whether a list of encodings has gzip, and not with a weight of 0. */
function acceptsGzip(accepted: string): boolean {
  return accepted
    .split(',')
    .some((one) => /^\s*gzip\s*(?:;|$)/i.test(one) && !/;\s*q=0(?:\.0*)?\s*$/i.test(one))
}

function isListed(list: string | undefined, etag: string): boolean {
  const tags = (list ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''))
  return tags.includes(etag) || tags.includes('*')
}
