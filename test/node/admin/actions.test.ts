import { expect, it } from 'vitest'
import { serveAdmin } from '../../support/admin.js'
import { raw, wire } from '../../support/raw.js'
import { noteRequest } from '../../support/toy-service.js'

const START = '2025-01-01T00:00:00.000Z'

it('tells that it is well, what it serves, and the time', async () => {
  const { admin } = await serveAdmin()
  const { status, body, headers } = await admin('GET', '/health')
  expect([status, body]).toEqual([200, { status: 'ok', services: ['toy'], now: START }])
  expect(headers.get('content-type')).toBe('application/json')
})

it('shows the journal, and clears it', async () => {
  const { admin, mock } = await serveAdmin()
  await mock.fetch(noteRequest({ text: '' }))
  const { body } = await admin('GET', '/requests')
  expect(body).toEqual({ exchanges: mock.journal.exchanges() })
  expect(body.exchanges).toMatchObject([{ operation: 'CreateNote', violations: [{}] }])
  expect((await admin('DELETE', '/requests')).status).toBe(204)
  expect((await admin('GET', '/requests')).body).toEqual({ exchanges: [] })
  expect(mock.journal.exchanges()).toEqual([])
})

it('journals no call of its own', async () => {
  const { admin, mock } = await serveAdmin()
  await admin('GET', '/health')
  await admin('GET', '/nowhere')
  expect(mock.journal.exchanges()).toEqual([])
})

it('goes back to the seeds', async () => {
  const seed = { toy: { notes: [{ id: 'n', text: 'seed' }] } }
  const { admin, mock } = await serveAdmin({ seed })
  const before = await mock.state.export()
  await mock.fetch(noteRequest({ text: 'more' }))
  mock.clock.advance({ days: 1 })
  mock.faults.add({ operation: 'CreateNote', do: { status: 503 } })
  expect(await admin('POST', '/reset')).toMatchObject({ status: 204, body: null })
  expect(await mock.state.export()).toEqual(before)
  expect([mock.faults.list(), mock.journal.exchanges()]).toEqual([[], []])
})

it('adds what a world holds to what is there, whole or not at all', async () => {
  const { admin, mock } = await serveAdmin({ seed: { toy: { notes: [{ id: 'a', text: 'one' }] } } })
  const seed = (...notes: object[]) => admin('POST', '/seed', { toy: { notes } })
  expect((await seed({ id: 'b', text: 'two' })).status).toBe(204)
  const refused = await seed({ id: 'c', text: 'three' }, { id: 'a', text: 'again' })
  expect([refused.status, refused.body.problems]).toEqual([
    400,
    [{ pointer: '/toy/notes/1/id', reason: '"a" already exists', line: 1, column: 50 }],
  ])
  expect(mock.state.records('toy', 'notes').map(({ id }) => id)).toEqual(['a', 'b'])
})

it('tells the time and moves it', async () => {
  const { admin, mock } = await serveAdmin()
  expect((await admin('GET', '/clock')).body).toEqual({ now: START })
  const advanced = await admin('POST', '/clock', { advance: { minutes: 21 } })
  expect(advanced).toMatchObject({ status: 200, body: { now: '2025-01-01T00:21:00.000Z' } })
  const set = await admin('POST', '/clock', { now: '2026-01-01T00:00:00Z' })
  expect(set.body).toEqual({ now: '2026-01-01T00:00:00.000Z' })
  expect(mock.clock.now().getUTCFullYear()).toBe(2026)
})

it.each([
  [
    undefined,
    'expected either { "now": "2025-01-31T12:00:00Z" } or { "advance": { "minutes": 21 } }',
  ],
  [{}, 'expected either'],
  [[], 'expected either'],
  [{ now: START, advance: { minutes: 1 } }, 'expected either'],
  [{ advance: { minutes: 1 }, by: 2 }, 'expected either'],
  [
    { advance: 21 },
    'expected an object with numbers of days, hours, minutes, seconds, milliseconds',
  ],
  [{ advance: { minutes: -1 } }, 'cannot go back'],
  [{ now: '2024-01-01T00:00:00Z' }, 'cannot go back'],
  [{ now: 'soon' }, '"soon" is not a time; expected'],
  [{ now: {} }, 'is not a time; expected'],
])('refuses to move the clock by %j', async (body, why) => {
  const { admin } = await serveAdmin()
  const { status, body: refusal } = await admin('POST', '/clock', body)
  expect(status).toBe(400)
  expect(refusal.message).toContain(why)
  expect((await admin('GET', '/clock')).body).toEqual({ now: START })
})

it('shows the state, and takes it back', async () => {
  const { admin, mock } = await serveAdmin()
  await mock.fetch(noteRequest({ text: 'hi', secret: 'longsecret' }))
  const { body: state } = await admin('GET', '/state')
  expect(state).toEqual(await mock.state.export())
  mock.reset()
  expect(await admin('PUT', '/state', state)).toMatchObject({ status: 204, body: null })
  expect((await admin('GET', '/state')).body).toEqual(state)
})

