import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import {
  apiOn,
  encode,
  ENCODE,
  encodeForm,
  refusal,
  shown,
  writtenForm,
} from '../../support/locktera.js'

it('takes the form as Python’s requests writes it, with a manifest that has a file name', async () => {
  const mock = createMock(locktera)
  const { body, headers } = writtenForm(
    [
      'name="manifest"; filename="manifest"\r\nContent-Type: application/json',
      '{"container": {}, "files": ["a.txt"]}',
    ],
    ['name="files"; filename="a.txt"\r\nContent-Type: text/plain', 'abc'],
  )
  const answer = await apiOn(mock)('POST', ENCODE, body, headers)
  expect([answer.status, answer.body.org_id]).toEqual([200, 'org-1'])
  expect(answer.body.container.uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-/)
  expect(answer.body.files).toEqual({ 'a.txt': { type: 'text/plain', size: 3 } })
  mock.assertConforms()
})

it('prefers the type in the manifest to that of the part', async () => {
  const files = { 'a.txt': { type: 'text/x-mine' }, 'b.txt': {} }
  const form = encodeForm({ container: {}, files }, { 'a.txt': 'a', 'b.txt': ['b', 'text/yours'] })
  const { body } = await apiOn(createMock(locktera))('POST', ENCODE, form)
  expect(body.files).toEqual({
    'a.txt': { type: 'text/x-mine', size: 1 },
    'b.txt': { type: 'text/yours', size: 1 },
  })
})

it('matches a listed file whose part was sent with a folder', async () => {
  const { body, headers } = writtenForm(
    ['name="manifest"', '{"container":{},"files":{"in/a.txt":{"pages":2}}}'],
    ['name="files"; filename="in/a.txt"\r\nContent-Type: text/plain', 'abc'],
  )
  const answer = await apiOn(createMock(locktera))('POST', ENCODE, body, headers)
  expect(answer.body.files).toEqual({ 'in/a.txt': { type: 'text/plain', size: 3, pages: 2 } })
})

it('stores what it returns: the record, digest and size, rules and the first change of tags', async () => {
  const mock = createMock(locktera, { now: '2025-03-01T10:20:30.400Z' })
  const api = apiOn(mock)
  const container = {
    ...{ name: 'Survey', downloadable: false, recipients: ['*@b.example'], tags: ['x', 'y'] },
    drm: { dynamic: true, opens: 2 },
  }
  const { id, path } = await encode(api, container, { 'b.txt': 'ab', 'a.txt': 'c' })
  const drm_rules = { dynamic: true, downloadable: false, recipients: ['*@b.example'], opens: 2 }
  expect((await api('GET', path)).body).toEqual({
    id,
    name: 'Survey',
    created_at: '2025-03-01T10:20:30Z',
    tags: ['x', 'y'],
    drm_rules,
    org_id: 'org-1',
    container_digest: '900150983cd24fb0d6963f7d28e17f72',
    container_size: 3,
    blocked: false,
  })
  expect((await api('GET', `${path}/drm_rules`)).body).toEqual(drm_rules)
  expect((await api('GET', `${path}/tags_audit`)).body).toEqual([
    { timestamp: '2025-03-01T10:20:30Z', old_tags: [], new_tags: ['x', 'y'] },
  ])
  expect((await api('GET', `${path}/attempts`)).body).toEqual([])
  const digest = '900150983CD24FB0D6963F7D28E17F72'
  const found = await api('GET', `/orgs/org-1/container_by_digest?digest=${digest}`)
  expect(found.body.id).toBe(id)
})

it('makes ids that begin with the millisecond of creation and never repeat', async () => {
  const api = apiOn(createMock(locktera, { now: 0x0194b966b187 }))
  const ids = [await encode(api), await encode(api), await encode(api)].map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) {
    expect(id).toMatch(/^0194b966-b187-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  }
})

it('prefers name and tags inside container to those outside', async () => {
  const api = apiOn(createMock(locktera))
  const send = async (manifest: object) =>
    (await api('POST', ENCODE, encodeForm(manifest))).body.container
  expect(
    await send({ container: { name: 'a', tags: ['x'] }, name: 'b', tags: ['y'] }),
  ).toMatchObject({
    ...{ name: 'a', tags: ['x'] },
  })
  expect(await send({ container: { tags: [] }, name: 'b', tags: ['y'] })).toMatchObject({
    ...{ name: 'b', tags: [] },
  })
  expect(await send({ container: {}, tags: ['y'] })).toMatchObject({ name: 'a.txt', tags: ['y'] })
})

