import { expect, it, vi } from 'vitest'
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
