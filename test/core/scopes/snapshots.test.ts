import { expect, it } from 'vitest'
import {
  createMock,
  NotThere,
  UsageError,
  type Snapshot,
  type MswMock,
} from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { TOY, toy, noteRequest } from '../../support/toy-service.js'

const add = async (mock: MswMock, text: string) => {
  const reply = await mock.fetch(noteRequest({ text }))
  return (await reply.json()) as { id: string }
}
const texts = (mock: Pick<MswMock, 'state'>) =>
  mock.state.records('toy', 'notes').map(({ text }) => text)

it('goes back to a named snapshot as often as it is asked, clock and ids included', async () => {
  const mock = createMock(toy)
  await add(mock, 'one')
  mock.clock.advance({ minutes: 1 })
  expect(mock.snapshots.take('first')).toEqual({ name: 'first', now: '2025-01-01T00:01:00.000Z' })
  const before = await mock.state.export()
  const next = await add(mock, 'two')
  mock.clock.advance({ days: 1 })
  for (let round = 0; round < 2; round++) {
    mock.snapshots.restore('first')
    expect(await mock.state.export()).toEqual(before)
    expect(await add(mock, 'two')).toEqual(next)
  }
  expect(await mock.snapshots.export('first')).toEqual(before)
})

it('lists snapshots oldest first, replaces one that is taken again, and deletes', async () => {
  const mock = createMock(toy)
  mock.snapshots.take('a')
  await add(mock, 'one')
  mock.snapshots.take('b')
  mock.snapshots.take('a')
  expect(mock.snapshots.list().map(({ name }) => name)).toEqual(['a', 'b'])
  mock.reset()
  mock.snapshots.restore('a')
  expect(texts(mock)).toEqual(['one'])
  mock.snapshots.delete('a')
  expect(mock.snapshots.list().map(({ name }) => name)).toEqual(['b'])
  mock.snapshots.clear()
  expect(mock.snapshots.list()).toEqual([])
})

it('keeps the snapshots of scopes apart', () => {
  const mock = createMock(toy)
  mock.scope('a').snapshots.take('mine')
  expect(mock.snapshots.list()).toEqual([])
  expect(() => mock.snapshots.restore('mine')).toThrow('this scope has no snapshots')
})

it('names the nearest snapshots for an unknown name, and changes nothing', async () => {
  const mock = createMock(toy)
  mock.snapshots.take('login')
  await add(mock, 'one')
  const act = () => mock.snapshots.restore('logn')
  expect(act).toThrow(NotThere)
  expect(act).toThrow('Failed to find snapshot "logn": did you mean login?')
  expect(() => mock.snapshots.delete('logn')).toThrow(NotThere)
  expect(() => mock.snapshots.take('a b')).toThrow(UsageError)
  expect(texts(mock)).toEqual(['one'])
  expect(mock.snapshots.list()).toHaveLength(1)
})

it('restores a snapshot in another scope', async () => {
  const mock = createMock(toy)
  await add(mock, 'one')
  mock.scope('a').restore(mock.snapshot())
  expect(texts(mock.scope('a'))).toEqual(['one'])
  await mock.scope('a').fetch(noteRequest({ text: 'two' }))
  expect(texts(mock)).toEqual(['one'])
})

it('rejects anything but a snapshot, and one of other services', () => {
  const mock = createMock(toy)
  const restore = (what: unknown) => () => mock.restore(what as Snapshot)
  expect(restore({})).toThrow('expected the return value of snapshot()')
  expect(restore(undefined)).toThrow(UsageError)
  expect(restore(createMock(openai).snapshot())).toThrow(
    'it was taken of a mock of openai, but this is a mock of toy',
  )
})

it('takes the clock back in real time too', async () => {
  const mock = createMock(toy, { realTime: true })
  const reply = await mock.fetch(noteRequest({ text: 'a', minutes: 20 }))
  const { id } = (await reply.json()) as { id: string }
  const snapshot = mock.snapshot()
  const then = mock.clock.now().getTime()
  mock.clock.advance({ days: 1 })
  mock.restore(snapshot)
  expect(mock.clock.now().getTime() - then).toBeLessThan(60_000)
  expect(await (await mock.fetch(`${TOY}/notes/${id}`)).json()).toMatchObject({ state: 'fresh' })
})

it('exports the world at one time, independent of requests meanwhile', async () => {
  const content = { text: 'x'.repeat(200_000) }
  const containers = [{ id: 'cntr_a', name: 'a' }]
  const files = ['1', '2'].map((id) => ({
    ...{ id: `cfile_${id}`, container_id: 'cntr_a', path: `/mnt/data/${id}`, content },
  }))
  const mock = createMock(openai, { seed: { openai: { containers, files } } })
  const exported = mock.state.export()
  const init = { method: 'DELETE', headers: { authorization: 'Bearer k' } }
  await mock.fetch('https://api.openai.com/v1/containers/cntr_a', init)
  const other = createMock(openai)
  other.replaceState(await exported)
  expect(other.state.records('openai', 'files')).toHaveLength(2)
  expect(mock.state.records('openai', 'files')).toEqual([])
})

it('keeps the planned faults as they are when it goes back', async () => {
  const mock = createMock(toy)
  mock.faults.add({ operation: 'CreateNote', do: { status: 503 } })
  const unnamed = mock.snapshot()
  mock.snapshots.take('start')
  mock.faults.clear()
  const added = mock.faults.add({ id: 'new', operation: 'RetrieveNote', do: { status: 503 } })
  for (const goBack of [() => mock.restore(unnamed), () => mock.snapshots.restore('start')]) {
    goBack()
    expect(mock.faults.list()).toEqual([added])
  }
  expect(await mock.snapshots.export('start')).not.toHaveProperty('faults')
})

it('keeps the faults of its own scope when it goes back to a snapshot of another', () => {
  const mock = createMock(toy)
  const other = mock.scope('other')
  other.faults.add({ id: 'theirs', operation: 'CreateNote', do: { status: 503 } })
  mock.faults.add({ id: 'ours', operation: 'CreateNote', do: { status: 503 } })
  mock.restore(other.snapshot())
  expect(mock.faults.list().map(({ id }) => id)).toEqual(['ours'])
})
