import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { createMock, type FaultAction, type MockScope } from '../../../src/index.js'
import { listen, type ServedRequest } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { serveAdmin } from '../../support/admin.js'
import { spilling, temporaryFolder } from '../../support/blob-folder.js'
import { dial, exchangeBytes, heard, raw, wire } from '../../support/raw.js'
import { toy } from '../../support/toy-service.js'

// Faults inside of a request body, as a socket and as curl see them.

const JSON_TYPE = 'Content-Type: application/json'
const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`
const head = (length: string, ...more: string[]) =>
  `POST /api/notes HTTP/1.1\r\n${['Host: a', JSON_TYPE, length, ...more].join('\r\n')}\r\n\r\n`

async function start(act: FaultAction) {
  const mock = createMock(toy)
  mock.faults.add({ operation: 'CreateNote', do: act })
  const served: ServedRequest[] = []
  const { url, close } = await listen(mock, { onRequest: (one) => void served.push(one) })
  onTestFinished(close)
  return { mock, url, close, served }
}

const counts = (mock: MockScope) => mock.faults.list().map(({ hits, calls }) => [hits, calls])

it.each([
  ['a small body', head('Content-Length: 1000'), 'x'.repeat(400)],
  ['a large body', head('Content-Length: 90000'), 'x'.repeat(400)],
  ['chunks', head('Transfer-Encoding: chunked'), chunk('x'.repeat(400))],
])('replies while %s is still sent, and closes the connection', async (_, request, sent) => {
  const { mock, url, served } = await start({ status: 503, afterBytes: 400 })
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(request)
  socket.write(sent)
  const reply = await all
  expect(reply).toMatch(/^HTTP\/1\.1 503 /)
  expect(reply).toMatch(/\r\nconnection: close\r\n/i)
  expect(reply).toMatch(/\r\nx-mock-fault: fault-1\r\n/)
  expect(reply).toContain('{"message":"Too busy"}')
  expect(mock.journal.exchanges()).toMatchObject([
    { fault: 'fault-1', request: { body: null, received: 400 }, reply: { status: 503 } },
  ])
  expect(served).toMatchObject([{ status: 503, fault: 'fault-1' }])
})

it('waits for so many bytes, and no more', async () => {
  const { mock, url } = await start({ status: 503, afterBytes: 400 })
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(head('Content-Length: 1000') + 'x'.repeat(399))
  await expect.poll(() => counts(mock)).toEqual([[0, 1]])
  expect(mock.journal.exchanges()).toEqual([])
  socket.write('x')
  expect(await all).toMatch(/^HTTP\/1\.1 503 /)
})

it('asks a client for its body that waits to be asked', async () => {
  const { mock, url } = await start({ status: 503, afterBytes: 400 })
  const socket = await dial(url)
  const all = heard(socket)
  socket.write(head('Content-Length: 1000', 'Expect: 100-continue'))
  const [first] = (await once(socket, 'data')) as [string]
  expect(first).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n$/)
  expect(counts(mock)).toEqual([[0, 1]])
  socket.write('x'.repeat(400))
  expect(await all).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 503 /)
})

it('serves the connection on after a body that is too short to fail', async () => {
  const { url, mock } = await start({ status: 503, afterBytes: 400 })
  const body = JSON.stringify({ text: 'hi' })
  const first = head(`Content-Length: ${body.length}`) + body
  const reply = await raw(url, first, wire('GET /api/notes/none'))
  expect(reply).toMatch(/^HTTP\/1\.1 201 [^]*HTTP\/1\.1 404 /)
  expect(counts(mock)).toEqual([[0, 1]])
})

it.each([
  ['a small body', head('Content-Length: 1000'), (text: string) => text],
  ['a large body', head('Content-Length: 90000'), (text: string) => text],
  ['chunks', head('Transfer-Encoding: chunked'), chunk],
])('resets the connection inside of %s', async (_, request, piece) => {
  const { mock, url, served } = await start({ reset: 'during-request', afterBytes: 400 })
  const sent = Buffer.from(request + piece('x'.repeat(400)))
  const { reply, failure } = await exchangeBytes(url, sent)
  expect([reply, (failure as NodeJS.ErrnoException).code]).toEqual(['', 'ECONNRESET'])
  expect(mock.journal.exchanges()).toMatchObject([
    { fault: 'fault-1', request: { body: null, received: 400 }, reply: null },
  ])
  expect(mock.state.records('toy', 'notes')).toEqual([])
  expect(served).toMatchObject([{ status: null, fault: 'fault-1' }])
})

it('resets in the middle of a body, or after the first bytes of one without a length', async () => {
  const { mock, url } = await start({ reset: 'during-request' })
  const announced = await dial(url)
  const gone = heard(announced)
  announced.write(head('Content-Length: 1001') + 'x'.repeat(500))
  await expect.poll(() => counts(mock)).toEqual([[0, 1]])
  announced.write('x')
  expect(await gone).toBe('')
  const chunked = await dial(url)
  const reset = heard(chunked)
  chunked.write(head('Transfer-Encoding: chunked'))
  await expect.poll(() => counts(mock)).toEqual([[1, 2]])
  chunked.write(chunk('x'.repeat(7)))
  expect(await reset).toBe('')
  expect(mock.journal.exchanges()).toMatchObject([
    { request: { received: 501 } },
    { request: { received: 7 } },
  ])
})

it('counts the bytes of a compressed body as they are sent', async () => {
  const zipped = gzipSync(JSON.stringify({ text: 'hi' }) + ' '.repeat(50_000))
  const request = (url: string) => {
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    return fetch(`${url}/api/notes`, { method: 'POST', headers, body: zipped })
  }
  const within = await start({ status: 503, afterBytes: zipped.length })
  expect((await request(within.url)).status).toBe(503)
  const beyond = await start({ status: 503, afterBytes: zipped.length + 1 })
  expect((await request(beyond.url)).status).toBe(201)
  const stalled = await start({ stall: { afterBytes: 20, for: 1 } })
  expect((await request(stalled.url)).status).toBe(201)
  expect([within, beyond, stalled].map(({ mock }) => counts(mock)[0])).toEqual([
    [1, 1],
    [0, 1],
    [1, 1],
  ])
})

const FILES = '/v1/containers/cntr_1/files'
const seed = { openai: { containers: [{ id: 'cntr_1', name: 'one' }] } }

it('reads no more of an upload while it stalls, and leaves nothing of one that its client gives up', async () => {
  const { store, files } = await spilling(1000)
  const mock = createMock(openai, { seed, blobStore: store })
  const stall = { afterBytes: 262_144, for: { hours: 1 } }
  mock.faults.add({ operation: 'CreateContainerFile', do: { stall } })
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const socket = await dial(url)
  const type = 'Content-Type: multipart/form-data; boundary=cut'
  const key = 'Authorization: Bearer k'
  socket.write(wire(`POST ${FILES}`, [key, type, 'Content-Length: 500000000']))
  socket.write('--cut\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n')
  const piece = 'x'.repeat(65_536)
  let sent = 0
  // What the system holds on the way is not little.
  while (sent < 100_000_000) {
    sent += piece.length
    if (socket.write(piece)) continue
    const drained = await Promise.race([
      once(socket, 'drain'),
      new Promise((done) => setTimeout(done, 300)),
    ])
    if (!drained) break
  }
  expect(sent).toBeLessThan(100_000_000)
  await expect.poll(() => counts(mock)).toEqual([[1, 1]])
  expect([mock.journal.exchanges(), files().length]).toEqual([[], 1])
  await close()
  await expect
    .poll(() => mock.journal.exchanges())
    .toMatchObject([{ fault: 'fault-1', reply: null, request: { received: 262_144, body: null } }])
  await expect.poll(files).toEqual([])
  socket.destroy()
})

it('notices a client that leaves while its body stalls', async () => {
  const { mock, url } = await start({ stall: { afterBytes: 4, for: { hours: 1 } } })
  const socket = await dial(url)
  socket.write(head('Content-Length: 1000') + 'x'.repeat(10))
  await expect.poll(() => counts(mock)).toEqual([[1, 1]])
  socket.destroy()
  await expect
    .poll(() => mock.journal.exchanges())
    .toMatchObject([{ fault: 'fault-1', reply: null, request: { received: 4 } }])
  expect(mock.state.records('toy', 'notes')).toEqual([])
})

it('does not wait for a stalled body when it closes', async () => {
  const { mock, url, close } = await start({ stall: { afterBytes: 4, for: { hours: 1 } } })
  const socket = await dial(url)
  const reply = heard(socket)
  socket.write(head('Content-Length: 1000') + 'x'.repeat(10))
  await expect.poll(() => counts(mock)).toEqual([[1, 1]])
  await close()
  expect(await reply).toBe('')
})

it('keeps no file of an upload that it breaks off, and the next one is whole', async () => {
  const { store, files } = await spilling(1000)
  const mock = createMock(openai, { seed, blobStore: store })
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const upload = async () => {
    const body = new FormData()
    body.set('file', new File([new Uint8Array(1_000_000)], 'a'))
    const init = { method: 'POST', headers: { authorization: 'Bearer k' }, body }
    const reply = await fetch(url + FILES, init)
    return reply.status
  }
  const of = { operation: 'CreateContainerFile', times: 1 } as const
  mock.faults.add({ ...of, do: { status: 503, afterBytes: 500_000 } })
  expect(await upload()).toBe(503)
  await expect.poll(files).toEqual([])
  mock.faults.add({ ...of, do: { reset: 'during-request' } })
  await expect(upload()).rejects.toThrow('fetch failed')
  await expect.poll(files).toEqual([])
  expect([await upload(), files().length]).toEqual([200, 1])
  expect(counts(mock).map(([hits]) => hits)).toEqual([1, 1])
})

const run = promisify(execFile)

it('is an error, a broken connection or a pause for curl', async () => {
  const mock = createMock(openai, { seed })
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const { temporary } = await temporaryFolder()
  const big = join(temporary, 'big.bin')
  await writeFile(big, Buffer.alloc(3_000_000))
  const curl = (...more: string[]) => {
    const key = ['-H', 'Authorization: Bearer k']
    const form = ['-F', `file=@${big}`]
    return run('curl', ['-sS', '-w', '%{http_code}', ...more, ...key, ...form, url + FILES])
  }
  const of = { operation: 'CreateContainerFile', times: 1 } as const
  for (const more of [[], ['-H', 'Transfer-Encoding: chunked'], ['-H', 'Expect:']]) {
    mock.faults.add({ ...of, do: { status: 503, afterBytes: 262_144 } })
    const { stdout } = await curl(...more)
    expect(stdout).toMatch(/^\{[^]*"error"[^]*\}503$/)
    mock.faults.add({ ...of, do: { reset: 'during-request', afterBytes: 262_144 } })
    // 55: failed to send, 56: failed to receive.
    const failure = curl(...more).catch((error: unknown) => (error as { code: number }).code)
    expect([55, 56]).toContain(await failure)
    mock.faults.add({ ...of, do: { stall: { afterBytes: 262_144, for: 50 } } })
    expect((await curl(...more)).stdout).toMatch(/"bytes": 3000000[^]*\}200$/)
  }
  expect(mock.state.records('openai', 'files')).toHaveLength(3)
  expect(new Set(counts(mock).map(([hits]) => hits))).toEqual(new Set([1]))
})

it('is planned over HTTP as in process', async () => {
  const { url, admin } = await serveAdmin()
  const stall = { afterBytes: 4, for: { minutes: 1 }, clock: 'mock' }
  const operation = 'toy/CreateNote'
  for (const act of [{ status: 503, afterBytes: 4 }, { reset: 'during-request' }, { stall }]) {
    const plan = { operation, times: 1, do: act }
    const { status, body } = await admin('POST', '/faults', plan)
    expect([status, body]).toEqual([200, { ...plan, id: body.id, hits: 0, calls: 0 }])
  }
  const init = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const create = () => fetch(`${url}/api/notes`, { ...init, body: '{"text":"hi"}' })
  expect((await create()).status).toBe(503)
  const { body: journal } = await admin('GET', '/requests')
  expect(journal.exchanges[0].request).toMatchObject({ body: null, received: 4 })
  await expect(create()).rejects.toThrow('fetch failed')
  expect((await create()).status).toBe(201)
  const refused = await admin('POST', '/faults', {
    operation: 'toy/RetrieveNote',
    do: { reset: 'during-request' },
  })
  expect([refused.status, refused.body.problems]).toMatchObject([
    400,
    [{ pointer: '/do/reset', reason: 'cannot be used: RetrieveNote has no request body' }],
  ])
})
