import { expect, it, vi } from 'vitest'
import { formatExchange } from '../../../src/cli/proxy/log.js'
import { proxyTo, told } from '../../support/proxied.js'
import { raw, resetInEveryState, wire } from '../../support/raw.js'
import { rawServer } from '../../support/raw-server.js'

it('answers what it cannot read, and sends on no request that has no end', async () => {
  const upstream = await rawServer(
    (socket) => void socket.end(),
    (heard) => heard.includes('\r\n\r\nZ'),
  )
  const proxied = await proxyTo(upstream.url, { requestTimeout: 150 })
  const chunks = wire('POST /v1/containers', ['Transfer-Encoding: chunked'], 'ZZ\r\n')
  expect(await raw(proxied.url, chunks)).toMatch(/^HTTP\/1.1 400 .*The chunks of the body/s)
  const cut = wire('POST /v1/containers', ['Content-Length: 9'], '{')
  expect(await raw(proxied.url, cut)).toMatch(/^HTTP\/1.1 408 .*did not arrive in time/s)
  const [first, second] = await told(proxied, 2)
  expect([first, second]).toMatchObject([
    { status: 400, ending: 'refused', reply: undefined },
    { status: 408, ending: 'refused', reply: undefined },
  ])
  await vi.waitFor(() => expect(upstream.gone()).toBe(upstream.heard.length))
})

it.each([false, true])(
  'survives clients and upstreams that reset a connection, fail: %s',
  async (fail) => {
    const upstream = await rawServer((socket) => void socket.resetAndDestroy())
    const { url } = await proxyTo(upstream.url, { fail })
    const openings = [
      'CONNECT example.com:443 HTTP/1.1\r\nHost: localhost\r\n\r\n',
      'HELLO\r\n\r\n',
      wire('GET /v1/containers'),
      wire('POST /v1/containers', ['Content-Length: 9'], '{'),
      wire('POST /v1/containers', ['Transfer-Encoding: chunked'], 'ZZ\r\n'),
    ]
    await resetInEveryState(url, openings)
    expect(await raw(url, wire('GET /v1/containers'))).toMatch(/^HTTP\/1.1 502 /)
  },
)

it.each([
  'HTTP/1.1 103 Early Hints\r\nLink: <a\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n'.repeat(50),
  'HTTP/1.1 102 Processing\r\n\r\n'.repeat(50),
  'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n\0\0\0',
  'HTTP/1.1 000 None\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\n',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n',
  `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`,
  'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nmore than one',
  'HTTP/2 is what I speak',
  '',
])('survives an upstream that answers %j', async (answer) => {
  const upstream = await rawServer((socket) => void socket.end(answer, 'latin1'))
  for (const fail of [false, true]) {
    const proxied = await proxyTo(upstream.url, { fail })
    await raw(proxied.url, wire('GET /v1/containers'))
    await told(proxied, 1)
  }
})

it.each(['', '/v1'])('reports every target, to an upstream with the path "%s"', async (path) => {
  const upstream = await rawServer((socket) => {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  })
  const proxied = await proxyTo(upstream.url + path)
  const targets = ['*', '//', '//[', '/\\', '/%', '/%zz', '/?', '?a', '/#', '/a:b@c', '/..', '/%00']
  const lines = targets.map((one) => `${one === '*' ? 'OPTIONS' : 'GET'} ${one}`)
  for (const line of [...lines, 'GET http://localhost', 'GET http://localhost?a']) {
    await raw(proxied.url, wire(line))
  }
  for (const one of proxied.passed) {
    expect(formatExchange('text', one)).not.toBe('')
    expect(formatExchange('json', one)).not.toBe('')
  }
  expect(upstream.heard.length).toBeGreaterThan(10)
  await told(proxied, upstream.heard.length)
})

it('goes on when an exchange cannot be reported', async () => {
  const upstream = await rawServer((socket) => {
    socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  })
  const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const onExchange = () => {
    throw new Error('no report')
  }
  const { url } = await proxyTo(upstream.url, { onExchange })
  expect(await raw(url, wire('GET /v1/containers'))).toMatch(/^HTTP\/1.1 404 /)
  await vi.waitFor(() => expect(errors).toHaveBeenCalledWith(new Error('no report')))
  errors.mockRestore()
})
