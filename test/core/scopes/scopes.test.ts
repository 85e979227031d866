import { expect, it, test, vi } from 'vitest'
import { createMock, UsageError } from '../../../src/index.js'
import { DOOR_NAMES } from '../../support/doors.js'
import { noteInit, openDoor, type ToyDoor } from '../../support/toy-doors.js'
import { toy } from '../../support/toy-service.js'

/** Runs a test through every door. */
function throughEachDoor(name: string, body: (door: ToyDoor) => Promise<void>): void {
  test.each(DOOR_NAMES)(`${name} (%s)`, async (doorName) => {
    const door = await openDoor(doorName)
    try {
      await body(door)
    } finally {
      await door.close()
    }
  })
}

const count = (door: ToyDoor, scope: string) =>
  door.mock.scope(scope).state.records('toy', 'notes').length

throughEachDoor('keeps what a header puts into a scope in it', async (door) => {
  const { fetch, mock } = door
  const reply = await fetch('/notes', noteInit({ text: 'hi' }, { 'x-mock-scope': 'a' }))
  const { id } = (await reply.json()) as { id: string }
  expect([count(door, 'a'), count(door, 'default'), count(door, 'b')]).toEqual([1, 0, 0])
  expect((await fetch(`/notes/${id}`)).status).toBe(404)
  expect((await fetch(`/notes/${id}`, { headers: { 'x-mock-scope': 'a' } })).status).toBe(200)
  expect(mock.scope('a').journal.exchanges()).toHaveLength(2)
  expect(mock.journal.exchanges()).toHaveLength(1)
  expect(mock.scope('a').journal.exchanges()[0]).toMatchObject({ sequence: 1, scope: 'a' })
})

throughEachDoor('takes a scope from right behind the origin', async (door) => {
  const { fetch, mock } = door
  await fetch('/__scope/a/api/notes', noteInit({ text: 'hi' }))
  expect([count(door, 'a'), count(door, 'default')]).toEqual([1, 0])
  expect(mock.scope('a').journal.exchanges()).toMatchObject([{ request: { url: '/api/notes' } }])
})

throughEachDoor('prefers the scope in the path to the one in the header', async (door) => {
  await door.fetch('/__scope/a/api/notes', noteInit({ text: 'hi' }, { 'x-mock-scope': 'b' }))
  expect([count(door, 'a'), count(door, 'b')]).toEqual([1, 0])
})

throughEachDoor('journals an unknown path in its own scope', async ({ fetch, mock }) => {
  // msw says on the console what it refuses.
  const quiet = vi.spyOn(console, 'error').mockReturnValue()
  await fetch('/elsewhere', { headers: { 'x-mock-scope': 'a' } }).catch(() => undefined)
  quiet.mockRestore()
  expect(mock.scope('a').journal.violations()).toMatchObject([{ code: 'QS1001' }])
  expect(mock.journal.violations()).toEqual([])
})

throughEachDoor('keeps faults, clocks and ids of scopes apart', async (door) => {
  const { fetch, mock } = door
  const create = async (scope: string) => {
    const reply = await fetch('/notes', noteInit({ text: 'hi' }, { 'x-mock-scope': scope }))
    return [reply.status, (await reply.json()) as { id: string; made_at: number }] as const
  }
  mock.scope('a').faults.add({ operation: 'CreateNote', do: { status: 503 } })
  mock.scope('b').clock.advance({ minutes: 5 })
  expect((await create('a'))[0]).toBe(503)
  const [status, inB] = await create('b')
  const [, inDefault] = await create('default')
  expect(status).toBe(201)
  expect(inB.made_at - inDefault.made_at).toBe(300_000)
  expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:00:00.000Z')
  expect(inB.id).not.toBe(inDefault.id)
})

throughEachDoor('resets one scope and leaves the others', async (door) => {
  await door.fetch('/notes', noteInit({ text: 'hi' }, { 'x-mock-scope': 'a' }))
  await door.fetch('/notes', noteInit({ text: 'hi' }))
  door.mock.scope('a').reset()
  expect([count(door, 'a'), count(door, 'default')]).toEqual([0, 1])
  expect(door.mock.scope('a').journal.exchanges()).toEqual([])
})

