import { connect } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { createMock, UsageError } from '../../../src/index.js'
import { listen, type Listening, type ListenOptions } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { dial, heard, raw, wire } from '../../support/raw.js'
import { noteInit } from '../../support/toy-doors.js'
import { toy } from '../../support/toy-service.js'

const open: Listening[] = []

afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start(options?: ListenOptions) {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } } })
  const server = await listen(mock, options)
  open.push(server)
  return { mock, ...server, api: `${server.url}/api` }
}

const statusOf = (reply: string) => Number(reply.split(' ')[1])
const bodyOf = (reply: string) => reply.slice(reply.indexOf('\r\n\r\n') + 4)

it('serves on a free port of this machine alone, and says where', async () => {
  const { url, api, adminToken } = await start()
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(adminToken).toBeNull()
  expect((await fetch(`${api}/notes/n`)).status).toBe(200)
})

it('serves on IPv6, too', async () => {
  const { url } = await start({ host: '::1' })
  expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/)
  expect((await fetch(`${url}/__admin/health`)).status).toBe(200)
})

it('leaves its port free when it is closed, connections that are kept alive included', async () => {
  const { url, api, close } = await start()
  await (await fetch(`${api}/notes/n`)).text()
  const started = performance.now()
  await close()
  expect(performance.now() - started).toBeLessThan(900)
  await expect(fetch(`${api}/notes/n`)).rejects.toThrow('fetch failed')
  const again = await start({ port: Number(new URL(url).port) })
  expect(again.url).toBe(url)
})

it('ends with a client that never finishes, and can be closed twice', async () => {
  const { url, close } = await start()
  const socket = await dial(url)
  socket.write(
    wire('POST /api/notes', ['Content-Type: application/json', 'Content-Length: 99'], '{'),
  )
  await Promise.all([close(), close(), heard(socket)])
  await close()
})

it('says that a port is taken', async () => {
  const { url } = await start()
  const port = Number(new URL(url).port)
  const second = start({ port })
  await expect(second).rejects.toBeInstanceOf(UsageError)
  await expect(second).rejects.toThrow(
    `Failed to listen on 127.0.0.1:${port}: the port is taken; choose another, or 0 for a free one`,
  )
})

it('says that a host is not of this machine', async () => {
  const elsewhere = start({ host: '203.0.113.1' })
  await expect(elsewhere).rejects.toBeInstanceOf(UsageError)
  await expect(elsewhere).rejects.toThrow('Failed to listen on 203.0.113.1:0: ')
})

it('refuses to tunnel, and a request without a host', async () => {
  const { url } = await start()
  expect(statusOf(await raw(url, wire('CONNECT example.com:443')))).toBe(400)
  const hostless = 'GET /api/notes/n HTTP/1.1\r\nConnection: close\r\n\r\n'
  expect(statusOf(await raw(url, hostless))).toBe(400)
  expect(statusOf(await raw(url, hostless.replace('1.1', '1.0')))).toBe(200)
})

it('takes the absolute form of a target, and the asterisk', async () => {
  const { url, mock } = await start()
  expect(statusOf(await raw(url, wire('GET http://example.com/api/notes/n')))).toBe(200)
  expect(statusOf(await raw(url, wire('GET http://example.com/__scope/a/api/notes/n')))).toBe(200)
  expect(mock.scope('a').journal.exchanges()).toMatchObject([{ request: { url: '/api/notes/n' } }])
  expect(statusOf(await raw(url, wire('GET http://example.com?x=/api/notes/n')))).toBe(404)
  expect(statusOf(await raw(url, wire('OPTIONS *')))).toBe(404)
})

it('answers HEAD with the head of GET and no body', async () => {
  const { url } = await start()
  const get = await raw(url, wire('GET /api/notes/n'))
  const head = await raw(url, wire('HEAD /api/notes/n'))
  const length = (reply: string) => /content-length: (\d+)/i.exec(reply)?.[1]
  expect([statusOf(head), bodyOf(head), length(head)]).toEqual([200, '', length(get)])
})

it('answers requests that come in one piece, in their order', async () => {
  const { url } = await start()
  const one = (id: string) => `GET /api/notes/${id} HTTP/1.1\r\nHost: a\r\n\r\n`
  const text = '{"text":"between"}'
  const post =
    `POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${text.length}\r\n\r\n${text}`
  const replies = await raw(url, one('n') + post + one('gone') + wire('HEAD /api/notes/n'))
  expect([...replies.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => status)).toEqual([
    '200',
    '201',
    '404',
    '200',
  ])
})

it('keeps a connection for the next request, whatever the reply was', async () => {
  const { url } = await start()
  const socket = await dial(url)
  const all = heard(socket)
  socket.write('GET /api/notes/gone HTTP/1.1\r\nHost: a\r\n\r\n')
  await new Promise((resolve) => socket.once('data', resolve))
  socket.write(wire('GET /api/notes/n'))
  expect((await all).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 404', 'HTTP/1.1 200'])
})

it('answers what no service has in neutral words', async () => {
  const { url } = await start()
  const reply = await fetch(`${url}/unknown/thing?a=b`)
  expect([reply.status, await reply.json()]).toEqual([
    404,
    { message: 'No API here: GET /unknown/thing' },
  ])
  expect(reply.headers.get('x-trace')).toBeNull()
})

it('answers each service under its own paths', async () => {
  const server = await listen(createMock([toy, openai]))
  open.push(server)
  const status = async (path: string) => (await fetch(server.url + path)).status
  expect(await status('/api/notes/n')).toBe(404)
  expect(await status('/v1/containers')).toBe(401)
  expect(await status('/containers')).toBe(401)
})

it('accepts many connections at once', async () => {
  const { api, mock } = await start()
  const statuses = await Promise.all(
    Array.from(
      { length: 50 },
      async (_, n) => (await fetch(`${api}/notes`, noteInit({ text: `${n}` }))).status,
    ),
  )
  expect(statuses).toEqual(statuses.map(() => 201))
  expect(mock.state.records('toy', 'notes')).toHaveLength(51)
})

it('listens until it is told to close, not until a client leaves', async () => {
  const { url, api } = await start()
  const { port, hostname } = new URL(url)
  for (let n = 0; n < 20; n += 1) connect(Number(port), hostname).destroy()
  const socket = await dial(url)
  socket.resetAndDestroy()
  expect((await fetch(`${api}/notes/n`)).status).toBe(200)
})

it('answers while the timers of a test stand still', async () => {
  const { api } = await start()
  vi.useFakeTimers()
  expect((await fetch(`${api}/notes/n`)).status).toBe(200)
})
