import { expect, it } from 'vitest'
import { createMock, InvalidWorld, type Fault, type MockScope } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const busy = { status: 503 }
const seed = { toy: { notes: [{ id: 'a', text: 'hi' }] } }

/** Which of as many calls failed, from 1. */
async function failing(
  mock: MockScope,
  calls: number,
  path = '/notes/a',
  init: RequestInit = {},
): Promise<number[]> {
  const failed: number[] = []
  for (let call = 1; call <= calls; call++) {
    if ((await mock.fetch(TOY + path, init)).status === 503) failed.push(call)
  }
  return failed
}

it.each<[Omit<Fault, 'operation' | 'do'>, number[]]>([
  [{}, [1, 2, 3, 4, 5, 6]],
  [{ times: 2 }, [1, 2]],
  [{ nth: 3 }, [3]],
  [{ nth: 3, times: 2 }, [3, 4]],
  [{ after: 4 }, [5, 6]],
  [{ after: 2, times: 1 }, [3]],
  [{ after: 0, times: 1 }, [1]],
])('a plan with %j fails the calls %j', async (plan, calls) => {
  const mock = createMock(toy, { seed })
  mock.faults.add({ operation: 'RetrieveNote', ...plan, do: busy })
  expect(await failing(mock, 6)).toEqual(calls)
  expect(mock.faults.list()).toMatchObject([{ calls: 6, hits: calls.length }])
})

it('a plan after a time counts from when it was added, by the clock of the mock', async () => {
  const mock = createMock(toy, { seed })
  mock.clock.advance({ minutes: 1 })
  mock.faults.add({ operation: 'RetrieveNote', after: { minutes: 5 }, nth: 2, do: busy })
  mock.clock.advance({ minutes: 4 })
  expect(await failing(mock, 3)).toEqual([])
  mock.clock.advance({ minutes: 1 })
  expect(await failing(mock, 3)).toEqual([2])
  expect(mock.faults.list()).toMatchObject([{ since: '2025-01-01T00:01:00.000Z', calls: 3 }])
})

it.each<[Fault['match'], boolean]>([
  [{ params: { note_id: 'a' } }, true],
  [{ params: { note_id: 'b' } }, false],
  [{ params: { colour: 'red' } }, false],
  [{ query: { times: 2 } }, true],
  [{ query: { times: '2' } }, true],
  [{ query: { times: 3 } }, false],
  [{ headers: { 'X-Team': 'blue' } }, true],
  [{ headers: { 'x-team': 'red' } }, false],
  [{ params: { note_id: 'a' }, query: { times: 2 }, headers: { 'x-team': 'blue' } }, true],
  [{ params: { note_id: 'a' }, query: { times: 3 } }, false],
])('a plan that matches %j acts: %j', async (match, acts) => {
  const mock = createMock(toy, { seed })
  mock.faults.add({ operation: 'RetrieveNote', ...(match && { match }), do: busy })
  const headers = { 'x-team': 'blue' }
  expect(await failing(mock, 1, '/notes/a?times=2', { headers })).toEqual(acts ? [1] : [])
  expect(mock.faults.list()).toMatchObject([{ calls: acts ? 1 : 0 }])
})

it.each<[unknown, boolean]>([
  [{ text: 'hi' }, true],
  [{ label: { colour: 'red' } }, true],
  [{ keys: [{ name: 'k' }] }, true],
  [{ keys: [] }, false],
  [{ keys: [{ name: 'k' }, {}] }, false],
  [{ keys: { name: 'k' } }, false],
  [{ text: 'ho' }, false],
  [{ minutes: '5' }, false],
  [{ label: 'red' }, false],
  [{ absent: null }, false],
])('a plan that matches the body %j acts: %j', async (body, acts) => {
  const mock = createMock(toy)
  mock.faults.add({ operation: 'CreateNote', match: { body }, do: busy })
  const keys = [{ name: 'k', value: 'v' }]
  const note = { text: 'hi', minutes: 5, label: { colour: 'red' }, keys }
  expect((await mock.fetch(noteRequest(note))).status).toBe(acts ? 503 : 201)
  expect(mock.state.records('toy', 'notes')).toHaveLength(acts ? 0 : 1)
})

it('a plan that matches the body leaves alone what cannot be read, and who is not let in', async () => {
  const mock = createMock(toy)
  mock.faults.add({ operation: 'CreateNote', match: { body: {} }, do: busy })
  expect((await mock.fetch(noteRequest('not JSON'))).status).toBe(400)
  const stranger = noteRequest({ text: 'hi' }, { authorization: 'Bearer stranger' })
  expect((await mock.fetch(stranger)).status).toBe(401)
  expect((await mock.fetch(noteRequest({ text: 'hi' }))).status).toBe(503)
})

