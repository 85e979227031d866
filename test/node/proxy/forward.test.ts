import { once } from 'node:events'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect, it, vi } from 'vitest'
import { codesOf, proxyTo, told } from '../../support/proxied.js'
import { dial, heard as allHeard, raw, wire } from '../../support/raw.js'
import { rawServer, replyOf } from '../../support/raw-server.js'

const ending = (text: string) => (socket: { end(text: string, encoding: 'latin1'): unknown }) =>
  void socket.end(text, 'latin1')
const JSON_TYPE = 'Content-Type: application/json'
const EMPTY = '{"object":"list","data":[],"first_id":null,"last_id":null,"has_more":false}'

const splitReply = (reply: string) => {
  const [head = '', ...rest] = reply.split('\r\n\r\n')
  const [line, ...headers] = head.split('\r\n')
  return { line, headers, body: rest.join('\r\n\r\n') }
}

it('keeps names, order and repetition of headers, the words of the status, and bytes beyond ASCII', async () => {
  const headers = [
    ...['X-B: 2', 'x-a: 1', 'Set-Cookie: a=1', 'X-b: 3', 'SET-COOKIE: b=2', 'X-Name: M\u00fcller'],
    ...[JSON_TYPE, `Content-Length: ${EMPTY.length}`, 'X-A: 4'],
  ]
  const upstream = await rawServer(ending(replyOf('200 Quite All Right', headers, EMPTY)))
  const { url } = await proxyTo(upstream.url)
  const sent = ['X-Z: 1', 'accept: */*', 'X-Y: M\u00fcller', 'x-z: 2', 'Cookie: a=b', 'X-Z: 3']
  const request = Buffer.from(wire('GET /v1/containers', sent), 'latin1')
  const reply = splitReply(await raw(url, request))
  expect(reply.line).toBe('HTTP/1.1 200 Quite All Right')
  expect(reply.headers).toEqual([...headers, 'Connection: close'])
  expect(reply.body).toBe(EMPTY)
  const host = new URL(upstream.url).host
  expect(splitReply(upstream.heard[0] ?? '').headers).toEqual([
    ...[`Host: ${host}`, ...sent, 'Connection: close'],
  ])
})

it('keeps what is of one connection to itself', async () => {
  const own = ['Connection: close, X-Hop', 'Keep-Alive: timeout=9', 'X-Hop: 1']
  const reply = replyOf('200 OK', [...own, JSON_TYPE, `Content-Length: ${EMPTY.length}`], EMPTY)
  const upstream = await rawServer(ending(reply))
  const { url } = await proxyTo(upstream.url)
  const hops = ['Keep-Alive: 5', 'TE: trailers', 'Proxy-Authorization: Basic eA==', 'X-Mine: 1']
  const bytes =
    `GET /v1/containers HTTP/1.1\r\nHost: localhost\r\nConnection: close, x-mine\r\n` +
    `Upgrade: h2c\r\n${hops.map((one) => `${one}\r\n`).join('')}\r\n`
  const { headers } = splitReply(await raw(url, bytes))
  expect(headers).toEqual([JSON_TYPE, `Content-Length: ${EMPTY.length}`, 'Connection: close'])
  const sent = splitReply(upstream.heard[0] ?? '').headers
  expect(sent).toEqual([`Host: ${new URL(upstream.url).host}`, 'Connection: close'])
})

it('puts the path of the upstream before every path, and asks nobody else', async () => {
  const upstream = await rawServer(ending(replyOf('404 Not Found', ['Content-Length: 0'])))
  const { url } = await proxyTo(`${upstream.url}/api/v1/`)
  for (const target of ['/containers?limit=1', '//evil.example/x', '/a%2fb?q=%20']) {
    await raw(url, wire(`GET ${target}`))
  }
  expect(upstream.heard.map((one) => one.split(' ')[1])).toEqual([
    ...['/api/v1/containers?limit=1', '/api/v1//evil.example/x', '/api/v1/a%2fb?q=%20'],
  ])
})

it('passes on chunks and what follows them, both ways', async () => {
  const chunked = ['Transfer-Encoding: chunked', 'Trailer: X-Sum']
  const body = `${EMPTY.length.toString(16)}\r\n${EMPTY}\r\n0\r\nX-Sum: 1\r\n\r\n`
  const upstream = await rawServer(
    ending(replyOf('200 OK', [JSON_TYPE, ...chunked], body)),
    (heard) => heard.endsWith('X-Sent: 2\r\n\r\n'),
  )
  const { url } = await proxyTo(upstream.url)
  const form = '2\r\n{}\r\n0\r\nX-Sent: 2\r\n\r\n'
  const sent = [JSON_TYPE, 'transfer-encoding: chunked', 'Trailer: X-Sent']
  const reply = splitReply(await raw(url, wire('DELETE /v1/containers/a', sent, form)))
  expect(reply.headers).toEqual([JSON_TYPE, ...chunked, 'Connection: close'])
  expect(reply.body).toBe(body)
  expect(splitReply(upstream.heard[0] ?? '').body).toBe(form)
})

it('asks the upstream whether a client may go on, and says what it says', async () => {
  const upstream = await rawServer((socket) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n')
    socket.write('HTTP/1.1 100 Continue\r\n\r\n')
    socket.once('data', () => socket.end(replyOf('200 OK', ['Content-Length: 0'])))
  })
  const { url } = await proxyTo(upstream.url)
  const socket = await dial(url)
  const all = allHeard(socket)
  const expecting = ['Expect: 100-continue', 'Content-Length: 2', JSON_TYPE]
  socket.write(wire('POST /v1/containers', expecting))
  await once(socket, 'data')
  await vi.waitFor(() => expect(upstream.heard[0]).toContain('Expect: 100-continue'), 20_000)
  socket.write('{}')
  expect(await all).toMatch(
    /^HTTP\/1\.1 103 Early Hints\r\nlink: <\/a>; rel=preload\r\n\r\nHTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/i,
  )
  expect(upstream.heard[0]).toMatch(/\r\n\r\n\{\}$/)
})

