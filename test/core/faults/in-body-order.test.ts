import OpenAI, { APIConnectionError, APIUserAbortError, toFile } from 'openai'
import { expect, it } from 'vitest'
import { createRequest, parseTarget } from '../../../src/core/http/request.js'
import { createMock, type Fault, type MockScope } from '../../../src/index.js'
import { createMockCore } from '../../../src/mock/mock.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

// Which fault acts inside of a body, which calls count, and what a client in process sees.

const operation = 'CreateNote'
const NOTE = JSON.stringify({ text: 'hi' })
const busy = (afterBytes: number): Fault => ({ operation, do: { status: 503, afterBytes } })

const create = async (mock: MockScope, text = NOTE) =>
  (await mock.fetch(noteRequest(text))).headers.get('x-mock-fault')

const counts = (mock: MockScope) => mock.faults.list().map(({ hits, calls }) => [hits, calls])

/** A request whose body is sent piece by piece, and what has been asked for of it. */
function slowNote(signal?: AbortSignal) {
  const asked: number[] = []
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let cancelled = false
  const body = new ReadableStream<Uint8Array>(
    {
      start: (one) => {
        controller = one
      },
      pull: () => void asked.push(asked.length),
      cancel: () => {
        cancelled = true
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body, duplex: 'half', ...(signal && { signal }) }
  return {
    request: new Request(`${TOY}/notes`, init),
    send: (text: string) => controller!.enqueue(new TextEncoder().encode(text)),
    end: () => controller!.close(),
    asked,
    isCancelled: () => cancelled,
  }
}

const settled = () => new Promise((done) => setTimeout(done, 5))

it('acts once so many bytes have come, and reads no more', async () => {
  const mock = createMock(toy)
  mock.faults.add(busy(8))
  const { request, send, isCancelled } = slowNote()
  const reply = mock.fetch(request)
  send('{"text"')
  await settled()
  expect([counts(mock), mock.journal.exchanges()]).toEqual([[[0, 1]], []])
  send(':')
  expect((await reply).status).toBe(503)
  expect(mock.journal.exchanges()).toMatchObject([{ request: { received: 8, body: null } }])
  await expect.poll(isCancelled).toBe(true)
})

it('acts on a body that is exactly as long, not on one that is a byte shorter', async () => {
  const mock = createMock(toy)
  mock.faults.add(busy(NOTE.length))
  expect([await create(mock, NOTE.slice(1)), await create(mock)]).toEqual([null, 'fault-1'])
  expect(counts(mock)).toEqual([[1, 2]])
})

it('leaves alone what is refused before its body is read', async () => {
  const mock = createMock(toy)
  mock.faults.add(busy(1))
  const stranger = noteRequest(NOTE, { authorization: 'Bearer stranger' })
  expect((await mock.fetch(stranger)).status).toBe(401)
  const typed = noteRequest(NOTE, { 'content-type': 'text/csv' })
  expect((await mock.fetch(typed)).status).toBe(400)
  const endless = noteRequest(NOTE, { 'content-length': '100001' })
  expect((await mock.fetch(endless)).status).toBe(400)
  const none = new Request(`${TOY}/notes`, { method: 'POST' })
  expect((await mock.fetch(none)).status).toBe(400)
  expect(counts(mock)).toEqual([[0, 4]])
})

it('acts in the middle of a body that is in memory', async () => {
  const mock = createMockCore(toy)
  mock.faults.add({ operation, times: 1, do: { reset: 'during-request' } })
  const target = parseTarget('/api/notes')
  const headers = { 'content-type': 'application/json' }
  const body = () => new TextEncoder().encode(NOTE)
  const parts = { method: 'POST', headers, body, served: true, origin: 'http://localhost' }
  const send = () =>
    mock.engine.handle(
      createRequest(target, 'default', parts),
      mock.engine.paths.find('POST', target.path),
    )
  expect(await send()).toMatchObject({ kind: 'lost', end: 'reset' })
  expect(await send()).toMatchObject({ kind: 'reply', reply: { status: 201 } })
  const [first] = mock.journal.exchanges()
  expect(first!.request.received).toBe(Math.ceil(NOTE.length / 2))
})

it('cancels a body that it does not read, under a fault too', async () => {
  const mock = createMock(toy)
  mock.faults.add(busy(1))
  const { request, isCancelled } = slowNote()
  request.headers.set('content-type', 'text/csv')
  expect((await mock.fetch(request)).status).toBe(400)
  await expect.poll(isCancelled).toBe(true)
})

it('lets the next call fail where a body is too short', async () => {
  const mock = createMock(toy)
  mock.faults.add({ ...busy(30), nth: 2 })
  const long = JSON.stringify({ text: 'a'.repeat(40) })
  const seen = []
  for (const text of [long, NOTE, long, long]) seen.push(await create(mock, text))
  expect(seen).toEqual([null, null, 'fault-1', null])
  expect(counts(mock)).toEqual([[1, 4]])
})

it('lets the first in line act, or the next that needs no bytes where the body is too short', async () => {
  const mock = createMock(toy)
  mock.faults.add({ id: 'first', ...busy(60), times: 2 })
  mock.faults.add({ id: 'second', ...busy(40) })
  mock.faults.add({ id: 'any', operation, do: { latency: 0 } })
  mock.faults.add({ id: 'never', operation, do: { lose: true } })
  const texts = [10, 40, 100, 100, 100, 10].map((size) => NOTE + ' '.repeat(size))
  const seen = []
  for (const text of texts) seen.push(await create(mock, text))
  expect(seen).toEqual(['any', 'any', 'first', 'first', 'second', 'any'])
  expect(counts(mock)).toEqual([
    [2, 6],
    [1, 6],
    [3, 6],
    [0, 6],
  ])
})

it('waits for no body where a fault before it in line acts on the head', async () => {
  const mock = createMock(toy)
  mock.faults.add({ operation, times: 1, do: { status: 503 } })
  mock.faults.add(busy(1))
  const { request } = slowNote()
  expect((await mock.fetch(request)).headers.get('x-mock-fault')).toBe('fault-1')
  expect([await create(mock), counts(mock)]).toEqual([
    'fault-2',
    [
      [1, 2],
      [1, 2],
    ],
  ])
})

it('leaves faults that match the body the calls in which it does not act', async () => {
  const mock = createMock(toy)
  mock.faults.add(busy(100))
  mock.faults.add({ operation, match: { body: { text: 'hi' } }, do: { latency: 0 } })
  expect(await create(mock)).toBe('fault-2')
  expect(await create(mock, NOTE + ' '.repeat(100))).toBe('fault-1')
  expect(counts(mock)).toEqual([
    [1, 2],
    [1, 1],
  ])
})

it('acts as often as it is told, whichever body gets so far first', async () => {
  const mock = createMock(toy)
  mock.faults.add({ ...busy(8), times: 1 })
  const [first, second] = [slowNote(), slowNote()]
  const replies = [mock.fetch(first.request), mock.fetch(second.request)]
  second.send(NOTE)
  second.end()
  expect((await replies[1]!).status).toBe(503)
  first.send(NOTE)
  first.end()
  expect((await replies[0]!).status).toBe(201)
  expect(counts(mock)).toEqual([[1, 2]])
})

it.each<[string, (mock: MockScope) => void, number]>([
  ['is cleared', (mock) => mock.faults.clear(), 201],
  ['goes with a reset', (mock) => mock.reset(), 201],
  ['stays when records are added', (mock) => mock.seed({ toy: { notes: [] } }), 503],
])('a fault that waits for a body %s', async (_, change, status) => {
  const mock = createMock(toy)
  mock.faults.add(busy(8))
  const { request, send, end } = slowNote()
  const reply = mock.fetch(request)
  send('{"te')
  await settled()
  change(mock)
  send('xt":"hi"}')
  end()
  expect((await reply).status).toBe(status)
})

it('asks for nothing of a stalled body, and for the rest once the client gives up or not at all', async () => {
  const mock = createMock(toy)
  mock.faults.add({ operation, do: { stall: { afterBytes: 4, for: { hours: 1 } } } })
  const giveUp = new AbortController()
  const { request, send, asked } = slowNote(giveUp.signal)
  const reply = mock.fetch(request).then(
    () => 'a reply',
    (error: unknown) => error,
  )
  send('{"text":')
  await expect.poll(() => counts(mock)).toEqual([[1, 1]])
  const before = asked.length
  send('"hi"}')
  await settled()
  expect(asked).toHaveLength(before)
  giveUp.abort(new Error('given up'))
  expect(await reply).toMatchObject({ message: 'given up' })
  expect(asked).toHaveLength(before)
  expect(mock.journal.exchanges()).toMatchObject([{ reply: null, request: { received: 4 } }])
  expect(mock.state.records('toy', 'notes')).toEqual([])
})

it('runs what falls due while the clock moves on inside of a body', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'old', minutes: 1 }))
  mock.faults.add({ operation, do: { stall: { afterBytes: 4, for: 'PT2M', clock: 'mock' } } })
  expect(await create(mock)).toBe('fault-1')
  const [old, made] = mock.state.records('toy', 'notes')
  expect(old).toMatchObject({ state: 'faded' })
  expect(made!['made_at']).toBe(Date.parse('2025-01-01T00:02:00Z'))
})

