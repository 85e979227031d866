import { expect, it } from 'vitest'
import { createMock, InvalidWorld } from '../../../src/index.js'
import type { Engine } from '../../../src/core/engine.js'
import type { WorldDocument } from '../../../src/core/seeding/document-types.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const auth = { authorization: 'Bearer k', 'content-type': 'application/json' }

function served(seed: WorldDocument) {
  const mock = createMock([openai, carrierx, locktera], { seed })
  const { engine } = mock as typeof mock & { engine: Engine }
  const call = async (method: string, url: string, body?: unknown) => {
    const sent = body === undefined ? null : JSON.stringify(body)
    const response = await mock.fetch(url, { method, headers: auth, body: sent })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const names = () => mock.state.records('openai', 'containers').map(({ name }) => name)
  return { mock, engine, call, names }
}

const OPENAI = 'https://api.openai.com/v1/containers'
const CARRIERX = 'https://api.carrierx.com/core/v2/storage'
const containers = (...names: string[]) => ({
  openai: { containers: names.map((name) => ({ id: `cntr_${name}`, name })) },
})

it('has what new seeds say, and keeps what calls have made', async () => {
  const { engine, call, names } = served(containers('a', 'b'))
  const { body } = await call('POST', OPENAI, { name: 'made' })
  await call('DELETE', `${OPENAI}/cntr_a`)
  expect(engine.reseed([containers('a', 'c')])).toEqual({ kept: 1, leftOut: [] })
  expect(names().sort()).toEqual(['a', 'c', 'made'])
  expect(await call('GET', `${OPENAI}/${String(body['id'])}`)).toEqual({ status: 200, body })
  expect((await call('GET', `${OPENAI}/cntr_b`)).status).toBe(404)
})

it('keeps files with their bytes, and counts them in their container', async () => {
  const seed = { carrierx: { containers: [{ container_sid: 'c-1', name: 'one' }] } }
  const { mock, engine, call } = served(seed)
  const form = new FormData()
  form.set('file_object', JSON.stringify({ container_sid: 'c-1' }))
  form.set('data', new Blob(['hello']), 'a.txt')
  const headers = { authorization: 'Bearer k' }
  const sent = await mock.fetch(`${CARRIERX}/files`, { method: 'POST', headers, body: form })
  const { file_sid: sid } = (await sent.json()) as { file_sid: string }
  engine.reseed([{ carrierx: { containers: [{ container_sid: 'c-1', name: 'renamed' }] } }])
  const { body } = await call('GET', `${CARRIERX}/containers/c-1`)
  expect(body).toMatchObject({ name: 'renamed', total_bytes: 5, total_files: 1 })
  const data = await mock.fetch(`${CARRIERX}/files/${sid}/data`, { headers })
  expect(await data.text()).toBe('hello')
})

it('leaves out what belonged to a record that is gone, and says so', async () => {
  const { mock, engine } = served(containers('a'))
  mock.state.add('openai', 'files', { id: 'cfile_1', container_id: 'cntr_a', path: '/mnt/data/a' })
  expect(engine.reseed([containers('b')])).toEqual({
    kept: 0,
    leftOut: ['openai/files ["cfile_1"]: container "cntr_a" no longer exists'],
  })
  expect(mock.state.records('openai', 'files')).toEqual([])
})

it('keeps children of a parent that comes along after them', () => {
  const { mock, engine } = served({})
  mock.state.add('carrierx', 'containers', { container_sid: 'parent' })
  mock.state.add('carrierx', 'containers', { container_sid: 'a', parent_container_sid: 'parent' })
  expect(engine.reseed([{}])).toEqual({ kept: 2, leftOut: [] })
})

it('changes nothing when new seeds are wrong', async () => {
  const { engine, call, names } = served(containers('a'))
  await call('POST', OPENAI, { name: 'made' })
  expect(() => engine.reseed([containers('b'), { openai: { containers: [{}] } }])).toThrow(
    InvalidWorld,
  )
  expect(names()).toEqual(['a', 'made'])
})

it('goes back to the new seeds with a reset', async () => {
  const { mock, engine, call, names } = served(containers('a'))
  await call('POST', OPENAI, { name: 'made' })
  engine.reseed([containers('b')])
  mock.reset()
  expect(names()).toEqual(['b'])
})

it('keeps each scope apart, and the time in each', async () => {
  const { mock, engine, names } = served(containers('a'))
  const other = mock.scope('other')
  const init = { method: 'POST', headers: auth, body: '{"name":"theirs"}' }
  await other.fetch(OPENAI, init)
  other.clock.advance({ minutes: 5 })
  const then = other.clock.now()
  expect(engine.reseed([containers('b')])).toEqual({ kept: 1, leftOut: [] })
  expect(names()).toEqual(['b'])
  const theirs = other.state.records('openai', 'containers').map(({ name }) => name)
  expect(theirs.sort()).toEqual(['b', 'theirs'])
  expect([other.clock.now(), mock.clock.now() < then]).toEqual([then, true])
})

it('keeps what was planned by calls, and drops what old seeds had planned', () => {
  const of = (id: string) =>
    ({ id, operation: 'openai/CreateContainer', do: { status: 429 } }) as const
  const { mock, engine } = served({
    faults: [of('old')],
    lifecycle: { 'openai/container': 'never' },
  })
  mock.faults.add(of('mine'))
  mock.lifecycle.set({ 'openai/container': { polls: 2 } })
  engine.reseed([{ faults: [of('new')] }])
  expect(mock.faults.list().map(({ id }) => id)).toEqual(['new', 'mine'])
  expect(mock.lifecycle.list()).toEqual({ 'openai/container': { polls: 2 } })
})
