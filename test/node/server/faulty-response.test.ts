import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { createMock, type Fault, type FaultAction } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { serveAdmin } from '../../support/admin.js'
import { dial, exchangeBytes, heard, wire } from '../../support/raw.js'
import { noteInit } from '../../support/toy-doors.js'
import { toy } from '../../support/toy-service.js'

// What only a socket can do.

async function start(act: FaultAction) {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } } })
  mock.faults.add({ operation: '*', do: act })
  const { url, close } = await listen(mock)
  onTestFinished(close)
  return { mock, url, close }
}

const GET = Buffer.from('GET /api/notes/n HTTP/1.1\r\nHost: a\r\n\r\n')

/** A request has been handled; its reply may still be on the way. */
async function handled(mock: { journal: { exchanges(): unknown[] } }): Promise<void> {
  while (mock.journal.exchanges().length === 0) await new Promise((done) => setTimeout(done, 1))
}

it('drops a connection without a byte, in order or with a reset', async () => {
  const lost = await start({ lose: true })
  expect(await exchangeBytes(lost.url, GET)).toEqual({ reply: '', failure: undefined })
  const reset = await start({ reset: 'before-reply' })
  const { reply, failure } = await exchangeBytes(reset.url, GET)
  expect([reply, (failure as NodeJS.ErrnoException).code]).toEqual(['', 'ECONNRESET'])
})

it('ends in the middle of a body that was announced whole, in order or with a reset', async () => {
  const cut = await start({ truncate: true })
  const { reply, failure } = await exchangeBytes(cut.url, GET)
  const [head = '', body = ''] = reply.split('\r\n\r\n')
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1])
  expect([body.length, failure]).toEqual([Math.floor(length / 2), undefined])
  const reset = await start({ reset: 'during-reply' })
  const socket = await dial(reset.url)
  const failed = once(socket, 'error') as Promise<[NodeJS.ErrnoException]>
  const started = heard(socket)
  socket.write(GET)
  expect((await failed)[0].code).toBe('ECONNRESET')
  expect((await started).split('\r\n\r\n')[1]).toHaveLength(body.length)
})

it('does not wait for late or slow replies when it closes', async () => {
  for (const act of [{ latency: { hours: 1 } }, { drip: { bytes: 1, every: { hours: 1 } } }]) {
    const { mock, url, close } = await start(act)
    const socket = await dial(url)
    const reply = heard(socket)
    socket.write(GET)
    await handled(mock)
    await close()
    expect((await reply).split('\r\n\r\n')[1] ?? '').toMatch(/^.?$/)
  }
})

it('goes on when a client leaves during a late or slow reply', async () => {
  for (const act of [{ latency: 50 }, { drip: { bytes: 1, every: 50 } }]) {
    const { mock, url } = await start(act)
    const socket = await dial(url)
    socket.write(GET)
    await handled(mock)
    socket.destroy()
    await once(socket, 'close')
    mock.faults.clear()
    expect((await fetch(`${url}/api/notes/n`)).status).toBe(200)
  }
})

it('drops a connection whose request is still on the way', async () => {
  const { mock, url } = await start({ reset: 'before-reply' })
  const { reply } = await exchangeBytes(
    url,
    Buffer.from('POST /api/notes HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nhalf'),
  )
  expect(reply).toBe('')
  expect(mock.journal.exchanges()).toMatchObject([{ reply: null, fault: 'fault-1' }])
})

it('serves other requests of a connection after a late one', async () => {
  const { url } = await start({ latency: { fixed: 10 } })
  const socket = await dial(url)
  const reply = heard(socket)
  socket.write(GET)
  socket.write(wire('GET /api/notes/n'))
  expect((await reply).match(/HTTP\/1\.1 200/g)).toHaveLength(2)
})

it('takes the same plan over HTTP as in process and in a world, and tells as much of it', async () => {
  const { mock, url, admin } = await serveAdmin()
  const plan: Fault = {
    id: 'storm',
    operation: 'toy/CreateNote',
    match: { body: { text: 'hi' }, headers: { 'x-team': 'blue' } },
    after: 1,
    times: 1,
    probability: 1,
    seed: 7,
    do: [{ status: 503, headers: { 'retry-after': '1' } }],
  }
  const planned = { ...plan, hits: 0, calls: 0 }
  expect((await admin('POST', '/faults', plan)).body).toEqual(planned)
  const create = () => fetch(`${url}/api/notes`, noteInit({ text: 'hi' }, { 'x-team': 'blue' }))
  expect([(await create()).status, (await create()).status]).toEqual([201, 503])
  const after = { ...plan, hits: 1, calls: 2 }
  expect((await admin('GET', '/faults')).body).toEqual({ faults: [after] })
  expect((await admin('GET', '/state')).body.faults).toEqual([after])
  mock.faults.clear()
  expect(mock.faults.add(plan)).toEqual(planned)
  mock.faults.clear()
  mock.seed({ faults: [plan] })
  expect(mock.faults.list()).toEqual([planned])
})

it('names every mistake of a plan over HTTP, and plans nothing', async () => {
  const { admin } = await serveAdmin()
  const { status, body } = await admin('POST', '/faults', { operation: 1, times: 0, do: {} })
  expect(status).toBe(400)
  expect(body.problems.map((one: { pointer: string }) => one.pointer)).toEqual([
    '/operation',
    '/times',
    '/do',
  ])
  expect((await admin('GET', '/faults')).body).toEqual({ faults: [] })
})

it('says and sets over HTTP how long things take', async () => {
  const { admin } = await serveAdmin()
  expect((await admin('GET', '/lifecycle')).body).toEqual({ lifecycle: {}, kinds: [] })
  const { status, body } = await admin('POST', '/lifecycle', { 'toy/note': 'never' })
  expect([status, body.message]).toEqual([
    400,
    'Failed to set lifecycle policies: /toy~1note is not a lifecycle kind: no service of this mock has one',
  ])
})
