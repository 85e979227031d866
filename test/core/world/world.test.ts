import { expect, it } from 'vitest'
import { World } from '../../../src/core/world/world.js'
import { Environment } from '../../../src/core/state/environment.js'
import { RuleSet } from '../../../src/core/contract/rules.js'
import { type Service } from '../../../src/core/service/service.js'
import { defineService } from '../../../src/core/define-service.js'
import { createMock, UsageError } from '../../../src/index.js'
import { rules, type Notes } from '../../support/toy-model.js'
import { definition, noteRequest, toy, TOY } from '../../support/toy-service.js'

const START = Date.UTC(2025, 0, 1)
const MINUTE = 60_000

const worldOf = (service: Service) =>
  World.empty([service], new Environment({ seed: 1 }), new RuleSet(rules))

/** A world whose due work only says that it ran, and at what time. */
function recording() {
  const ran: [key: string, minutes: number][] = []
  const fade = ({ world }: Notes, key: string) =>
    ran.push([key, (world.environment.now() - START) / MINUTE])
  const world = worldOf(defineService({ ...definition, tasks: { fade } }))
  const plan = (key: string, minutes: number) =>
    world.schedule.add({ at: START + minutes * MINUTE, service: 'toy', task: 'fade', key })
  return { ran, world, plan }
}

it('runs due work in the order of time, each piece at its own', () => {
  const { ran, world, plan } = recording()
  plan('late', 30)
  plan('early', 10)
  plan('also early', 10)
  plan('too late', 31)
  world.advanceTo(START + 30 * MINUTE)
  expect(ran).toEqual([
    ['early', 10],
    ['also early', 10],
    ['late', 30],
  ])
  expect(world.environment.now()).toBe(START + 30 * MINUTE)
  expect(world.schedule.size).toBe(1)
})

it('runs in turn what due work plans for the way', () => {
  const seen: string[] = []
  const fade = ({ world }: Notes, key: string) => {
    const at = world.environment.now()
    seen.push(`${key} at ${(at - START) / MINUTE}`)
    if (key === 'often') {
      world.schedule.add({ at: at + 10 * MINUTE, service: 'toy', task: 'fade', key })
    }
  }
  const world = worldOf(defineService({ ...definition, tasks: { fade } }))
  world.schedule.add({ at: START + 5 * MINUTE, service: 'toy', task: 'fade', key: 'often' })
  world.schedule.add({ at: START + 20 * MINUTE, service: 'toy', task: 'fade', key: 'once' })
  world.advanceTo(START + 26 * MINUTE)
  expect(seen).toEqual(['often at 5', 'often at 15', 'once at 20', 'often at 25'])
})

it('tells the rules that due work read, once', () => {
  const fade = (notes: Notes) => notes.rule('toy/greeting')
  const world = worldOf(defineService({ ...definition, tasks: { fade } }))
  world.schedule.add({ at: START + MINUTE, service: 'toy', task: 'fade', key: 'a' })
  world.advanceTo(START + MINUTE)
  expect(world.runDueWork()).toEqual(['toy/greeting'])
  expect(world.runDueWork()).toEqual([])
})

it('runs nothing twice', () => {
  const { ran, world, plan } = recording()
  plan('a', 0)
  world.runDueWork()
  world.runDueWork()
  world.advanceTo(START + MINUTE)
  expect(ran).toEqual([['a', 0]])
})

it('does not go back, and runs nothing when it is told to', () => {
  const { ran, world, plan } = recording()
  plan('due', -1)
  expect(() => world.advanceTo(START - 1)).toThrow(UsageError)
  expect(() => world.advanceTo(NaN)).toThrow(UsageError)
  expect(ran).toEqual([])
  expect(world.environment.now()).toBe(START)
})

it('says which task it lacks', () => {
  const world = worldOf(toy)
  world.schedule.add({ at: START, service: 'toy', task: 'bloom', key: 'k' })
  expect(() => world.runDueWork()).toThrow('Failed to run due work: no task "toy/bloom"')
})

it('makes one model of each service, and a new one for a fork', () => {
  const world = worldOf(toy)
  expect(world.model(toy)).toBe(world.model(toy))
  expect(world.fork().model(toy)).not.toBe(world.model(toy))
})

