import { expect, it } from 'vitest'
import { createMock, UsageError, type Fault } from '../../../src/index.js'
import { defineService } from '../../../src/core/define-service.js'
import { definition, noteRequest, toy, TOY } from '../../support/toy-service.js'

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
  expect(mock.faults.add(retrieve)).toEqual({
    id: 'fault-1',
    ...retrieve,
    hits: 0,
    calls: 0,
  })
  expect(await statuses(mock, 3)).toEqual([503, 503, 503])
  expect(mock.faults.list()).toEqual([{ id: 'fault-1', ...retrieve, hits: 3, calls: 3 }])
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
    'Failed to add a fault: /operation "RetriveNote" is unknown: no service has it; ' +
      'did you mean toy/RetrieveNote or toy/CreateNote?',
  )
})

it('refuses a status that is no error, and one that the service has no words for', () => {
  expect(refusal({ operation: 'RetrieveNote', do: { status: 200 } })).toBe(
    'Failed to add a fault: /do/status must be at least 400, not 200',
  )
  expect(refusal({ operation: 'RetrieveNote', do: { status: 418 } })).toBe(
    'Failed to add a fault: /do/status must be the status of an error of toy ' +
      '(400, 401, 404, 405, 503), not 418',
  )
})

it.each([
  [null, 'the fault must be object, not null'],
  ['RetrieveNote', 'the fault must be object, not "RetrieveNote"'],
  [{}, '/operation is missing; /do is missing'],
  [{ operation: 1, do: { status: 503 } }, '/operation must be string, not 1'],
  [{ ...retrieve, times: 0 }, '/times must be at least 1, not 0'],
  [{ ...retrieve, times: 1.5 }, '/times must be integer, not 1.5'],
  [
    { ...retrieve, times: '2', nth: 0 },
    '/nth must be at least 1, not 0; /times must be integer, not "2"',
  ],
  [{ ...retrieve, nth: 1, after: 1 }, '/nth cannot be combined with after: both count calls'],
  [{ ...retrieve, after: 1.5 }, '/after must be a multiple of 1, not 1.5'],
  [{ ...retrieve, after: { years: 1 } }, '/after/years is unknown'],
  [{ ...retrieve, probability: 0 }, '/probability must be more than 0, not 0'],
  [{ ...retrieve, match: { cookies: {} } }, '/match/cookies is unknown'],
  [{ ...retrieve, match: { parms: {} } }, '/match/parms is unknown; did you mean "params"?'],
  [{ ...retrieve, tims: 2 }, '/tims is unknown; did you mean "times"?'],
  [{ ...retrieve, after: { minuts: 1 } }, '/after/minuts is unknown; did you mean "minutes"?'],
  [{ ...retrieve, do: { stauts: 503 } }, '/do/stauts is unknown; did you mean "status"?'],
  [
    { ...retrieve, do: [{ lose: true }, { los: true }] },
    '/do/1/los is unknown; did you mean "lose"?',
  ],
  [
    { ...retrieve, do: { latency: { fixd: 5 } } },
    '/do/latency/fixd is unknown; did you mean "fixed"?',
  ],
  [
    { ...retrieve, do: { drip: { bytes: 1, evry: 5 } } },
    '/do/drip/every is missing; /do/drip/evry is unknown; did you mean "every"?',
  ],
  [{ ...retrieve, service: 'toi' }, '/service "toi" is unknown; did you mean "toy"?'],
  [{ ...retrieve, service: 1 }, '/service must be string, not 1'],
  [{ operation: 'toy/*', do: { expire: true } }, '/do/expire cannot be used'],
  [{ operation: '*', do: [{ status: 503 }, { status: 418 }] }, '/do/1/status must be the status'],
  [{ operation: 'RetrieveNote', do: null }, '/do must be object,array, not null'],
  [{ operation: 'RetrieveNote', do: [] }, '/do must have at least 1 item, not []'],
  [{ operation: 'RetrieveNote', do: {} }, '/do must have at least 1 member, not {}'],
  [{ operation: 'RetrieveNote', do: { status: '503' } }, '/do/status must be integer, not "503"'],
  [{ ...retrieve, do: { status: 503, headers: 'a' } }, '/do/headers must be object, not "a"'],
  [{ ...retrieve, do: { status: 503, headers: { a: 1 } } }, '/do/headers/a must be string, not 1'],
  [{ ...retrieve, do: { status: 503, headers: { 'a b': '1' } } }, '/do/headers must match pattern'],
  [{ ...retrieve, do: { status: 503, headers: { a: 'b\r\nc: d' } } }, '/do/headers/a must match'],
  [
    { ...retrieve, do: { status: 503, headers: { 'Content-Length': '9' } } },
    '/do/headers/Content-Length cannot be set: it frames the response; use truncate',
  ],
  [{ ...retrieve, do: { status: 503, boddy: '' } }, '/do/boddy is unknown; did you mean "body"?'],
  [{ ...retrieve, do: { status: 302, body: '' } }, '/do/status must be at least 400, not 302'],
  [{ ...retrieve, do: [{ status: 503 }, { lose: false }] }, '/do/1/lose must be true, not false'],
])('refuses %j', (fault, why) => {
  expect(refusal(fault)).toContain(`Failed to add a fault: ${why}`)
})

