/** Headers as `node:http` received them: name, value, name, value. */
export type RawHeaders = readonly string[]

type Pair = [name: string, value: string]

// RFC 9110, 7.6.1: headers about one connection. Transfer-Encoding is one, too, but a chunked body is
// forwarded in chunks.
const HOP_BY_HOP = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade'],
  ...['proxy-authenticate', 'proxy-authorization'],
])

/** Returns raw headers as pairs. */
export function pairsOf(raw: RawHeaders): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return pairs
}

/** Returns headers with names in lower case; values of repeated ones are joined by commas. */
export function plainHeaders(raw: RawHeaders): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of pairsOf(raw)) {
    const key = name.toLowerCase()
    const before = headers[key]
    headers[key] = before === undefined ? value : `${before}, ${value}`
  }
  return headers
}

/** Returns all headers but those about the connection, unchanged and in their order. */
function endToEndHeaders(raw: RawHeaders): Pair[] {
  const pairs = pairsOf(raw)
  const named = pairs
    .filter(([name]) => /^connection$/i.test(name))
    .flatMap(([, value]) => value.split(',').map((one) => one.trim().toLowerCase()))
  const removed = new Set([...HOP_BY_HOP, ...named])
  // Connection must not name these: without them the message could not be read.
  for (const kept of ['transfer-encoding', 'content-length', 'host']) removed.delete(kept)
  return pairs.filter(([name]) => !removed.has(name.toLowerCase()))
}

/**
 * Returns the headers of a request to the upstream. `isContinued` says that the client has received
 * 100 Continue already.
 */
export function requestHeaders(
  raw: RawHeaders,
  method: string,
  host: string,
  isContinued: boolean,
): string[] {
  const pairs = endToEndHeaders(raw)
    .filter(([name]) => !(isContinued && /^expect$/i.test(name)))
    .map(([name, value]): Pair => (/^host$/i.test(name) ? [name, host] : [name, value]))
  const has = (wanted: string) => pairs.some(([name]) => name.toLowerCase() === wanted)
  if (!has('host')) pairs.unshift(['Host', host])
  const isBodiless = !has('content-length') && !has('transfer-encoding')
  // Without a length, Node would send a chunked body, although there is none.
  if (isBodiless && TAKES_BODY.test(method)) pairs.push(['Content-Length', '0'])
  return withoutUnusedTrailer(pairs).flat()
}

const TAKES_BODY = /^(?!(?:GET|HEAD|DELETE|OPTIONS|TRACE|CONNECT)$)/

/** Returns the headers of a response to the client; clients of HTTP/1.0 do not take chunks. */
export function replyHeaders(raw: RawHeaders, takesChunks: boolean): string[] {
  const pairs = endToEndHeaders(raw).filter(
    ([name]) => takesChunks || !/^(?:transfer-encoding|trailer)$/i.test(name),
  )
  return withoutUnusedTrailer(pairs).flat()
}

/** Removes the Trailer header unless the body is chunked: only then there can be trailers. */
function withoutUnusedTrailer(pairs: readonly Pair[]): Pair[] {
  const isChunked = pairs.some(([name]) => /^transfer-encoding$/i.test(name))
  return pairs.filter(([name]) => isChunked || !/^trailer$/i.test(name))
}