it('passes on a refusal that comes instead of a leave to go on', async () => {
  const upstream = await rawServer(ending(replyOf('413 Too Large', ['Content-Length: 0'])))
  const { url } = await proxyTo(upstream.url)
  const expecting = ['Expect: 100-continue', 'Content-Length: 2000000', JSON_TYPE]
  const reply = splitReply(await raw(url, wire('POST /v1/containers', expecting)))
  expect(reply).toMatchObject({ line: 'HTTP/1.1 413 Too Large', body: '' })
  expect(reply.headers).toContain('Connection: close')
})

const page = '{"object":"list","data":"none"}'

/** A proxy that has passed on an encoded reply as it is. */
async function passEncoded(encoding: string, bytes: Buffer) {
  const headers = [JSON_TYPE, `Content-Encoding: ${encoding}`, `Content-Length: ${bytes.length}`]
  const text = bytes.toString('latin1')
  const upstream = await rawServer(ending(replyOf('200 OK', headers, text)))
  const proxied = await proxyTo(upstream.url)
  const reply = await raw(proxied.url, wire('GET /v1/containers', ['Authorization: Bearer k']))
  expect(reply).toBe(replyOf('200 OK', [...headers, 'Connection: close'], text))
  await told(proxied, 1)
  return proxied
}

it.each([
  ['gzip', gzipSync(page)],
  ['br', brotliCompressSync(page)],
  ['deflate', deflateSync(page)],
  ['deflate', deflateRawSync(page)],
  ['GZIP, br', brotliCompressSync(gzipSync(page))],
])('looks into a reply encoded as %s and passes it on as it is', async (encoding, bytes) => {
  const proxied = await passEncoded(encoding, bytes)
  expect(codesOf(proxied)).toEqual([['QS3020', 'QS3020', 'QS3020', 'QS3021']])
})

it.each([
  ['zstd', Buffer.from(page), 'not decoded'],
  ['gzip', Buffer.from(page), 'not decoded'],
  ['gzip', gzipSync(Buffer.alloc(50_000_000)), 'too large'],
])('says that a reply encoded as %s was not checked', async (encoding, bytes, state) => {
  const proxied = await passEncoded(encoding, bytes)
  expect(proxied.passed[0]?.result).toMatchObject({
    violations: [],
    unchecked: [`reply body ${state}`],
  })
})

it.each(['204 No Content', '304 Not Modified'])(
  'passes on %s, which has no body',
  async (status) => {
    const headers = ['ETag: "a"', 'Content-Length: 5']
    const upstream = await rawServer(ending(replyOf(status, headers)))
    const { url } = await proxyTo(upstream.url)
    const reply = splitReply(await raw(url, wire('GET /v1/containers')))
    expect(reply).toMatchObject({ line: `HTTP/1.1 ${status}`, body: '' })
    expect(reply.headers).toEqual([...headers, 'Connection: close'])
  },
)

it('hangs up in the middle where the upstream does', async () => {
  const upstream = await rawServer((socket) => {
    socket.write(replyOf('200 OK', [JSON_TYPE, 'Content-Length: 100'], EMPTY))
    setTimeout(() => socket.destroy(), 20)
  })
  const proxied = await proxyTo(upstream.url)
  const reply = splitReply(await raw(proxied.url, wire('GET /v1/containers')))
  expect(reply.body).toBe(EMPTY)
  await told(proxied, 1)
  expect(proxied.passed[0]).toMatchObject({ ending: 'broken off', status: 0 })
})

it('leaves the upstream when the client leaves', async () => {
  const upstream = await rawServer(() => undefined)
  const proxied = await proxyTo(upstream.url)
  const socket = await dial(proxied.url)
  socket.write(wire('GET /v1/containers'))
  await vi.waitFor(() => expect(upstream.heard).toHaveLength(1), 20_000)
  socket.destroy()
  await vi.waitFor(() => expect(upstream.gone()).toBe(1), 20_000)
  expect(await told(proxied, 1)).toMatchObject([{ ending: 'broken off' }])
})

it('answers 502 where nobody listens, and 504 where nobody answers', async () => {
  const silent = await rawServer(() => undefined)
  const closed = await rawServer((socket) => socket.destroy())
  const noise = await rawServer((socket) => void socket.end('SSH-2.0-x\r\n'))
  const ask = async (upstream: string) => {
    const { url } = await proxyTo(upstream, { timeout: 100 })
    const reply = await fetch(`${url}/containers`)
    return [reply.status, ((await reply.json()) as { message: string }).message]
  }
  expect(await ask('http://127.0.0.1:1')).toEqual([
    ...[
      502,
      'Failed to forward to http://127.0.0.1:1: connection refused; start the upstream, or correct --upstream',
    ],
  ])
  expect(await ask(closed.url)).toEqual([
    ...[
      502,
      `Failed to forward to ${closed.url}: the upstream closed the connection without a response`,
    ],
  ])
  expect(await ask(noise.url)).toEqual([
    ...[502, `Failed to forward to ${noise.url}: its response is not valid HTTP/1.1`],
  ])
  expect(await ask(silent.url)).toEqual([
    ...[504, `${silent.url} did not respond in time; raise --timeout to wait longer`],
  ])
})