it.each([
  [
    { status: 503, stale: true },
    '/stale cannot be combined with status: the operation does not run',
  ],
  [{ lose: true, status: 503 }, '/status cannot be combined with lose: no response is sent'],
  [{ lose: true, headers: {} }, '/headers cannot be combined with lose: no response is sent'],
  [{ reset: 'before-reply', malformed: true }, '/malformed cannot be combined with reset'],
  [
    { lose: true, truncate: true },
    '/lose cannot be combined with truncate: only one of them can end a response',
  ],
  [{ expire: true, drip: { bytes: 1, every: 1 } }, '/expire cannot be combined with drip'],
  [{ jsonError: true, contentType: 'a/b' }, '/jsonError cannot be combined with contentType'],
  [
    { jsonError: true },
    '/jsonError cannot be used: the response of RetrieveNote is not a download',
  ],
  [
    { jsonError: true, code: 'bussy' },
    '/code must be an error of the contract, not "bussy"; did you mean busy',
  ],
  [{ stale: true }, '/stale cannot be used: RetrieveNote lists nothing that can be deleted'],
  [{ expire: true }, '/expire cannot be used: RetrieveNote downloads nothing that can expire'],
  [{ code: 'busi' }, '/code must be an error of the contract, not "busi"; did you mean busy'],
  [{ status: 400, code: 'busy' }, '/code must be an error with status 400; "busy" has 503'],
  [{ body: {} }, '/body replaces the body of an error response: set "status" too'],
  [{ body: {}, jsonError: true }, '/body replaces the body of an error response: set "status" too'],
  [{ body: {}, lose: true }, '/body cannot be combined with lose: no response is sent'],
  [{ status: 503, body: {}, stale: true }, '/stale cannot be combined with status'],
  [
    { status: 503, code: 'busy', body: {} },
    '/body cannot be combined with code: it is sent unchanged',
  ],
  [{ status: 503, body: {}, malformed: true }, '/body cannot be combined with malformed'],
  [{ status: 503, body: () => 1 }, '/body must be JSON'],
  [{ latency: {} }, '/latency must have at least 1 member'],
  [{ latency: { min: 2, max: 1 } }, '/latency must have a min that is at most its max'],
  [{ latency: { min: 1 } }, '/latency/max must have property max when property min is present'],
  [{ latency: { fixed: 1, min: 1, max: 2 } }, '/latency must be milliseconds, a duration'],
  [{ latency: { seconds: 1, clock: 'mock' } }, '/latency must be milliseconds, a duration'],
])('refuses to do %j', (act, why) => {
  expect(refusal({ operation: 'RetrieveNote', do: act })).toContain(
    `Failed to add a fault: /do${why}`,
  )
})

