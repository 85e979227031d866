import { expect, it } from 'vitest'
import { startProxy } from '../../../src/node/proxy/proxy.js'
import { services } from '../../support/mixed-story.js'
import { proxiedMock, proxyTo } from '../../support/proxied.js'
import { raw } from '../../support/raw.js'

const ask = (url: string, line: string, ...headers: string[]) =>
  raw(url, `${line} HTTP/1.1\r\n${headers.map((one) => `${one}\r\n`).join('')}\r\n`)

it.each([
  ['a name that leads here', 'GET /', ['Host: rebound.example'], '403 Forbidden'],
  ['another host', 'GET http://evil.example/', ['Host: localhost'], '403 Forbidden'],
  ['a page of the web', 'GET /', ['Host: localhost', 'Origin: https://evil.example'], '403'],
  ['a page of no origin', 'GET /', ['Host: localhost', 'Origin: null'], '403 Forbidden'],
  ['another host in the header', 'GET http://localhost/', ['Host: evil.example'], '403 Forbidden'],
  ['a loopback address that is none', 'GET /', ['Host: 127.999.999.999'], '403 Forbidden'],
  ['an image of a page', 'GET /', ['Host: localhost', 'Sec-Fetch-Site: cross-site'], '403'],
  ['no host', 'GET /', [], '400 Bad Request'],
  ['two hosts', 'GET /', ['Host: localhost', 'Host: evil.example'], '400 Bad Request'],
  ['a socket of another protocol', 'GET /', ['Host: localhost', 'Upgrade: websocket'], '501'],
  ['a tunnel', 'CONNECT evil.example:443', ['Host: evil.example:443'], '400 Bad Request'],
])('does not forward to or for %s', async (_, line, headers, status) => {
  const proxied = await proxiedMock()
  const reply = await ask(proxied.url, line, ...headers, 'Connection: close, Upgrade')
  expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
  expect(JSON.parse(reply.split('\r\n\r\n')[1] ?? '')).toHaveProperty('message')
  expect(proxied.mock.journal.exchanges()).toEqual([])
  expect(proxied.passed).toEqual([])
})

it.each([
  ['ftp://a.example', 'expected a URL such as https://api.openai.com/v1'],
  ['api.openai.com', 'expected a URL such as https://api.openai.com/v1'],
  ['https://me:secret@a.example/v1', 'the URL of a.example must not have credentials'],
  ['https://a.example/v1?key=secret', 'the URL of a.example must not have a query or a fragment'],
])('refuses the upstream %s', async (upstream, why) => {
  const failed = proxyTo(upstream)
  await expect(failed).rejects.toThrow(why)
  await expect(failed).rejects.not.toThrow('secret')
})

it('refuses to forward to itself', async () => {
  const { url, close } = await proxiedMock()
  await close()
  const port = Number(new URL(url).port)
  const ways = { services, timeout: 1000, port, onExchange: () => undefined }
  await expect(startProxy({ ...ways, upstream: `http://localhost:${port}/v1` })).rejects.toThrow(
    `Failed to forward to http://localhost:${port}/v1: that is the proxy itself`,
  )
})
