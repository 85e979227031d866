import { expect, it } from 'vitest'
import { Journal } from '../../../src/core/journal/journal.js'
import { type RawExchange } from '../../../src/core/journal/exchange.js'
import { createMock } from '../../../src/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const raw: RawExchange = {
  scope: 'default',
  time: Date.UTC(2025, 0, 1),
  service: undefined,
  operation: undefined,
  request: { method: 'GET', url: '/', base: '', headers: {}, body: null, bytes: 0 },
  reply: null,
  rules: new Set(),
  violations: [],
  ignored: [],
  fault: null,
}

const withBody = (body: unknown): RawExchange => ({ ...raw, request: { ...raw.request, body } })

it('returns a request and its response', async () => {
  const mock = createMock(toy)
  const reply = await mock.fetch(noteRequest({ text: 'hi' }, { 'x-mock-scope': 'default' }))
  const body = await reply.json()
  expect(mock.journal.exchanges()).toEqual([
    {
      sequence: 1,
      scope: 'default',
      time: '2025-01-01T00:00:00.000Z',
      service: 'toy',
      operation: 'CreateNote',
      request: {
        method: 'POST',
        url: '/api/notes',
        headers: { 'content-type': 'application/json', 'x-mock-scope': 'default' },
        body: { text: 'hi' },
      },
      reply: { status: 201, headers: Object.fromEntries(reply.headers), body },
      rules: ['toy/longest-text'],
      violations: [],
      ignored: [],
      fault: null,
    },
  ])
})

it("returns the time of the mock's clock", async () => {
  const mock = createMock(toy)
  mock.clock.advance({ days: 1 })
  await mock.fetch(`${TOY}/notes/1?times=2`)
  expect(mock.journal.exchanges()).toMatchObject([
    { time: '2025-01-02T00:00:00.000Z', request: { url: '/api/notes/1?times=2' } },
  ])
})

it('keeps of a large body only what it returns', () => {
  const journal = new Journal()
  const body = { text: 'a'.repeat(100_000) }
  journal.record({ ...raw, request: { ...raw.request, body, bytes: 100_011 } })
  body.text = 'changed since'
  const [exchange] = journal.exchanges()
  expect(exchange?.request.body).toMatch(/^\{"text":"a{60000}a+… \(100011 characters\)$/)
})

it('keeps the last thousand exchanges and goes on counting', () => {
  const journal = new Journal()
  for (let n = 1; n <= 2345; n += 1) journal.record(withBody(n))
  const exchanges = journal.exchanges()
  expect(exchanges.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 1000 }, (_, index) => 1346 + index),
  )
  expect(exchanges.every(({ sequence, request }) => sequence === request.body)).toBe(true)
})

it('keeps exactly a thousand', () => {
  const journal = new Journal()
  for (let n = 1; n <= 1000; n += 1) journal.record(withBody(n))
  expect(journal.exchanges()[0]?.sequence).toBe(1)
  journal.record(withBody(1001))
  expect(journal.exchanges()).toHaveLength(1000)
  expect(journal.exchanges()[0]?.sequence).toBe(2)
})

it('starts again when it is cleared', () => {
  const journal = new Journal()
  for (let n = 1; n <= 1001; n += 1) journal.record(withBody(n))
  journal.clear()
  expect(journal.exchanges()).toEqual([])
  journal.record(withBody('next'))
  expect(journal.exchanges()).toMatchObject([{ sequence: 1, request: { body: 'next' } }])
})

it('returns bodies of up to 64 kB whole, and of longer ones the beginning and the size', () => {
  const journal = new Journal()
  const limit = 64 * 1024
  journal.record(withBody('x'.repeat(limit)))
  journal.record(withBody('x'.repeat(limit + 1)))
  journal.record(withBody({ list: Array.from({ length: 20_000 }, () => 'abc') }))
  const bodies = journal.exchanges().map(({ request }) => request.body as string)
  expect(bodies[0]).toHaveLength(limit)
  expect(bodies[1]?.slice(limit)).toBe('… (65537 characters)')
  expect(bodies[2]?.slice(0, 15)).toBe('{"list":["abc",')
  expect(bodies[2]?.slice(limit)).toBe('… (120010 characters)')
})

it('truncates a large response and the values in violations alike', () => {
  const journal = new Journal()
  const large = 'x'.repeat(100_000)
  const violation = {
    code: 'QS2021',
    kind: 'request',
    fault: 'consumer',
    service: null,
    operation: null,
    at: { in: 'body', pointer: '' },
    message: 'm',
    expected: 'e',
    actual: large,
    provenance: null,
    source: null,
    sourceTitle: null,
  } as const
  const reply = { status: 200, headers: {}, body: large }
  journal.record({ ...raw, reply, violations: [violation] })
  expect(JSON.stringify(journal.exchanges()).length).toBeLessThan(140_000)
})

it('returns null for no body', async () => {
  const mock = createMock(toy)
  await mock.fetch(`${TOY}/notes/1`)
  expect(mock.journal.exchanges()[0]?.request.body).toBeNull()
})

it('describes a file in place of its bytes', async () => {
  const mock = createMock(toy)
  const body = new FormData()
  body.set('text', 'hi')
  body.set('page', new File(['12345'], 'a.txt', { type: 'text/plain' }))
  await mock.fetch(`${TOY}/notes`, { method: 'POST', body })
  expect(mock.journal.exchanges()[0]?.request.body).toEqual({
    text: 'hi',
    page: { filename: 'a.txt', contentType: 'text/plain', bytes: 5 },
  })
})

it('returns copies', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: '' }))
  const [exchange] = mock.journal.exchanges()
  Object.assign(exchange!.violations[0]!, { code: 'changed' })
  Object.assign(exchange!, { sequence: 99 })
  expect(mock.journal.exchanges()).toMatchObject([
    { sequence: 1, violations: [{ code: 'QS2050' }] },
  ])
})
