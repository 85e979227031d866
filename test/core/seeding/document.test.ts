import { expect, it } from 'vitest'
import {
  createMock,
  InvalidWorld,
  type WorldDocument,
  type WorldProblem,
} from '../../../src/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const NOTE = { id: 'n1', text: 'hi' }
const world = (part: object, rest: object = {}): WorldDocument => ({ toy: part, ...rest })

/** Why a world is refused, after making sure that nothing of it was applied in any way. */
async function problemsOf(document: unknown): Promise<readonly WorldProblem[]> {
  const seed = world(
    { notes: [{ id: 'first', text: 'stays' }] },
    { rules: { 'toy/greeting': true } },
  )
  const mock = createMock(toy, { seed })
  const before = await mock.state.export()
  let refusal: unknown
  for (const load of [mock.seed, mock.replaceState]) {
    try {
      load(document as WorldDocument)
      expect.unreachable('it was loaded')
    } catch (error) {
      refusal = error
    }
    expect(refusal).toBeInstanceOf(InvalidWorld)
    expect(await mock.state.export()).toEqual(before)
  }
  const seeds = [document as WorldDocument]
  expect(() => createMock(toy, { seed: seeds })).toThrow(InvalidWorld)
  return (refusal as InvalidWorld).problems
}

it.each([
  [null, '', 'must be an object, such as { "openai": {} }'],
  [[], '', 'must be an object, such as { "openai": {} }'],
  ['{}', '', 'must be an object, such as { "openai": {} }'],
  [{ toi: {} }, '/toi', 'is unknown; did you mean "toy"?'],
  [
    { now: 'tomorrow' },
    '/now',
    'must be a time with a time zone and a day that exists, such as "2025-01-31T12:00:00Z"',
  ],
  [
    { now: true },
    '/now',
    'must be a time with a time zone and a day that exists, such as "2025-01-31T12:00:00Z"',
  ],
  [{ rules: [] }, '/rules', 'must be an object of rule values'],
  [{ rules: null }, '/rules', 'must be an object of rule values'],
  [{ toy: null }, '/toy', 'must be object, not null'],
  [{ toy: { note: [] } }, '/toy/note', 'is not declared, not []'],
  [world({ notes: {} }), '/toy/notes', 'must be array, not {}'],
  [world({ notes: [1] }), '/toy/notes/0', 'must be object, not 1'],
  [world({ notes: [{ id: 'a' }] }), '/toy/notes/0/text', 'is missing'],
  [world({ notes: [NOTE, NOTE] }), '/toy/notes/1/id', '"n1" already exists'],
  [world({ notes: [{ ...NOTE, colour: 1 }] }), '/toy/notes/0/colour', 'is not declared, not 1'],
  [
    world({ notes: [{ ...NOTE, state: 'eaten' }] }),
    '/toy/notes/0/state',
    'must be one of ["fresh","faded"], not "eaten"',
  ],
  [
    world({ notes: [{ ...NOTE, label: { colour: 'grey' } }] }),
    '/toy/notes/0/label/colour',
    'must be one of ["red","blue"], not "grey"',
  ],
  [
    world({ notes: [{ ...NOTE, content: {} }] }),
    '/toy/notes/0/content',
    'must have at least 1 member',
  ],
  [
    world({ notes: [{ ...NOTE, content: { text: 'a', base64: 'YQ==' } }] }),
    '/toy/notes/0/content',
    'must have at most 1 member, not ',
  ],
  [
    world({ notes: [{ ...NOTE, content: { base64: 'a!' } }] }),
    '/toy/notes/0/content/base64',
    'is not valid base64',
  ],
  [
    world({ notes: [{ ...NOTE, content: { path: 'a.txt' } }] }),
    '/toy/notes/0/content/path',
    'only the server and readWorld() read files',
  ],
])('refuses the world %j whole, with pointer and reason', async (document, pointer, reason) => {
  const problems = await problemsOf(document)
  expect(problems).toHaveLength(1)
  expect(problems[0]?.pointer).toBe(pointer)
  expect(problems[0]?.reason).toContain(reason)
})

it('refuses rules that are unknown or have another value', async () => {
  const rules = { 'toy/longest': 1, 'toy/greeting': 'softly' }
  expect(await problemsOf({ rules })).toEqual([
    { pointer: '/rules/toy~1longest', reason: expect.stringContaining('unknown rule') },
    { pointer: '/rules/toy~1greeting', reason: expect.stringContaining('"loudly"') },
  ])
})

