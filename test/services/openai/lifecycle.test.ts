import { expect, test } from 'vitest'
import type { Engine } from '../../../src/core/engine.js'
import {
  createMock,
  type InvalidWorld,
  type LifecyclePolicy,
  type WorldDocument,
} from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { apiOf, apiOn, newContainer, throughEveryDoor } from '../../support/openai.js'
import type { Door } from '../../support/doors.js'

const KIND = 'openai/container'

const started = (policy: LifecyclePolicy<'server_error'>) => {
  const mock = createMock(openai, { lifecycle: { [KIND]: policy } })
  return { mock, api: apiOn(mock) }
}

/** The statuses of as many looks at a container. */
async function looks(api: ReturnType<typeof apiOn>, id: string, times: number): Promise<number[]> {
  const seen: number[] = []
  for (let look = 0; look < times; look++) {
    seen.push((await api('GET', `/containers/${id}`)).status)
  }
  return seen
}

throughEveryDoor(
  'a container is ready after as many polls as are asked for',
  async (door: Door) => {
    const api = apiOf(door)
    const id = await newContainer(api)
    expect((await api('GET', `/containers/${id}/files`)).status).toBe(404)
    expect(await looks(api, id, 4)).toEqual([404, 404, 200, 200])
    expect((await api('GET', `/containers/${id}/files`)).status).toBe(200)
    const rules = door.mock.journal.exchanges().map((one) => one.rules)
    const leaning = rules.map((read) => read.includes('openai/starting-container'))
    expect(leaning).toEqual([false, true, true, true, false, false, false])
  },
  { lifecycle: { [KIND]: { polls: 2 } } },
)

test('a container is ready at once without a lifecycle policy', async () => {
  for (const policy of ['immediately', { polls: 0 }] as const) {
    const { api } = started(policy)
    expect(await looks(api, await newContainer(api), 1)).toEqual([200])
  }
})

test('a container is ready after a duration of the mock clock', async () => {
  const { mock, api } = started({ after: { minutes: 1 } })
  const id = await newContainer(api)
  mock.clock.advance({ seconds: 59 })
  expect(await looks(api, id, 5)).toEqual([404, 404, 404, 404, 404])
  expect((await api('GET', '/containers')).body.data).toEqual([])
  mock.clock.advance({ seconds: 1 })
  expect((await api('GET', '/containers')).body.data).toHaveLength(1)
  expect(await looks(api, id, 1)).toEqual([200])
})

test('a container fails at once or after polls or a duration, with the error of its policy', async () => {
  const { mock, api } = started({ fail: 'server_error' })
  const failed = await newContainer(api)
  expect(await looks(api, failed, 2)).toEqual([500, 500])
  expect((await api('GET', `/containers/${failed}/files`)).status).toBe(500)
  mock.lifecycle.set({ [KIND]: { fail: 'rate_limited', polls: 1 } })
  const other = await newContainer(api)
  expect(await looks(api, other, 3)).toEqual([404, 429, 429])
  expect((await api('GET', '/containers')).body.data).toEqual([])
  expect((await api('DELETE', `/containers/${other}`)).status).toBe(200)
  expect(await looks(api, other, 1)).toEqual([404])
  expect(mock.journal.violations()).toEqual([])
})

test('a container is never ready', async () => {
  const { mock, api } = started('never')
  const id = await newContainer(api)
  mock.clock.advance({ days: 1 })
  expect(await looks(api, id, 3)).toEqual([404, 404, 404])
  mock.lifecycle.set({ [KIND]: 'immediately' })
  expect(await looks(api, await newContainer(api), 1)).toEqual([200])
  expect(await looks(api, id, 1)).toEqual([404])
})

test('a world document sets lifecycle policies and pending records', async () => {
  const policy = { polls: 3 }
  const mock = createMock(openai, { seed: { lifecycle: { [KIND]: policy } } })
  const api = apiOn(mock)
  const id = await newContainer(api)
  await looks(api, id, 1)
  const snapshot = mock.snapshot()
  const world = await mock.state.export()
  expect(world.lifecycle).toEqual({ [KIND]: policy })
  expect(world.pending).toEqual([{ kind: KIND, key: id, polls: 2 }])
  expect(await looks(api, id, 3)).toEqual([404, 404, 200])
  mock.restore(snapshot)
  expect(await looks(api, id, 3)).toEqual([404, 404, 200])
  const other = createMock(openai, { seed: world })
  expect(other.lifecycle.list()).toEqual({ [KIND]: policy })
  expect(await looks(apiOn(other), id, 3)).toEqual([404, 404, 200])
  const timed = { ...world, pending: [{ kind: KIND, key: id, at: '2025-01-01T00:05:00.000Z' }] }
  other.replaceState(timed)
  expect(await looks(apiOn(other), id, 1)).toEqual([404])
  expect((await other.state.export()).pending).toEqual(timed.pending)
  other.clock.advance({ minutes: 5 })
  expect(await looks(apiOn(other), id, 1)).toEqual([200])
})