it.each([
  [
    { afterBytes: 1 },
    '/afterBytes counts bytes of the request body: set "status", "code" or "reset" to "during-request" too',
  ],
  [{ afterBytes: 1, reset: 'before-reply' }, '/afterBytes counts bytes of the request body'],
  [{ afterBytes: 1, lose: true }, '/afterBytes counts bytes of the request body'],
  [{ afterBytes: 1, stall: { afterBytes: 1, for: 1 } }, '/afterBytes counts bytes of the request'],
  [{ status: 503, afterBytes: 0 }, '/afterBytes must be at least 1, not 0'],
  [{ status: 503, afterBytes: 1.5 }, '/afterBytes must be integer, not 1.5'],
  [{ status: 418, afterBytes: 1 }, '/status must be the status of an error of toy'],
  [{ reset: 'during-request', status: 503 }, '/status cannot be combined with reset: no response'],
  [{ reset: 'during-request', stall: { afterBytes: 1, for: 1 } }, '/stall cannot be combined with'],
  [{ reset: 'before-reply', stall: { afterBytes: 1, for: 1 } }, '/stall cannot be combined with'],
  [
    { status: 503, stall: { afterBytes: 1, for: 1 } },
    '/stall cannot be combined with status: the operation does not run',
  ],
  [
    { code: 'busy', stall: { afterBytes: 1, for: 1 } },
    '/stall cannot be combined with code: the operation does not run',
  ],
  [{ stall: { for: 1 } }, '/stall/afterBytes is missing'],
  [{ stall: { afterBytes: 1 } }, '/stall/for is missing'],
  [{ stall: { afterBytes: 1, for: -1 } }, '/stall/for must be at least 0, not -1'],
  [{ stall: { afterBytes: 1, for: 1, clock: 'real' } }, '/stall/clock must be'],
  [{ stall: { afterBytes: 1, for: { minuts: 1 } } }, '/stall/for/minuts is unknown'],
])('refuses to do %j to a body', (act, why) => {
  expect(refusal({ operation: 'CreateNote', do: act })).toContain(
    `Failed to add a fault: /do${why}`,
  )
})

const inBody = [
  ['afterBytes', { status: 503, afterBytes: 1 }],
  ['reset', { reset: 'during-request' }],
  ['stall', { stall: { afterBytes: 1, for: 1 } }],
] as const

it.each(inBody)(
  'refuses %s where an operation has no body, or the body is matched',
  (name, act) => {
    expect(refusal({ operation: 'RetrieveNote', do: act })).toBe(
      `Failed to add a fault: /do/${name} cannot be used: RetrieveNote has no request body`,
    )
    expect(refusal({ operation: 'CreateNote', match: { body: { text: 'a' } }, do: [act] })).toBe(
      `Failed to add a fault: /do/0/${name} cannot be combined with match.body: it acts before the body is read`,
    )
    expect(refusal({ operation: '*', match: { query: { a: 1 } }, do: act })).toBe('accepted')
  },
)

it('refuses a body with a number that JSON cannot hold', () => {
  const why = 'Failed to add a fault: /do/body must be JSON'
  expect(refusal({ ...retrieve, do: { status: 503, body: { big: 1n } } })).toBe(why)
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
    'Failed to add a fault: /operation "RetrieveNote" is ambiguous: several services have it; ' +
      'did you mean toy/RetrieveNote or twin/RetrieveNote? Or add "service": "toy"',
  )
  expect(() => both.faults.add({ ...retrieve, service: 'toy', operation: 'twin/*' })).toThrow(
    '/operation "twin/*" is unknown',
  )
  both.faults.add({ ...retrieve, service: 'twin', times: 1 })
  expect((await both.fetch(`${TOY}/notes/1`)).status).toBe(404)
  expect((await both.fetch('https://twin.test/notes/1')).status).toBe(503)
  expect(both.faults.list()).toMatchObject([{ service: 'twin', hits: 1 }])
  both.faults.clear()
  both.faults.add({ ...retrieve, operation: 'twin/RetrieveNote' })
  expect((await both.fetch('https://twin.test/notes/1')).status).toBe(503)
  expect((await both.fetch(`${TOY}/notes/1`)).status).toBe(404)
})