it('never shows the password: not in the reply, the record, the state or the journal', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const { path } = await encode(api, { password: 'fathom-42' })
  const wrong = { container: { password: 'fathom-42', opens: 1 } }
  await api('POST', ENCODE, encodeForm({ container: { drm: { password: 'fathom-42' } } }))
  await api('POST', ENCODE, encodeForm(wrong))
  await api('POST', ENCODE, encodeForm('{"container":{"password":"fathom-42"'))
  await api('POST', ENCODE, encodeForm({ container: { password: ['fathom-42'] } }))
  const seen = [(await api('GET', path)).body, await mock.state.export(), mock.journal.exchanges()]
  expect(JSON.stringify(seen)).not.toContain('fathom-42')
  expect(mock.journal.exchanges()[0]?.request.body).toMatchObject({
    manifest: { container: { password: '***' } },
  })
})

it('keeps the password of a well-formed but misplaced manifest out of the reply', async () => {
  const api = apiOn(createMock(locktera))
  for (const manifest of ['"fathom-42"', '["fathom-42"]', '{"password":"fathom-42"}']) {
    const { status, body } = await api('POST', ENCODE, encodeForm(manifest))
    expect([status, JSON.stringify(body).includes('fathom-42')]).toEqual([400, false])
  }
})

it('stores nothing of a refused form', async () => {
  const mock = createMock(locktera)
  const api = apiOn(mock)
  const before = await mock.state.export()
  const files = { 'a.txt': 'abc', 'b.txt': 'def' }
  const refused = [
    encodeForm({ container: {}, files: ['a.txt', 'b.txt', 'c.txt'] }, files),
    encodeForm({ container: { drm: { opens: 0 } } }, files),
    encodeForm(
      {
        container: {
          drm: { time: { start: '2025-02-01T00:00:00Z', end: '2025-01-01T00:00:00Z' } },
        },
      },
      files,
    ),
    encodeForm('{', files),
  ]
  for (const form of refused) expect((await api('POST', ENCODE, form)).status).toBe(400)
  expect(await mock.state.export()).toEqual(before)
})

it('journals the rule on which an error relied', async () => {
  const mock = createMock(locktera)
  const answer = await apiOn(mock)('POST', ENCODE, encodeForm({ container: {}, files: ['b.txt'] }))
  expect(refusal(answer)).toBe('400 files "b.txt" of the manifest is not sent')
  expect(mock.journal.violations()).toMatchObject([
    { code: 'QS2020', rule: 'locktera/unsent-file', at: { in: 'part', pointer: '/files' } },
  ])
})

it('truncates long names in errors', async () => {
  const api = apiOn(createMock(locktera))
  const name = 'x'.repeat(5000)
  for (const manifest of [
    { container: {}, files: [name] },
    { container: {}, [name]: 1 },
    { container: { drm: { ip: { allow: [name] } } } },
  ]) {
    const { status, body } = await api('POST', ENCODE, encodeForm(manifest))
    expect([status, JSON.stringify(body).length < 1000]).toEqual([400, true])
  }
})

it('accepts every manifest that the vendor shows', async () => {
  const api = apiOn(createMock(locktera))
  const allow = [{ country: 'USA' }, { country: 'CANADA' }]
  const drm = { mac: { allow: ['f4:d4:88:66:db:56'] }, geo: { allow } }
  const container = { recipients: ['email1@gmail.com', 'email2@gmail.com'], drm }
  const files = { 'hello.txt': {}, 'hello.html': {} }
  const sent = { 'hello.txt': 'a', 'hello.html': ['b', 'text/html'] } as const
  const manifests = [
    { container: { drm: { dynamic: true }, downloadable: true } },
    { container, files },
    { container: { ...container, drm: { ...drm, dynamic: true } }, files },
  ]
  for (const manifest of manifests) {
    expect(await shown(api('POST', ENCODE, encodeForm(manifest, sent)))).toBe(200)
  }
})