it('refuses a wrong state whole, with every pointer and reason', async () => {
  const { admin, mock } = await serveAdmin({ seed: { toy: { notes: [{ id: 'n', text: 'a' }] } } })
  const before = await mock.state.export()
  const { status, body } = await admin('PUT', '/state', {
    rules: null,
    toy: { notes: [{ id: 'm', text: 'fine' }, { id: 1, text: 'b' }, { id: 'o' }] },
  })
  expect(status).toBe(400)
  expect(body.message).toContain('nothing was applied')
  expect(body.problems).toMatchObject([
    { pointer: '/rules', reason: 'must be an object of rule values' },
    { pointer: '/toy/notes/1/id', reason: 'must be string, not 1' },
    { pointer: '/toy/notes/2/text', reason: 'is missing' },
  ])
  for (const wrong of [undefined, 'null', '[]', '"world"', '{"toy":{"notes":[{}]}}', '{"x":1}']) {
    expect([wrong, (await admin('PUT', '/state', wrong)).status]).toEqual([wrong, 400])
  }
  expect(await mock.state.export()).toEqual(before)
})

it('plans faults, lists and drops them', async () => {
  const { admin, mock } = await serveAdmin()
  const fault = { operation: 'CreateNote', times: 1, do: { status: 503 } }
  expect(await admin('POST', '/faults', fault)).toMatchObject({
    status: 200,
    body: { id: 'fault-1', ...fault, hits: 0 },
  })
  expect((await mock.fetch(noteRequest({ text: 'hi' }))).status).toBe(503)
  expect((await admin('GET', '/faults')).body).toEqual({
    faults: [{ id: 'fault-1', ...fault, hits: 1, calls: 1 }],
  })
  expect((await admin('DELETE', '/faults')).status).toBe(204)
  expect((await admin('GET', '/faults')).body).toEqual({ faults: [] })
})

it.each([
  [undefined, 'the fault must be object'],
  [{ operation: 'CreateNot', do: { status: 503 } }, 'did you mean toy/CreateNote'],
  [{ operation: 'CreateNote', do: { status: 418 } }, '(400, 401, 404, 405, 503), not 418'],
])('refuses the fault %j', async (fault, why) => {
  const { admin } = await serveAdmin()
  const { status, body } = await admin('POST', '/faults', fault)
  expect([status, body.message]).toEqual([400, expect.stringContaining(why)])
  expect((await admin('GET', '/faults')).body).toEqual({ faults: [] })
})

it.each([
  ['POST', '/health', 'GET'],
  ['PUT', '/requests', 'GET, DELETE'],
  ['GET', '/reset', 'POST'],
  ['DELETE', '/clock', 'GET, POST'],
  ['POST', '/state', 'GET, PUT'],
  ['PATCH', '/faults', 'GET, POST, DELETE'],
])('answers 405 for %s %s and says what it allows', async (method, path, allow) => {
  const { admin } = await serveAdmin()
  const { status, body, headers } = await admin(method, path)
  expect([status, headers.get('allow')]).toEqual([405, allow])
  expect(body).toEqual({ message: `${path} allows ${allow}, not ${method}` })
})

it.each(['/healt', '/health/', '/Health', '/constructor', '/requests/1/sent', '//'])(
  'answers 404 for /__admin%s and says what there is',
  async (path) => {
    const { admin } = await serveAdmin()
    const { status, body } = await admin('GET', path)
    expect(status).toBe(404)
    expect(body.message).toContain(
      ' not found; the admin API has /health, /openapi.json, /services, ',
    )
  },
)

it('refuses a body that is no JSON', async () => {
  const { admin } = await serveAdmin()
  for (const path of ['/clock', '/faults']) {
    const { status, body } = await admin('POST', path, '{"advance":')
    expect([status, body.message]).toEqual([
      400,
      expect.stringContaining('Failed to parse the body as JSON: '),
    ])
  }
})

it('refuses a body that is too long, before it has come', async () => {
  const { url } = await serveAdmin()
  const length = `Content-Length: ${64 * 1024 * 1024 + 1}`
  const reply = await raw(url, wire('PUT /__admin/state', [length], '{'.repeat(1000)))
  expect(reply).toMatch(/^HTTP\/1\.1 413 /)
  expect(reply).toContain('it is larger than 67108864 bytes')
})

it('works on the scope that the header or the path names', async () => {
  const { admin, mock, url } = await serveAdmin()
  const a = { 'x-mock-scope': 'a' }
  await admin('POST', '/clock', { advance: { days: 1 } }, a)
  expect((await admin('GET', '/clock', undefined, a)).body).toEqual({
    now: '2025-01-02T00:00:00.000Z',
  })
  expect((await admin('GET', '/clock')).body).toEqual({ now: START })
  const inPath = await fetch(`${url}/__scope/a/__admin/clock`)
  expect(await inPath.json()).toEqual({ now: '2025-01-02T00:00:00.000Z' })
  await admin('PUT', '/state', { toy: { notes: [{ id: 'n', text: 'in a' }] } }, a)
  expect(mock.scope('a').state.records('toy', 'notes')).toHaveLength(1)
  expect(mock.state.records('toy', 'notes')).toEqual([])
  const bad = await admin('GET', '/clock', undefined, { 'x-mock-scope': 'a b' })
  expect([bad.status, bad.body.message]).toEqual([
    400,
    expect.stringContaining('a name must be 1 to'),
  ])
})
