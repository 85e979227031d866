/** Headers as they stand on the wire: name, value, name, value. */
export type RawHeaders = readonly string[]

type Pair = [name: string, value: string]

// RFC 9110, 7.6.1: what is about one connection. How a message is framed is so too, but a body that
// came in chunks goes on in chunks.
const HOP = new Set([
  ...['connection', 'keep-alive', 'proxy-connection', 'te', 'upgrade'],
  ...['proxy-authenticate', 'proxy-authorization'],
])

export function pairsOf(raw: RawHeaders): Pair[] {
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) pairs.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return pairs
}

/** Names in lower case; what is repeated is joined. */
export function plainHeaders(raw: RawHeaders): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of pairsOf(raw)) {
    const key = name.toLowerCase()
    const before = headers[key]
    headers[key] = before === undefined ? value : `${before}, ${value}`
  }
  return headers
}

/** The headers without those that end here, all others as they came and in their order. */
function endToEnd(raw: RawHeaders): Pair[] {
  const pairs = pairsOf(raw)
  const named = pairs
    .filter(([name]) => /^connection$/i.test(name))
    .flatMap(([, value]) => value.split(',').map((one) => one.trim().toLowerCase()))
  const ends = new Set([...HOP, ...named])
  // Whoever names these in Connection would take the message apart.
  for (const kept of ['transfer-encoding', 'content-length', 'host']) ends.delete(kept)
  return pairs.filter(([name]) => !ends.has(name.toLowerCase()))
}

/** The headers of a request as they go upstream; `isContinued` where it was told to go on. */
export function requestHeaders(
  raw: RawHeaders,
  method: string,
  host: string,
  isContinued: boolean,
): string[] {
  const pairs = endToEnd(raw)
    .filter(([name]) => !(isContinued && /^expect$/i.test(name)))
    .map(([name, value]): Pair => (/^host$/i.test(name) ? [name, host] : [name, value]))
  const has = (wanted: string) => pairs.some(([name]) => name.toLowerCase() === wanted)
  if (!has('host')) pairs.unshift(['Host', host])
  const isBodiless = !has('content-length') && !has('transfer-encoding')
  // Without a length, Node would send the body that is not there in chunks.
  if (isBodiless && TAKES_BODY.test(method)) pairs.push(['Content-Length', '0'])
  return withoutVainTrailer(pairs).flat()
}

const TAKES_BODY = /^(?!(?:GET|HEAD|DELETE|OPTIONS|TRACE|CONNECT)$)/

/** The headers of a reply as they go to a client, which may not know of chunks. */
export function replyHeaders(raw: RawHeaders, takesChunks: boolean): string[] {
  const pairs = endToEnd(raw).filter(
    ([name]) => takesChunks || !/^(?:transfer-encoding|trailer)$/i.test(name),
  )
  return withoutVainTrailer(pairs).flat()
}

/** Trailers come after chunks alone. */
function withoutVainTrailer(pairs: readonly Pair[]): Pair[] {
  const isChunked = pairs.some(([name]) => /^transfer-encoding$/i.test(name))
  return pairs.filter(([name]) => isChunked || !/^trailer$/i.test(name))
}