it('stalls, and then delays or loses the reply, or another part of it', async () => {
  const mock = createMock(toy)
  const stall = { afterBytes: 4, for: 1 }
  for (const act of [{ latency: 1 }, { contentType: 'a/b' }, { malformed: true }] as const) {
    mock.faults.add({ operation, times: 1, do: { stall, ...act } })
    expect((await mock.fetch(noteRequest(NOTE))).status).toBe(201)
  }
  mock.faults.add({ operation, times: 1, do: { stall, lose: true } })
  await expect(mock.fetch(noteRequest(NOTE))).rejects.toThrow('fetch failed')
  expect(mock.state.records('toy', 'notes')).toHaveLength(4)
  expect(counts(mock).map(([hits]) => hits)).toEqual([1, 1, 1, 1])
})

it('sends what the user asks for, cut or late as any other reply', async () => {
  const mock = createMock(toy)
  mock.faults.add({
    operation,
    do: { status: 507, body: 'x'.repeat(100), afterBytes: 4, truncate: true, latency: 1 },
  })
  const reply = await mock.fetch(noteRequest(NOTE))
  expect([reply.status, reply.headers.get('content-length')]).toEqual([507, '100'])
  await expect(reply.text()).rejects.toThrow('terminated')
  mock.faults.clear()
  mock.faults.add({ operation, do: { code: 'busy', afterBytes: 4 } })
  expect(await (await mock.fetch(noteRequest(NOTE))).json()).toEqual({ message: 'Too busy' })
})

