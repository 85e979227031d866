import { expect, test } from 'vitest'
import {
  createMock,
  InvalidWorld,
  UsageError,
  type MockOptions,
  type MockScope,
  type WorldDocument,
} from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { scenarios } from '../../data/rules-openai/index.js'
import { apiOn, newContainer } from '../../support/openai.js'

/** What the scenario of a rule shows on a mock. */
function outcomeOf(id: keyof typeof scenarios, mock: MockScope): Promise<unknown> {
  return scenarios[id].tell(apiOn(mock), mock)
}

test('a request that is not authenticated reads no rule', async () => {
  const mock = createMock(openai)
  const api = apiOn(mock)
  await api('GET', `/containers/${await newContainer(api)}`, undefined, { authorization: '' })
  expect(mock.journal.exchanges().at(-1)?.rules).toEqual([])
})

test('rules are set by an option, as values or as the text of a command line', async () => {
  for (const value of [60, '60', ' 60']) {
    const rules: MockOptions['rules'] = { 'openai/expiry-minutes-max': value }
    const mock = createMock(openai, { rules })
    expect(await outcomeOf('openai/expiry-minutes-max', mock)).toEqual([200, 200, 200, 400])
  }
  const rules: MockOptions['rules'] = { 'openai/empty-list-ids': 'null' }
  const none = createMock(openai, { rules })
  expect(await outcomeOf('openai/empty-list-ids', none)).toEqual([null, null])
})

test('a rule about a number takes any whole number from 0', async () => {
  const mock = createMock(openai, { rules: { 'openai/name-max-length': 3 } })
  const post = async (name: string) => (await apiOn(mock)('POST', '/containers', { name })).status
  expect([await post('abc'), await post('abcd')]).toEqual([200, 400])
})

test('rules are set by a world, at the start or later, and an export keeps them', async () => {
  const world = { rules: { 'openai/name-filter': 'prefix' } } as const
  const mock = createMock(openai, { seed: world })
  expect(await outcomeOf('openai/name-filter', mock)).toEqual(['ab', 'abc'])

  const later = createMock(openai)
  later.seed(world)
  expect(await outcomeOf('openai/name-filter', later)).toEqual(['ab', 'abc'])
  const copy = createMock(openai, { seed: await later.state.export() })
  const { data } = (await apiOn(copy)('GET', '/containers?name=a')).body
  expect(data).toHaveLength(2)

  later.reset()
  expect(await outcomeOf('openai/name-filter', later)).toEqual(['ab'])
})

test('a world overrides the option, and a later world an earlier one', async () => {
  const mock = createMock(openai, {
    rules: { 'openai/name-filter': 'prefix' },
    seed: [{ rules: { 'openai/limit-zero': 'empty-page' } }],
  })
  mock.seed({ rules: { 'openai/name-filter': 'substring' } })
  expect(await outcomeOf('openai/name-filter', mock)).toEqual(['ab', 'abc', 'xab'])
  expect((await apiOn(mock)('GET', '/containers?limit=0')).status).toBe(200)
})

test('an unknown rule is refused with the known ones', () => {
  for (const id of ['openai/name-filtre', 'name-filter', '__proto__', 'constructor', '']) {
    const make = () => createMock(openai, { rules: Object.fromEntries([[id, 'prefix']]) })
    expect(make).toThrow(UsageError)
    expect(make).toThrow(`Failed to set rule "${id}": unknown rule`)
    expect(make).toThrow('openai/name-filter')
  }
})

test('a wrong value is refused with the right ones', () => {
  const make = (id: string, value: unknown) => () =>
    createMock(openai, { rules: { [id]: value as string } })
  const reason =
    'Failed to set rule "openai/limit-zero" to "maybe": allowed values are "refused", "empty-page"'
  expect(make('openai/limit-zero', 'maybe')).toThrow(reason)
  for (const value of [-1, 1.5, 'many', '', null, true, Infinity]) {
    const set = make('openai/name-max-length', value)
    expect(set).toThrow(UsageError)
    expect(set).toThrow(
      `to ${JSON.stringify(value)}: allowed values are 512, 64 or any integer from 0`,
    )
  }
  for (const value of [undefined, {}, ['exact']]) {
    expect(make('openai/name-filter', value)).toThrow(
      'allowed values are "exact", "prefix", "substring"',
    )
  }
})

test('a world with a wrong rule is refused whole, each mistake by its place', async () => {
  const mock = createMock(openai)
  const world: WorldDocument = {
    rules: { 'openai/name-filter': 'prefix', 'openai/limit-zero': 'maybe', 'openai/nothing': 1 },
    openai: { containers: [{ name: 'a' }] },
  }
  const problems = [
    { pointer: '/rules/openai~1limit-zero', reason: expect.stringContaining('"empty-page"') },
    { pointer: '/rules/openai~1nothing', reason: expect.stringContaining('unknown rule') },
  ]
  for (const load of [() => createMock(openai, { seed: world }), () => mock.seed(world)]) {
    expect(load).toThrow(InvalidWorld)
    expect(load).toThrow(expect.objectContaining({ problems }))
  }
  expect(await outcomeOf('openai/name-filter', mock)).toEqual(['ab'])
})