it('lists every mistake at once', async () => {
  const problems = await problemsOf({
    now: 'never',
    rules: { 'toy/greeting': 1 },
    tou: {},
    toy: { notes: [{ id: 1 }, { id: 'a', text: 't', more: 1 }], extra: 1 },
  })
  expect(problems.map(({ pointer }) => pointer).sort()).toEqual([
    '/now',
    '/rules/toy~1greeting',
    '/tou',
    '/toy/extra',
    '/toy/notes/0/id',
    '/toy/notes/0/text',
    '/toy/notes/1/more',
  ])
})

it('lists every record that contradicts another', async () => {
  const problems = await problemsOf(world({ notes: [NOTE, NOTE, { ...NOTE, id: 'n2' }, NOTE] }))
  expect(problems.map(({ pointer }) => pointer)).toEqual(['/toy/notes/1/id', '/toy/notes/3/id'])
})

it('says which of several worlds is wrong, in twenty lines at most', () => {
  const notes = Array.from({ length: 25 }, () => ({ id: 1, text: 't' }))
  const make = () => createMock(toy, { seed: [world({ notes: [NOTE] }), world({ notes })] })
  expect(make).toThrow('Failed to load world 2: nothing was applied\n  /toy/notes/0/id: must be')
  expect(make).toThrow('and 5 more')
})

it('refuses a record that an earlier world has', () => {
  const seed = [world({ notes: [NOTE] }), world({ notes: [NOTE] })]
  expect(() => createMock(toy, { seed })).toThrow('Failed to load world 2')
})

it('adds to a world when it is seeded, and makes it anew when it is replaced', () => {
  const mock = createMock(toy, { seed: world({ notes: [NOTE] }) })
  const ids = () => mock.state.records('toy', 'notes').map((note) => note['id'])
  mock.seed(world({ notes: [{ ...NOTE, id: 'n2' }] }, { now: '2026-01-01T00:00:00Z' }))
  expect([ids(), mock.clock.now().getUTCFullYear()]).toEqual([['n1', 'n2'], 2026])
  mock.replaceState(world({ notes: [{ ...NOTE, id: 'n3' }] }, { now: '2024-01-01T00:00:00Z' }))
  expect([ids(), mock.clock.now().getUTCFullYear()]).toEqual([['n3'], 2024])
  mock.reset()
  expect([ids(), mock.clock.now().getUTCFullYear()]).toEqual([['n1'], 2025])
})

it('does not seed a world that is in the past', () => {
  const mock = createMock(toy)
  const past = world({ notes: [NOTE] }, { now: '2024-01-01T00:00:00Z' })
  expect(() => mock.seed(past)).toThrow('cannot go back')
  expect(mock.state.records('toy', 'notes')).toEqual([])
})

it('exports what it loads, and loads what it exports', async () => {
  const document = {
    now: '2025-06-01T12:00:00.000Z',
    rules: { 'toy/greeting': 'loudly', 'toy/longest-text': 7 },
    toy: {
      notes: [
        { id: 'a', text: 't', state: 'fresh', made_at: 5, content: { text: 'plain\n' } },
        { id: 'b', text: 'ü', state: 'faded', made_at: 6, content: { base64: 'AP8=' } },
        { id: 'c', text: '', state: 'fresh', made_at: 7, label: { colour: 'red' }, secret: 's' },
      ],
    },
  }
  const first = createMock(toy, { seed: document })
  expect(await first.state.export()).toEqual(document)
  const second = createMock(toy)
  second.replaceState(await first.state.export())
  expect(await second.state.export()).toEqual(document)
})

it('exports what was made meanwhile, and goes on from there', async () => {
  const mock = createMock(toy)
  const { id } = (await (await mock.fetch(noteRequest({ text: 'made' }))).json()) as { id: string }
  const exported = await mock.state.export()
  expect(exported['toy']).toMatchObject({
    notes: [{ id, text: 'made', content: { text: 'made' } }],
  })
  mock.replaceState(exported)
  mock.clock.advance({ minutes: 10 })
  expect(await (await mock.fetch(`${TOY}/notes/${id}`)).json()).toMatchObject({ state: 'faded' })
})

it('draws no id that a loaded world has', async () => {
  const mock = createMock(toy)
  const create = async () => (await mock.fetch(noteRequest({ text: 'a' }))).status
  expect(await create()).toBe(201)
  mock.replaceState(await mock.state.export())
  expect(await create()).toBe(201)
  const again = createMock(toy, { seed: await mock.state.export() })
  expect((await again.fetch(noteRequest({ text: 'a' }))).status).toBe(201)
  expect(again.state.records('toy', 'notes')).toHaveLength(3)
})