it('notes the rules that are read while somebody listens', () => {
  const world = worldOf(toy)
  world.rule('toy/greeting')
  const reads = (world.reads = new Set<string>())
  world.rule('toy/longest-text')
  world.reads = undefined
  world.rule('toy/secret-use')
  expect([...reads]).toEqual(['toy/longest-text'])
})

it('keeps a fork apart: records, due work, time and chosen rules', () => {
  const world = worldOf(toy)
  const { add, notes } = { add: world.model(toy) as Notes, notes: world.tables.table('toy/notes') }
  add.add({ id: 'a', text: 't', state: 'fresh', made_at: START })
  const fork = world.fork()
  fork.rules = fork.rules.with({ 'toy/greeting': true })
  fork.advanceTo(START + 10 * MINUTE)
  expect(fork.tables.table('toy/notes').get('a')).toMatchObject({ state: 'faded' })
  expect(notes.get('a')).toMatchObject({ state: 'fresh' })
  expect(world.rule('toy/greeting')).toBe(false)
  expect([world.environment.now(), world.schedule.size]).toEqual([START, 1])
})

it('draws the same ids in a fork, and others where it has a seed of its own', () => {
  const world = worldOf(toy)
  const [same, other] = [world.fork(), world.fork('own')]
  const next = world.environment.hex(8)
  expect(same.environment.hex(8)).toBe(next)
  expect(other.environment.hex(8)).not.toBe(next)
})

it('lets what is due happen when the clock is moved, at the time when it was due', async () => {
  const mock = createMock(toy)
  const { id } = (await (await mock.fetch(noteRequest({ text: 'a', minutes: 20 }))).json()) as {
    id: string
  }
  const read = async () => (await mock.fetch(`${TOY}/notes/${id}`)).json()
  mock.clock.advance({ minutes: 19, seconds: 59 })
  expect(await read()).toMatchObject({ state: 'fresh' })
  mock.clock.set('2025-01-01T08:00:00Z')
  expect(await read()).toMatchObject({ state: 'faded', faded_at: START + 20 * MINUTE })
})

it.each([
  ['2024-12-31T23:59:59Z', 'it is 2025-01-01T00:00:00.000Z and cannot go back'],
  ['tomorrow', '"tomorrow" is not a time; expected'],
  [new Date(NaN), 'an invalid Date is not a time'],
  [Infinity, 'Infinity is not a time'],
])('refuses to set the clock to %s', (time, why) => {
  const { clock } = createMock(toy)
  expect(() => clock.set(time)).toThrow(UsageError)
  expect(() => clock.set(time)).toThrow(why)
  expect(clock.now().getTime()).toBe(START)
})

it('refuses to advance the clock by less than nothing', () => {
  const { clock } = createMock(toy)
  expect(() => clock.advance({ minutes: -1 })).toThrow('cannot go back')
  expect(() => clock.advance({ days: 1e300 })).toThrow('outside of the years 0 to 9999')
  expect(clock.now().getTime()).toBe(START)
})

it('goes back to a snapshot as often as it is asked: records, clock and ids', async () => {
  const mock = createMock(toy)
  const create = async () => (await mock.fetch(noteRequest({ text: 'a' }))).json()
  await create()
  const snapshot = mock.snapshot()
  const before = await mock.state.export()
  const next = await create()
  mock.clock.advance({ days: 1 })
  const goBack = async () => {
    mock.restore(snapshot)
    expect(await mock.state.export()).toEqual(before)
    expect(await create()).toEqual(next)
  }
  await goBack()
  await goBack()
})

it('refuses two services of one name, and base URLs that are none', () => {
  expect(() => createMock([toy, toy])).toThrow(
    'Failed to make a mock: two services have the name "toy"',
  )
  expect(() => createMock(toy, { baseUrls: { toi: 'https://a.test' } })).toThrow(
    'Failed to set the base URL of "toi": unknown service. Did you mean "toy"?',
  )
  for (const toy_ of ['nonsense', '/v1', 'ftp://a.test', '']) {
    const make = () => createMock(toy, { baseUrls: { toy: toy_ } })
    expect(make).toThrow(UsageError)
    expect(make).toThrow(
      `Failed to set the base URL of "toy" to ${JSON.stringify(toy_)}: expected an`,
    )
  }
  expect(() => createMock(toy, { now: 'tomorrow' })).toThrow('"tomorrow" is not a time; expected')
})