test.each<[unknown, string]>([
  [
    { 'openai/file': 'never' },
    '/openai~1file is not a lifecycle kind; did you mean openai/container',
  ],
  [{ [KIND]: 'soon' }, '/openai~1container must be one of ["immediately","never"], not "soon"'],
  [{ [KIND]: {} }, 'must have at least 1 member'],
  [{ [KIND]: { polls: -1 } }, '/openai~1container/polls must be at least 0, not -1'],
  [{ [KIND]: { status: 'queued' } }, '/openai~1container/status is unknown'],
  [
    { [KIND]: { fail: 'container_expired' } },
    '/openai~1container/fail must be an error of all operations that use it: ',
  ],
])('refuses the lifecycle %j', (policies, why) => {
  const mock = createMock(openai)
  const given = policies as Record<string, LifecyclePolicy>
  expect(() => mock.lifecycle.set(given)).toThrow(why)
  expect(() => createMock(openai, { lifecycle: given })).toThrow(why)
  expect(() => mock.seed({ lifecycle: given })).toThrow('/lifecycle/')
  expect(mock.lifecycle.list()).toEqual({})
})

test('refuses a pending record of a world that cannot be pending', () => {
  const pending = [
    { kind: 'openai/file', key: 'a' },
    { kind: KIND, key: 'a', fail: 'no_such' },
  ]
  expect(() => createMock(openai, { seed: { pending } })).toThrow(
    /\/pending\/0\/kind: is not a lifecycle kind[^]*\/pending\/1\/fail: must be an error of all operations that use it/,
  )
  expect(() => createMock(openai, { seed: { pending: [{}] as unknown as [] } })).toThrow(
    '/pending/0/kind',
  )
})

test('refuses a pending record that does not exist, reports all other problems, and changes nothing', async () => {
  const mock = createMock(openai, {
    seed: { openai: { containers: [{ id: 'cntr_a', name: 'a' }] } },
  })
  const before = await mock.state.export()
  const world: WorldDocument = {
    openai: {
      containers: [
        { id: 'cntr_b', name: 'b' },
        { id: 'cntr_c', name: 5 },
      ],
    },
    pending: [
      { kind: KIND, key: 'cntr_a', polls: 1 },
      { kind: KIND, key: 'cntr_b', polls: 1 },
      { kind: KIND, key: 'cntr_c', polls: 1 },
      { kind: KIND, key: 'cntr_none', polls: 1 },
      { kind: 'openai/file', key: 'cfile_a' },
      { kind: KIND, key: 'cntr_none', fail: 'no_such' },
    ],
  }
  const problems = (act: () => void) => {
    try {
      act()
    } catch (error) {
      return (error as InvalidWorld).problems.map((one) => `${one.pointer} ${one.reason}`)
    }
    return []
  }
  expect(problems(() => mock.seed(world))).toEqual([
    expect.stringMatching('^/pending/4/kind is not a lifecycle kind; did you mean'),
    expect.stringMatching('^/pending/5/fail must be an error of all operations that use it'),
    '/openai/containers/1/name must be string, not 5',
    '/pending/3/key container "cntr_none" does not exist',
    '/pending/5/key container "cntr_none" does not exist',
  ])
  expect(await mock.state.export()).toEqual(before)
  const alone = { pending: [{ kind: KIND, key: 'cntr_none', polls: 1 }] }
  const told = ['/pending/0/key container "cntr_none" does not exist']
  expect(problems(() => createMock(openai, { seed: alone }))).toEqual(told)
  expect(problems(() => mock.replaceState(alone))).toEqual(told)
  expect(problems(() => createMock(openai, { seed: alone, allowInvalid: true }))).toEqual([])
})

test('a pending record is removed with its container when the seeds are read again', async () => {
  const seed = { openai: { containers: [{ id: 'cntr_a', name: 'a' }] } }
  const mock = createMock(openai, { seed })
  const { engine } = mock as typeof mock & { engine: Engine }
  mock.seed({ pending: [{ kind: KIND, key: 'cntr_a', polls: 1 }] })
  engine.reseed([{}])
  expect((await mock.state.export()).pending).toBeUndefined()
})

test('CarrierX has no lifecycle kinds', () => {
  const lifecycle = { 'carrierx/container': 'never' } as const
  expect(() => createMock(carrierx, { lifecycle })).toThrow(
    'Failed to set lifecycle policies: ' +
      '/carrierx~1container is not a lifecycle kind: no service of this mock has one',
  )
})
