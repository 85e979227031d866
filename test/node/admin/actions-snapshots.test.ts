import { expect, it, onTestFinished } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { serveAdmin } from '../../support/admin.js'
import { noteRequest, toy } from '../../support/toy-service.js'

const NOW = '2025-01-01T00:00:00.000Z'

it('takes a snapshot by its name, shows it as a world, and goes back to it', async () => {
  const { admin, mock } = await serveAdmin()
  await mock.fetch(noteRequest({ text: 'kept' }))
  const { body: state } = await admin('GET', '/state')
  const taken = await admin('POST', '/snapshots/first')
  expect([taken.status, taken.body]).toEqual([200, { name: 'first', now: NOW }])
  await mock.fetch(noteRequest({ text: 'more' }))
  mock.clock.advance({ days: 1 })
  expect((await admin('GET', '/snapshots/first')).body).toEqual(state)
  expect((await admin('GET', '/snapshots')).body).toEqual({ snapshots: [taken.body] })
  expect(await admin('POST', '/snapshots/first/restore')).toMatchObject({ status: 204, body: null })
  expect((await admin('GET', '/state')).body).toEqual(state)
})

it('is the same store as in process', async () => {
  const { admin, mock } = await serveAdmin()
  mock.snapshots.take('here')
  await admin('POST', '/snapshots/there')
  expect(mock.snapshots.list().map(({ name }) => name)).toEqual(['here', 'there'])
  expect((await admin('DELETE', '/snapshots/here')).status).toBe(204)
  expect(mock.snapshots.list().map(({ name }) => name)).toEqual(['there'])
  expect((await admin('DELETE', '/snapshots')).status).toBe(204)
  expect(mock.snapshots.list()).toEqual([])
})

it.each([
  ['GET', '/snapshots/logn', 404, 'Failed to find snapshot "logn": did you mean login?'],
  ['DELETE', '/snapshots/logn', 404, 'did you mean login?'],
  ['POST', '/snapshots/logn/restore', 404, 'did you mean login?'],
  ['POST', '/snapshots/a%20b', 404, 'not found; the admin API has /health'],
  ['POST', '/snapshots/', 404, 'not found; the admin API has /health'],
  ['POST', '/snapshots/login/restor', 404, '/snapshots/{name}/restore'],
  ['POST', '/snapshots', 405, 'allows GET, DELETE, not POST'],
  ['PUT', '/snapshots/login', 405, '/snapshots/login allows GET, POST, DELETE, not PUT'],
  ['GET', '/snapshots/login/restore', 405, 'allows POST, not GET'],
])('refuses %s %s', async (method, path, status, why) => {
  const { admin, mock } = await serveAdmin()
  mock.snapshots.take('login')
  const reply = await admin(method, path)
  expect([reply.status, reply.body.message]).toEqual([status, expect.stringContaining(why)])
  expect(mock.snapshots.list()).toHaveLength(1)
})

it('keeps the snapshots of each scope for itself', async () => {
  const { admin } = await serveAdmin()
  const a = { 'x-mock-scope': 'a' }
  await admin('POST', '/snapshots/mine', undefined, a)
  expect((await admin('GET', '/snapshots', undefined, a)).body.snapshots).toHaveLength(1)
  expect((await admin('GET', '/snapshots')).body).toEqual({ snapshots: [] })
})

it('lists scopes, and closes one with all that it holds', async () => {
  const { admin, mock } = await serveAdmin()
  const a = mock.scope('a')
  await a.fetch(noteRequest({ text: 'gone' }))
  a.snapshots.take('gone')
  a.clock.advance({ days: 1 })
  const later = '2025-01-02T00:00:00.000Z'
  const scopes = [
    { name: 'default', now: NOW },
    { name: 'a', now: later },
  ]
  expect((await admin('GET', '/scopes')).body).toEqual({ scopes })
  expect((await admin('DELETE', '/scopes/a')).status).toBe(204)
  expect(mock.scopes.list()).toEqual(['default'])
  expect(a.state.records('toy', 'notes')).toEqual([])
  expect([a.snapshots.list(), a.journal.exchanges()]).toEqual([[], []])
  expect(a.clock.now().toISOString()).toBe(NOW)
})

it.each([
  ['/scopes/default', 400, 'it cannot be closed; reset it instead'],
  ['/scopes/b', 404, 'Failed to close scope "b": it is not open; open are a'],
])('refuses to close %s', async (path, status, why) => {
  const { admin, mock } = await serveAdmin()
  mock.scope('a')
  const reply = await admin('DELETE', path)
  expect([reply.status, reply.body.message]).toEqual([status, expect.stringContaining(why)])
  expect(mock.scopes.list()).toEqual(['default', 'a'])
})

it('remembers what a closed scope has covered', async () => {
  const { mock } = await serveAdmin()
  await mock.scope('a').fetch(noteRequest({ text: 'x' }))
  const { coverage } = mock
  const before = coverage()
  mock.scopes.close('a')
  expect(coverage()).toEqual(before)
  expect(JSON.stringify(before)).toContain('CreateNote')
})

it('says that nothing can be saved where no file was named', async () => {
  const { url, close } = await listen(createMock(toy))
  onTestFinished(close)
  const reply = await fetch(`${url}/__admin/save`, { method: 'POST' })
  expect(reply.status).toBe(400)
  expect(await reply.text()).toContain('without --state FILE')
})
