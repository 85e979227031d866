import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, it, vi } from 'vitest'
import { createMock, type MswMock } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { dial, heard, raw, wire } from '../../support/raw.js'

// Bodies over a socket: streamed, cut off, too long, or not wanted.

const open: Listening[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

const KEY = { authorization: 'Bearer k' }
const LIMIT = 1000
// What a request may hold beside its file.
const FORM = 1024 * 1024

/** A server with one container, and the path of its files. */
async function start(limit = LIMIT) {
  const mock = createMock(openai, {
    rules: { 'openai/max-file-bytes': limit },
    seed: { openai: { containers: [{ id: 'cntr_1', name: 'one' }] } },
  })
  const server = await listen(mock)
  open.push(server)
  return { mock, url: server.url, files: '/v1/containers/cntr_1/files' }
}

const storedFiles = (mock: MswMock) => mock.state.records('openai', 'files').length
const statusOf = (reply: string) => Number(reply.split(' ')[1])

const TYPE = 'Content-Type: multipart/form-data; boundary=cut'
const AUTH = 'Authorization: Bearer k'
const form = (content: string) =>
  '--cut\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n' +
  `${content}\r\n--cut--\r\n`
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

it('reads an upload of unknown length, however it is cut', async () => {
  const { mock, url, files } = await start()
  const body = form('hello')
  for (const size of [1, 7, body.length]) {
    const pieces = body.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
    const head = wire(`POST ${files}`, [AUTH, TYPE, 'Transfer-Encoding: chunked'])
    const reply = await raw(url, head, ...pieces.map(chunk), '0\r\n\r\n')
    expect([size, statusOf(reply)]).toEqual([size, 200])
  }
  expect(mock.state.records('openai', 'files').map(({ bytes }) => bytes)).toEqual([5, 5, 5])
})

it('reads what fetch streams', async () => {
  const { url, files } = await start()
  const body = new Blob([form('streamed')]).stream()
  const headers = { ...KEY, 'content-type': 'multipart/form-data; boundary=cut' }
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  const file = (await (await fetch(url + files, init)).json()) as { id: string; bytes: number }
  expect(file.bytes).toBe(8)
  const content = await fetch(`${url}${files}/${file.id}/content`, { headers: KEY })
  expect(await content.text()).toBe('streamed')
})

it('says 100 Continue to a client that waits for it', async () => {
  const { mock, url, files } = await start()
  const body = form('patient')
  const length = `Content-Length: ${body.length}`
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(wire(`POST ${files}`, [AUTH, TYPE, length, 'Expect: 100-continue']))
  const [first] = (await once(socket, 'data')) as [string]
  expect(first).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  expect(storedFiles(mock)).toBe(0)
  socket.write(body)
  expect(await all).toContain('HTTP/1.1 200 OK')
  expect(storedFiles(mock)).toBe(1)
})

it('refuses a body that announces too much, and the client hears of it', async () => {
  const { mock, url, files } = await start()
  const size = LIMIT + FORM + 1
  const head = wire(`POST ${files}`, [AUTH, TYPE, `Content-Length: ${size}`])
  expect(statusOf(await raw(url, head, 'x'.repeat(1000)))).toBe(413)
  expect(statusOf(await raw(url, head, 'x'.repeat(size)))).toBe(413)
  const body = new Blob(['x'.repeat(3 * size)])
  const headers = { ...KEY, 'content-type': 'multipart/form-data; boundary=cut' }
  const reply = await fetch(url + files, { method: 'POST', headers, body })
  expect(reply.status).toBe(413)
  expect(await reply.json()).toMatchObject({ error: { type: 'invalid_request_error' } })
  expect(storedFiles(mock)).toBe(0)
})

it('refuses a body that turns out too long while it is still sent, and the client hears of it', async () => {
  const { mock, url, files } = await start()
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(wire(`POST ${files}`, [AUTH, TYPE, 'Transfer-Encoding: chunked']))
  const piece = chunk('x'.repeat(64 * 1024))
  socket.write(chunk(form('').slice(0, form('').indexOf('\r\n\r\n') + 4)))
  for (let n = 0; n < 200 && socket.writable; n += 1) {
    if (socket.write(piece)) continue
    await new Promise((resolve) => {
      socket.once('drain', resolve)
      socket.once('close', resolve)
    })
  }
  const reply = await all
  expect(statusOf(reply)).toBe(413)
  expect(reply.toLowerCase()).toContain('connection: close')
  expect(storedFiles(mock)).toBe(0)
})

it('refuses a file that is too long within a request that is not', async () => {
  const { mock, url, files } = await start()
  const body = form('x'.repeat(LIMIT + 1))
  const reply = await raw(
    url,
    wire(`POST ${files}`, [AUTH, TYPE, `Content-Length: ${body.length}`], body),
  )
  expect(statusOf(reply)).toBe(413)
  expect(storedFiles(mock)).toBe(0)
})

it('answers before a body has come that it does not want', async () => {
  const { url, files } = await start()
  const head = wire(`POST ${files}`, [TYPE, 'Content-Length: 500000000'])
  const started = performance.now()
  expect(statusOf(await raw(url, head, 'x'.repeat(100_000)))).toBe(401)
  expect(performance.now() - started).toBeLessThan(3000)
})

it('keeps nothing of an upload whose client leaves, and blames nobody', async () => {
  const stderr = vi.spyOn(console, 'error')
  const { mock, url, files } = await start()
  const before = await mock.state.export()
  const half = form('x'.repeat(500)).slice(0, 300)
  for (const [headers, body] of [
    [[TYPE, 'Content-Length: 586'], half],
    [[TYPE, 'Transfer-Encoding: chunked'], chunk(half)],
    [['Content-Type: application/json', 'Content-Length: 50'], '{"file_id":'],
  ] as const) {
    const socket = await dial(url)
    socket.write(wire(`POST ${files}`, [AUTH, ...headers], body))
    await sleep(20)
    socket.resetAndDestroy()
  }
  await vi.waitUntil(() => mock.journal.exchanges().length === 3)
  expect(mock.journal.exchanges().map(({ reply }) => reply)).toEqual([null, null, null])
  expect(await mock.state.export()).toEqual(before)
  mock.assertConforms()
  expect(stderr).not.toHaveBeenCalled()
  stderr.mockRestore()
  expect((await fetch(`${url}${files}`, { headers: KEY })).status).toBe(200)
})

it('refuses chunks that are none, and keeps nothing', async () => {
  const { mock, url, files } = await start()
  const before = await mock.state.export()
  const head = wire(`POST ${files}`, [AUTH, TYPE, 'Transfer-Encoding: chunked'])
  expect(statusOf(await raw(url, head, chunk(form('a').slice(0, 20)), 'zz\r\n'))).toBe(400)
  expect(await mock.state.export()).toEqual(before)
  mock.assertConforms()
})

it('goes on serving when a client leaves in the middle of a download', async () => {
  const stderr = vi.spyOn(console, 'error')
  const mock = createMock(openai, {
    seed: {
      openai: {
        containers: [{ id: 'cntr_1', name: 'one' }],
        files: [
          {
            id: 'cfile_1',
            container_id: 'cntr_1',
            path: '/mnt/data/big',
            content: { text: 'x'.repeat(20_000_000) },
          },
        ],
      },
    },
  })
  const server = await listen(mock)
  open.push(server)
  const socket = await dial(server.url)
  socket.write(wire('GET /v1/containers/cntr_1/files/cfile_1/content', [AUTH]))
  await once(socket, 'data')
  socket.resetAndDestroy()
  const whole = await fetch(`${server.url}/v1/containers/cntr_1/files/cfile_1/content`, {
    headers: KEY,
  })
  expect((await whole.arrayBuffer()).byteLength).toBe(20_000_000)
  mock.assertConforms()
  expect(stderr).not.toHaveBeenCalled()
  stderr.mockRestore()
})

it('answers a large form that is malformed while its client goes on sending', async () => {
  const { mock, url, files } = await start(4_000_000)
  const rest = 'x'.repeat(1_500_000)
  const bad = '--cut\r\nno header\r\n\r\n'
  const length = `Content-Length: ${bad.length + 2 * rest.length}`
  const socket = await dial(url)
  const reply = heard(socket)
  socket.write(wire(`POST ${files}`, [AUTH, TYPE, length], bad + rest))
  expect(statusOf(await reply)).toBe(400)
  expect(storedFiles(mock)).toBe(0)
})

it('stores a large form byte by byte as it was sent, in pieces of any size', async () => {
  const { url, files } = await start(300_000)
  const content = Buffer.from(
    Uint8Array.from({ length: 300_000 }, (_, at) => (at % 7 === 0 ? 13 : at * 31) & 255),
  )
  const head = '--cut\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--cut--\r\n')])
  for (const size of [1000, 20_000, 65_536, body.length]) {
    const socket = await dial(url)
    const lines = [AUTH, TYPE, `Content-Length: ${body.length}`, 'Connection: close']
    const reply = heard(socket)
    socket.write(wire(`POST ${files}`, lines))
    for (let at = 0; at < body.length; at += size) {
      socket.write(body.subarray(at, at + size))
      await sleep(0)
    }
    const { id } = JSON.parse((await reply).split('\r\n\r\n')[1]!) as { id: string }
    const found = await fetch(`${url}${files}/${id}/content`, { headers: KEY })
    expect(Buffer.from(await found.arrayBuffer()).equals(content)).toBe(true)
  }
})