it('every plan counts the calls that it is for, the first one acts', async () => {
  const mock = createMock(toy, { seed })
  mock.faults.add({ id: 'first', operation: 'RetrieveNote', times: 1, do: { status: 404 } })
  mock.faults.add({ id: 'second', operation: 'toy/*', nth: 2, do: busy })
  mock.faults.add({ id: 'third', operation: '*', nth: 3, do: busy })
  expect(await failing(mock, 3)).toEqual([2, 3])
  const seen = mock.journal.exchanges().map(({ fault }) => fault)
  expect(seen).toEqual(['first', 'second', 'third'])
})

it('nth counts every call that matches, also those that the action does not fit', async () => {
  const mock = createMock(openai)
  const headers = { authorization: 'Bearer k' }
  const url = 'https://api.openai.com/v1/containers'
  mock.faults.add({ id: 'third', operation: 'openai/*', nth: 3, do: { truncate: true } })
  mock.faults.add({ id: 'list', operation: 'openai/*', nth: 3, do: { stale: true } })
  // No reply of this operation has a body that could be cut, and it lists nothing.
  const calls = () => mock.faults.list().map((one) => [one.calls, one.hits])
  const remove = () => mock.fetch(`${url}/cntr_none`, { method: 'DELETE', headers })
  await remove()
  await remove()
  expect(calls()).toEqual([
    [2, 0],
    [2, 0],
  ])
  const cut = await mock.fetch(url, { headers })
  await expect(cut.text()).rejects.toThrow()
  expect(calls()).toEqual([
    [3, 1],
    [3, 0],
  ])
})

it('chance is the same on every run with a seed, and another with another', async () => {
  const run = async (plan: object) => {
    const mock = createMock(toy, { seed })
    mock.faults.add({ operation: 'RetrieveNote', probability: 0.3, ...plan, do: busy })
    return failing(mock, 60)
  }
  const first = await run({ seed: 7 })
  expect(first.length).toBeGreaterThan(5)
  expect(first.length).toBeLessThan(35)
  expect(await run({ seed: 7 })).toEqual(first)
  expect(await run({ seed: 8 })).not.toEqual(first)
  expect(await run({ seed: 7, times: 2 })).toEqual(first.slice(0, 2))
})

it('a chance that nobody gave a seed says which it has', () => {
  const mock = createMock(toy, { seed })
  const { id } = mock.faults.add({ operation: 'RetrieveNote', probability: 0.5, do: busy })
  expect(mock.faults.list()).toMatchObject([{ seed: id }])
})

it('draws what is done of several, and how late', async () => {
  const mock = createMock(toy, { seed })
  const late = { mean: 1000, deviation: 300, clock: 'mock' } as const
  mock.faults.add({ operation: 'RetrieveNote', do: [busy, { latency: late }] })
  const seen: number[] = []
  for (let call = 0; call < 20; call++) {
    const before = mock.clock.now().getTime()
    const { status } = await mock.fetch(`${TOY}/notes/a`)
    seen.push(status === 503 ? 503 : mock.clock.now().getTime() - before)
  }
  expect(seen.filter((one) => one === 503).length).toBeGreaterThan(3)
  const delays = new Set(seen.filter((one) => one !== 503))
  expect(delays.size).toBeGreaterThan(3)
  for (const delay of delays) expect(Math.abs(delay - 1000)).toBeLessThan(1200)
})

it('each scope has its own plans', async () => {
  const mock = createMock(toy, { seed })
  mock.scope('a').faults.add({ operation: 'RetrieveNote', do: busy })
  expect(await failing(mock, 1)).toEqual([])
  expect(await failing(mock.scope('a'), 1)).toEqual([1])
  expect(mock.faults.list()).toEqual([])
})

it('a snapshot that is restored leaves each plan as far as it has come', async () => {
  const mock = createMock(toy, { seed })
  mock.faults.add({ operation: 'RetrieveNote', times: 2, do: busy })
  await failing(mock, 1)
  const snapshot = mock.snapshot()
  expect(await failing(mock, 2)).toEqual([1])
  mock.restore(snapshot)
  expect(await failing(mock, 2)).toEqual([])
})

it('a world has plans, and its export goes on where they are', async () => {
  const plan = { operation: 'RetrieveNote', do: busy }
  const faults: Fault[] = [
    { id: 'late', ...plan, after: { minutes: 1 } },
    { ...plan, nth: 2, times: 2 },
  ]
  const mock = createMock(toy, { seed: { ...seed, faults } })
  expect(await failing(mock, 2)).toEqual([2])
  const world = await mock.state.export()
  expect(world.faults).toEqual([
    {
      id: 'late',
      ...plan,
      after: { minutes: 1 },
      calls: 0,
      hits: 0,
      since: '2025-01-01T00:00:00.000Z',
    },
    { id: 'fault-1', ...plan, nth: 2, times: 2, calls: 2, hits: 1 },
  ])
  const other = createMock(toy)
  other.replaceState(world)
  expect(await failing(other, 3)).toEqual([1])
  other.clock.advance({ minutes: 1 })
  expect(await failing(other, 1)).toEqual([1])
  mock.reset()
  expect(mock.faults.list()).toMatchObject([{ id: 'late' }, { id: 'fault-1', calls: 0 }])
})

