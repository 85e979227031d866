import { expect, it } from 'vitest'
import { createMock, UsageError, type Fault } from '../../src/index.js'
import { defineService } from '../../src/core/service.js'
import { definition, noteRequest, toy, TOY } from '../support/toy-service.js'

const retrieve = { operation: 'RetrieveNote', do: { status: 503 } }

/** The statuses of as many calls. */
async function statuses(of: { fetch: typeof fetch }, calls: number): Promise<number[]> {
  const seen = []
  for (let call = 0; call < calls; call += 1) seen.push((await of.fetch(`${TOY}/notes/1`)).status)
  return seen
}

const refusal = (fault: unknown) => {
  try {
    createMock(toy).faults.add(fault as Fault)
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError)
    return (error as Error).message
  }
  return 'accepted'
}

it('fails every call until it is cleared', async () => {
  const mock = createMock(toy)
  expect(mock.faults.add(retrieve)).toEqual({ id: 'fault-1', ...retrieve, hits: 0 })
  expect(await statuses(mock, 3)).toEqual([503, 503, 503])
  expect(mock.faults.list()).toEqual([{ id: 'fault-1', ...retrieve, hits: 3 }])
  mock.faults.clear()
  expect(mock.faults.list()).toEqual([])
  expect(await statuses(mock, 1)).toEqual([404])
})

it('fails as many calls as it is told', async () => {
  const mock = createMock(toy)
  mock.faults.add({ ...retrieve, times: 2 })
  expect(await statuses(mock, 4)).toEqual([503, 503, 404, 404])
  expect(mock.faults.list()).toMatchObject([{ times: 2, hits: 2 }])
})

it('lets the next fault act when the first is used up', async () => {
  const mock = createMock(toy)
  mock.faults.add({ ...retrieve, times: 1 })
  mock.faults.add({ ...retrieve, times: 1, do: { status: 404 } })
  mock.faults.add({ operation: 'CreateNote', do: { status: 503 } })
  expect(await statuses(mock, 3)).toEqual([503, 404, 404])
  expect(mock.faults.list().map(({ hits }) => hits)).toEqual([1, 1, 0])
})

it('answers as the vendor would, says which fault it was, and sends the headers asked for', async () => {
  const mock = createMock(toy)
  mock.faults.add({
    ...retrieve,
    do: { status: 503, headers: { 'Retry-After': '7', 'x-own': 'a' } },
  })
  const reply = await mock.fetch(`${TOY}/notes/1`)
  expect(await reply.json()).toEqual({ message: 'Too busy' })
  const { headers } = reply
  expect([headers.get('retry-after'), headers.get('x-own')]).toEqual(['7', 'a'])
  expect(headers.get('x-mock-fault')).toBe('fault-1')
  expect(headers.get('x-trace')).toMatch(/^[0-9a-f]{8}$/)
  expect(mock.journal.exchanges()).toMatchObject([{ fault: 'fault-1', violations: [] }])
})

it('acts before the operation does anything, and before it asks who is there', async () => {
  const mock = createMock(toy)
  mock.faults.add({ operation: 'CreateNote', times: 2, do: { status: 503 } })
  const stranger = noteRequest({ text: 'hi' }, { authorization: 'Bearer stranger' })
  expect((await mock.fetch(stranger)).status).toBe(503)
  expect((await mock.fetch(noteRequest('not JSON'))).status).toBe(503)
  expect(mock.state.records('toy', 'notes')).toEqual([])
  expect((await mock.fetch(noteRequest({ text: 'hi' }))).status).toBe(201)
})

it('goes when the mock is reset, and starts to count anew', () => {
  const mock = createMock(toy)
  mock.faults.add(retrieve)
  mock.reset()
  expect(mock.faults.list()).toEqual([])
  expect(mock.faults.add(retrieve).id).toBe('fault-1')
})

it('refuses an unknown operation and names the nearest', () => {
  expect(refusal({ operation: 'RetriveNote', do: { status: 503 } })).toBe(
    'Failed to add a fault for "RetriveNote": there is no such operation. ' +
      'Did you mean toy/RetrieveNote, toy/CreateNote?',
  )
})

it('refuses a status that the contract does not declare and names those that it does', () => {
  expect(refusal({ operation: 'RetrieveNote', do: { status: 418 } })).toBe(
    'Failed to add a fault for "RetrieveNote": its contract declares no error with status 418; ' +
      'declared are 400, 401, 404, 503',
  )
  expect(refusal({ operation: 'RetrieveNote', do: { status: 200 } })).toContain('status 200')
})

it.each([
  [null, 'it is not an object'],
  ['RetrieveNote', 'it is not an object'],
  [{}, '/operation must be an operationId'],
  [{ operation: 1, do: { status: 503 } }, '/operation must be an operationId'],
  [{ ...retrieve, times: 0 }, '/times must be an integer from 1'],
  [{ ...retrieve, times: 1.5 }, '/times must be an integer from 1'],
  [{ ...retrieve, times: '2' }, '/times must be an integer from 1'],
  [{ operation: 'RetrieveNote' }, '/do/status must be an HTTP status'],
  [{ operation: 'RetrieveNote', do: null }, '/do/status must be an HTTP status'],
  [{ operation: 'RetrieveNote', do: { status: '503' } }, '/do/status must be an HTTP status'],
  [
    { ...retrieve, do: { status: 503, headers: 'a' } },
    '/do/headers must map header names to strings',
  ],
  [
    { ...retrieve, do: { status: 503, headers: { a: 1 } } },
    '/do/headers must map header names to strings',
  ],
  [
    { ...retrieve, do: { status: 503, headers: { 'a b': '1' } } },
    '/do/headers must map header names to strings',
  ],
  [
    { ...retrieve, do: { status: 503, headers: { a: 'b\r\nc: d' } } },
    '/do/headers must map header names to strings',
  ],
  [
    { ...retrieve, do: { status: 503, body: '' } },
    '/do/body is not known; known are status, headers',
  ],
  [{ ...retrieve, after: 1 }, '/after is not known; known are operation, times, do'],
])('refuses %j', (fault, why) => {
  expect(refusal(fault)).toContain(`Failed to add a fault: ${why}`)
})

it('plans nothing when it refuses', async () => {
  const mock = createMock(toy)
  expect(() => mock.faults.add({ ...retrieve, do: { status: 418 } })).toThrow(UsageError)
  expect(mock.faults.list()).toEqual([])
  expect(await statuses(mock, 1)).toEqual([404])
})

it('asks which service is meant where two share an operationId', async () => {
  const twin = defineService({
    ...definition,
    name: 'twin',
    prefixes: ['/twin'],
  })
  const both = createMock([toy, twin], { baseUrls: { twin: 'https://twin.test' } })
  expect(() => both.faults.add(retrieve)).toThrow(
    'Failed to add a fault for "RetrieveNote": several services have it. ' +
      'Did you mean toy/RetrieveNote, twin/RetrieveNote?',
  )
  both.faults.add({ ...retrieve, operation: 'twin/RetrieveNote' })
  expect((await both.fetch('https://twin.test/notes/1')).status).toBe(503)
  expect((await both.fetch(`${TOY}/notes/1`)).status).toBe(404)
})
