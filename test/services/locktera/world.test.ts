import { expect, it } from 'vitest'
import { HarWorldBuilder } from '../../../src/conformance/har/to-world.js'
import { createMock, InvalidWorld, type WorldDocument } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { apiOn, CONTAINERS, encode } from '../../support/locktera.js'

const container = { id: 'c-1', org_id: 'org-1', name: 'first' }
const file = { container_id: 'c-1', name: 'a.txt', content: { text: 'abc' } }
const only = (...files: object[]): WorldDocument => ({
  locktera: { containers: [container], files },
})

it('fills in what a world leaves out', async () => {
  const api = apiOn(createMock(locktera, { seed: only(file) }))
  expect((await api('GET', `${CONTAINERS}/c-1`)).body).toEqual({
    ...{ id: 'c-1', name: 'first', created_at: '2025-01-01T00:00:00Z', tags: [], drm_rules: {} },
    ...{ org_id: 'org-1', container_digest: '900150983cd24fb0d6963f7d28e17f72' },
    ...{ container_size: 3, blocked: false },
  })
})

it('computes digest and size of the files, unless the world gives them', async () => {
  const records = [{}, { container_digest: 'AB' }, { container_size: 7 }]
  const shown = records.map(async (record) => {
    const seed = { locktera: { containers: [{ ...container, ...record }], files: [file] } }
    const { body } = await apiOn(createMock(locktera, { seed }))('GET', `${CONTAINERS}/c-1`)
    return [body.container_digest, body.container_size]
  })
  const digest = '900150983cd24fb0d6963f7d28e17f72'
  expect(await Promise.all(shown)).toEqual([
    [digest, 3],
    ['AB', 3],
    [digest, 7],
  ])
})

it('compares digests without regard to case', async () => {
  const seed = { locktera: { containers: [{ ...container, container_digest: 'aBc' }] } }
  const api = apiOn(createMock(locktera, { seed }))
  for (const digest of ['abc', 'ABC', 'aBc']) {
    const { body } = await api('GET', `/orgs/org-1/container_by_digest?digest=${digest}`)
    expect(body.container_digest).toBe('aBc')
  }
})

const mistakes: [string, object, string][] = [
  ['a container without an organization', { containers: [{ name: 'n' }] }, '/containers/0/org_id'],
  ['two containers of one id', { containers: [container, container] }, '/containers/1/id'],
  [
    'a container of an organization that is not listed',
    { orgs: [{ id: 'org-2' }], containers: [container] },
    '/containers/0/org_id',
  ],
  [
    'a time that no clock has',
    { containers: [{ ...container, created_at: '2017-02-29T23:59:60Z' }] },
    '/containers/0/created_at',
  ],
  [
    'a rule in another form',
    { containers: [{ ...container, drm_rules: { opens: 0 } }] },
    '/containers/0/drm_rules/opens',
  ],
  ['a file of no container', { files: [file] }, '/files/0/container_id'],
  ['two files of one name', { containers: [container], files: [file, file] }, '/files/1/name'],
  [
    'a size that is not that of the content',
    { containers: [container], files: [{ ...file, size: 4 }] },
    '/files/0/size',
  ],
  [
    'attempts on no container',
    { attempts: [{ container_id: 'c', viewer_email: 'a@b', attempt_count: 1 }] },
    '/attempts/0/container_id',
  ],
  [
    'more refused attempts than attempts',
    {
      containers: [container],
      attempts: [{ container_id: 'c-1', viewer_email: 'a@b', attempt_count: 1, refused_count: 2 }],
    },
    '/attempts/0/refused_count',
  ],
  [
    'a change of tags of no container',
    { tags: [{ container_id: 'c', new_tags: [] }] },
    '/tags/0/container_id',
  ],
  ['two keys of one name', { keys: [{ key: 'k' }, { key: 'k' }] }, '/keys/1/key'],
  ['two organizations of one id', { orgs: [{ id: 'o' }, { id: 'o' }] }, '/orgs/1/id'],
  ['a role that is not known', { orgs: [{ id: 'o', role: 'king' }] }, '/orgs/0/role'],
]

it.each(mistakes)('refuses a world with %s', (_, part, pointer) => {
  const make = () => createMock(locktera, { seed: { locktera: part } })
  expect(make).toThrow(InvalidWorld)
  const problems = [expect.objectContaining({ pointer: `/locktera${pointer}` })]
  expect(make).toThrow(expect.objectContaining({ problems }))
})

it('a snapshot, a fork and an export each keep the state', async () => {
  const mock = createMock(locktera, { seed: only(file) })
  const api = apiOn(mock)
  const { path } = await encode(api, { tags: ['a'], drm: { dynamic: true } })
  const [snapshot, fork, exported] = [mock.snapshot(), mock.fork(), await mock.state.export()]
  const before = (await api('GET', CONTAINERS)).body
  await api('DELETE', path)
  await api('PUT', `${CONTAINERS}/c-1/block`)
  expect((await apiOn(fork)('GET', CONTAINERS)).body).toEqual(before)
  const copy = createMock(locktera, { seed: exported })
  expect((await apiOn(copy)('GET', CONTAINERS)).body).toEqual(before)
  expect(await copy.state.export()).toEqual(exported)
  mock.restore(snapshot)
  expect((await api('GET', CONTAINERS)).body).toEqual(before)
})

it('recorded decodes make a world whose files decode to the same bytes', async () => {
  const recorded = createMock(locktera)
  const first = apiOn(recorded)
  const { id, path } = await encode(first, { name: 'Plans' }, { 'd1/a.txt': 'Berth 7', b: 'é' })
  // The recording shows the manifest, but not the encode, and one of the two files.
  recorded.journal.clear()
  await first('GET', `${path}/decode`)
  await first('GET', `${path}/decode/d1%2Fa.txt`)
  await first('POST', `${path}/events`, { action: 'object.load' })
  await first('GET', `${path}/events`)
  const builder = new HarWorldBuilder([locktera], undefined)
  for (const entry of recorded.journal.toHar().log.entries) {
    // Our own journal does not keep the bytes of downloads; a browser does.
    const { request, response } = entry
    const content = { size: 7, mimeType: 'text/plain', text: 'Berth 7' }
    const isDownload = request.url.endsWith('a.txt')
    builder.add(isDownload ? { ...entry, response: { ...response, content } } : entry)
  }
  const world = builder.world()
  expect(world['locktera']).toMatchObject({
    containers: [{ id, org_id: 'org-1', name: 'Plans' }],
    files: [
      { name: 'd1/a.txt', content: {} },
      { name: 'b', size: 2 },
    ],
  })
  const again = apiOn(createMock(locktera, { seed: world }))
  expect((await again('GET', `${path}/decode/d1%2Fa.txt`)).body).toBe('Berth 7')
  expect((await again('GET', `${path}/decode/b`)).status).toBe(404)
})