it('stands in worlds, in saved ones and in chaos', async () => {
  const stall = { afterBytes: 4, for: { minutes: 1 }, clock: 'mock' } as const
  const fault = { id: 'slow', operation: 'toy/CreateNote', times: 1, do: { stall } }
  const mock = createMock(toy, { seed: { faults: [fault] } })
  expect(await create(mock)).toBe('slow')
  const saved = await mock.state.export()
  expect(saved.faults).toEqual([{ ...fault, hits: 1, calls: 1 }])
  const again = createMock(toy, { seed: saved })
  expect([await create(again), counts(again)]).toEqual([null, [[1, 2]]])
  const wild = createMock(toy, {
    chaos: { rate: 1, do: [{ status: 503, afterBytes: 4 }, { reset: 'during-request' }] },
  })
  const seen = new Set<string>()
  for (let call = 0; call < 20; call++) {
    const reply = wild.fetch(noteRequest(NOTE))
    seen.add(
      await reply.then(
        ({ status }) => String(status),
        (error: unknown) => (error as Error).message,
      ),
    )
  }
  expect(seen).toEqual(new Set(['503', 'fetch failed']))
  expect((await wild.fetch(`${TOY}/notes/1`)).status).toBe(404)
  expect(wild.state.records('toy', 'notes')).toEqual([])
})

it('lets the openai package try an upload again, or fails it', async () => {
  const mock = createMock(openai)
  const client = new OpenAI({ apiKey: 'any', fetch: mock.fetch })
  const { id } = await client.containers.create({ name: 'inbox' })
  const upload = async (options = {}) => {
    const file = await toFile(Buffer.alloc(500_000), 'big.bin')
    return client.containers.files.create(id, { file }, options)
  }
  const of = { operation: 'CreateContainerFile', times: 1 } as const
  const headers = { 'retry-after-ms': '1' }
  mock.faults.add({ ...of, do: { status: 503, afterBytes: 262_144, headers } })
  expect((await upload()).bytes).toBe(500_000)
  mock.faults.add({ ...of, do: { reset: 'during-request', afterBytes: 262_144 } })
  await expect(upload({ maxRetries: 0 })).rejects.toThrow(APIConnectionError)
  mock.faults.add({ ...of, do: { stall: { afterBytes: 262_144, for: { hours: 1 } } } })
  const giveUp = new AbortController()
  const failed = upload({ maxRetries: 0, signal: giveUp.signal }).catch((error: unknown) => error)
  await expect.poll(() => counts(mock).at(-1)).toEqual([1, 1])
  giveUp.abort()
  expect(await failed).toBeInstanceOf(APIUserAbortError)
  expect(mock.state.records('openai', 'files')).toHaveLength(1)
  expect(counts(mock).map(([hits]) => hits)).toEqual([1, 1, 1])
  await expect
    .poll(() => mock.journal.exchanges().map(({ reply }) => reply?.status ?? null))
    .toEqual([200, 503, 200, null, null])
})

it('shows in a HAR how far the body came', async () => {
  const mock = createMock(toy, { seed: { faults: [busy(8)] } })
  await create(mock)
  const { request } = mock.journal.toHar().log.entries[0]!
  expect(request.postData).toMatchObject({
    mimeType: 'application/json',
    comment: 'the body broke off after 8 bytes',
  })
})