it('refuses a world for each mistake in its plans', () => {
  const faults = [
    { operation: 'RetriveNote', do: busy },
    { id: 'a', operation: 'RetrieveNote', times: 0, do: { status: '503' } },
    { id: 'b', operation: 'RetrieveNote', do: busy },
    { id: 'b', operation: 'RetrieveNote', do: busy },
  ] as unknown as Fault[]
  const mock = createMock(toy)
  const attempt = () => mock.seed({ faults, toy: { note: [] } })
  expect(attempt).toThrow(InvalidWorld)
  try {
    attempt()
  } catch (error) {
    expect((error as InvalidWorld).problems.map(({ pointer }) => pointer)).toEqual([
      '/faults/0/operation',
      '/faults/1/times',
      '/faults/1/do/status',
      '/faults/3/id',
      '/toy/note',
    ])
  }
  expect(mock.faults.list()).toEqual([])
  expect(() => mock.seed({ faults: {} as [] })).toThrow('/faults: must be an array of faults')
})

it('refuses an id that is taken', () => {
  const mock = createMock(toy)
  const plan = { id: 'a', operation: 'RetrieveNote', do: busy }
  mock.faults.add(plan)
  expect(() => mock.faults.add(plan)).toThrow('Failed to add a fault: /id "a" already exists')
  mock.faults.add({ ...plan, id: 'fault-1' })
  expect(mock.faults.add({ operation: 'RetrieveNote', do: busy }).id).toBe('fault-2')
})

it('a plan does not change when what it was made of does', async () => {
  const mock = createMock(toy, { seed })
  const plan = { operation: 'RetrieveNote', times: 1, do: { status: 503 } }
  mock.faults.add(plan)
  plan.times = 9
  plan.do.status = 404
  expect(await failing(mock, 2)).toEqual([1])
})

it('chaos is the same in every scope and on every run, and says its seed', async () => {
  const chaos = { rate: 0.5, seed: 'storm', do: [busy] }
  const mock = createMock(toy, { seed, chaos })
  const failed = await failing(mock, 30)
  expect(failed.length).toBeGreaterThan(5)
  expect(await failing(mock.scope('b'), 30)).toEqual(failed)
  mock.reset()
  expect(await failing(mock, 30)).toEqual(failed)
  expect(mock.faults.list()).toMatchObject([
    { id: 'chaos', operation: '*', probability: 0.5, seed: 'storm' },
  ])
  expect(() => createMock(toy, { chaos: { rate: 2 } })).toThrow(
    '/probability must be at most 1, not 2',
  )
})

it('the usual chaos does to each operation what it can suffer', async () => {
  const mock = createMock(toy, { seed, chaos: { rate: 1, seed: 1 } })
  const outcomes = new Set<unknown>()
  for (let call = 0; call < 24; call++) {
    outcomes.add(await mock.fetch(`${TOY}/notes/a`).then(({ status }) => status, String))
  }
  // This service has no 429 and no 500.
  expect(outcomes).toEqual(new Set([200, 503, 'TypeError: fetch failed']))
})

it('an error that another operation declares is sent here too, as assumed and no breach', async () => {
  const mock = createMock(toy, { seed, trust: 'published' })
  mock.faults.add({ operation: 'RetrieveNote', times: 1, do: { code: 'too_long' } })
  const headers = { 'x-mock-explain': '1' }
  const reply = await mock.fetch(`${TOY}/notes/a`, { headers })
  expect(reply.status).toBe(400)
  expect(reply.headers.get('x-mock-provenance')).toBe('assumed; rules=""')
  expect(mock.journal.exchanges()).toMatchObject([{ fault: 'fault-1', violations: [] }])
})

it('what a fault answers covers nothing', async () => {
  const mock = createMock(toy, { seed })
  mock.faults.add({ operation: 'RetrieveNote', times: 1, do: { headers: { 'x-own': 'a' } } })
  mock.faults.add({ operation: 'RetrieveNote', times: 1, do: { status: 404 } })
  const covered = () => mock.coverage()['toy']!.replies.covered
  const before = covered()
  await mock.fetch(`${TOY}/notes/a`)
  await mock.fetch(`${TOY}/notes/a`)
  mock.assertConforms()
  expect(covered()).toBe(before)
  await mock.fetch(`${TOY}/notes/a`)
  mock.assertConforms()
  expect(covered()).toBe(before + 1)
})