it('gives a scope the same ids, independent of other scopes', async () => {
  const idIn = async (busy: boolean) => {
    const mock = createMock(toy)
    const create = (scope: string) =>
      mock.scope(scope).fetch('https://notes.test/api/notes', noteInit({ text: 'hi' }))
    if (busy) await create('b')
    return (await (await create('a')).json()) as { id: string }
  }
  expect(await idIn(true)).toEqual(await idIn(false))
})

it('starts every scope from the seeds, also when the default one has moved on', async () => {
  const note = { id: 'n', text: 'hi' }
  const mock = createMock(toy, { seed: { now: '2030-01-01T00:00:00Z', toy: { notes: [note] } } })
  mock.clock.advance({ days: 1 })
  const { state, clock } = mock.scope('late')
  expect(state.records('toy', 'notes')).toMatchObject([{ id: 'n', state: 'fresh' }])
  expect(clock.now().toISOString()).toBe('2030-01-01T00:00:00.000Z')
  expect(mock.state.records('toy', 'notes')).toMatchObject([{ state: 'faded' }])
})

it('returns the same scope for the same name', () => {
  const mock = createMock(toy)
  mock.scope('a').clock.advance({ minutes: 1 })
  expect(mock.scope('a').clock.now()).toEqual(mock.scope('a').clock.now())
  expect(mock.scope('default').clock.now()).toEqual(mock.clock.now())
})

const BAD = ['', 'a b', 'a/b', 'ä', 'a%20b', '../a', 'x'.repeat(129), '__proto__\n']

it.each(BAD)('rejects the scope name %j', (name) => {
  const act = () => createMock(toy).scope(name)
  expect(act).toThrow(UsageError)
  expect(act).toThrow('a name must be 1 to 128 letters, digits, ".", "_", "~" or "-"')
})

it.each(['a', 'x'.repeat(128), 'A-z_0.~', '__proto__', 'constructor', '..'])(
  'accepts the scope name %j',
  (name) => {
    expect(createMock(toy).scope(name).journal.exchanges()).toEqual([])
  },
)

it.each(['msw', 'http'] as const)('answers 400 for a bad scope name (%s)', async (doorName) => {
  const { fetch, close, mock } = await openDoor(doorName)
  try {
    for (const [path, header] of [
      ['/notes/1', 'a b'],
      ['/elsewhere', 'a b'],
      ['/__scope/a%20b/api/notes/1', 'fine'],
      ['/__scope//api/notes/1', 'fine'],
    ] as const) {
      const reply = await fetch(path, { headers: { 'x-mock-scope': header } })
      expect([path, reply.status]).toEqual([path, 400])
      const { message } = (await reply.json()) as { message: string }
      expect(message).toMatch(/^Failed to open scope .* a name must be 1 to 128 letters/)
    }
    expect(mock.journal.exchanges()).toEqual([])
  } finally {
    await close()
  }
})

it('answers a bad scope name in a direct call as the server does', async () => {
  const { fetch } = createMock(toy)
  const headers = { 'x-mock-scope': 'a b' }
  const reply = await fetch('https://notes.test/api/notes/1', { headers })
  expect(reply.status).toBe(400)
  expect(await reply.json()).toEqual({
    message: expect.stringContaining('Failed to open scope "a b"'),
  })
})

it('isolates a fork from its origin', async () => {
  const mock = createMock(toy, { rules: { 'toy/longest-text': 5 } })
  await mock.fetch('https://notes.test/api/notes', noteInit({ text: 'one' }))
  mock.faults.add({ operation: 'RetrieveNote', do: { status: 503 } })
  const fork = mock.fork()
  expect(fork.state.records('toy', 'notes')).toEqual(mock.state.records('toy', 'notes'))
  fork.faults.clear()
  expect([fork.journal.exchanges(), mock.faults.list().length]).toEqual([[], 1])
  expect(
    (await fork.fetch('https://notes.test/api/notes', noteInit({ text: 'longer' }))).status,
  ).toBe(400)
  await fork.fetch('https://notes.test/api/notes', noteInit({ text: 'two' }))
  fork.clock.advance({ days: 1 })
  expect(mock.state.records('toy', 'notes')).toMatchObject([{ text: 'one', state: 'fresh' }])
  expect(fork.state.records('toy', 'notes')).toHaveLength(2)
})
