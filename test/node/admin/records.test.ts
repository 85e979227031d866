import { expect, it } from 'vitest'
import { serveAll } from '../../support/admin-all.js'

// Records of a scope, one by one.

const seed = {
  openai: {
    keys: [{ key: 'credential-of-openai' }],
    containers: [
      {
        id: 'cntr_1',
        name: 'report',
        domain_secrets: [{ domain: 'a', name: 'n', value: 'hidden' }],
      },
      { id: 'cntr_2', name: 'Sales' },
    ],
    files: [
      { id: 'f1', container_id: 'cntr_1', path: '/mnt/data/a.csv', content: { text: 'a,b\n1,2' } },
      { id: 'odd/?#%&é "x"', container_id: 'cntr_1', path: '/mnt/data/b' },
    ],
  },
  carrierx: { tokens: [{ token: 'credential-of-carrierx' }] },
  locktera: {
    orgs: [{ id: 'org' }],
    containers: [{ id: 'box', org_id: 'org', name: 'box' }],
    files: [{ container_id: 'box', name: 'a/b.txt', content: { text: 'hello' } }],
    tags: [{ container_id: 'box', new_tags: ['x'] }],
  },
}

const keyPath = (table: string, key: string) => `/records/${table}/${encodeURIComponent(key)}`

it('lists the tables with the numbers of their records', async () => {
  const { admin } = await serveAll({ seed })
  const { body } = await admin('GET', '/records')
  expect(body.tables).toContainEqual({
    service: 'openai',
    table: 'containers',
    title: 'containers',
    count: 2,
    keyed: true,
  })
  const tags = body.tables.find((one: { table: string }) => one.table === 'tags')
  expect(tags).toMatchObject({ service: 'locktera', count: 1, keyed: false, title: 'tags changes' })
  expect(body.tables.map((one: { table: string }) => one.table)).not.toContain('overThreshold')
})

it('shows a record as a world has it, with its bytes counted and its due work', async () => {
  const { admin, mock } = await serveAll({ seed })
  const { body } = await admin('GET', '/records/openai/files/f1')
  const exported = (await mock.state.export())['openai'] as Record<string, { content?: object }[]>
  const { content: _, ...record } = exported['files']![0]!
  expect(body).toEqual({
    key: 'f1',
    record,
    content: { bytes: 7, contentType: 'text/csv', name: 'a.csv' },
    due: [],
  })
  const container = await admin('GET', '/records/openai/containers/cntr_1')
  expect(container.body).toMatchObject({
    content: null,
    due: [{ time: '2025-01-01T00:20:00.000Z', task: 'expire' }],
  })
})

it('finds records by any key', async () => {
  const { admin } = await serveAll({ seed })
  for (const table of ['openai/files', 'locktera/files', 'locktera/tags']) {
    const { body } = await admin('GET', `/records/${table}`)
    for (const { key } of body.records as { key: string }[]) {
      const found = await admin('GET', keyPath(table, key))
      expect([table, found.status, found.body.key]).toEqual([table, 200, key])
    }
  }
})

it('pages through a table, and counts what a text finds', async () => {
  const containers = Array.from({ length: 450 }, (_, index) => ({
    id: `cntr_${String(index).padStart(3, '0')}`,
    name: index % 3 === 0 ? 'third' : 'Other',
  }))
  const { admin } = await serveAll({ seed: { openai: { containers } } })
  const page = async (query: string) => {
    const { body } = await admin('GET', `/records/openai/containers?${query}`)
    return [body.count, body.records.map((one: { key: string }) => one.key)]
  }
  expect(await page('offset=448&limit=200')).toEqual([450, ['cntr_448', 'cntr_449']])
  expect(await page('limit=1')).toEqual([450, ['cntr_000']])
  expect(await page('offset=1000')).toEqual([450, []])
  expect(await page('text=THIRD&limit=2&offset=1')).toEqual([150, ['cntr_003', 'cntr_006']])
  expect(await page('text=nothing')).toEqual([0, []])
  expect(await page('limit=0')).toEqual([450, []])
})

it.each(['limit=201', 'limit=-1', 'offset=x', 'offset=1.5'])('refuses %s', async (query) => {
  const { admin } = await serveAll()
  const { status, body } = await admin('GET', `/records/openai/containers?${query}`)
  expect([status, body.message]).toEqual([
    400,
    expect.stringMatching(/^Failed to read (limit|offset): expected a whole number from 0/),
  ])
})

it('shows no credential and no secret, and searches none', async () => {
  const { admin } = await serveAll({ seed })
  const shown: string[] = []
  for (const table of ['openai/keys', 'openai/containers', 'carrierx/tokens']) {
    const { body } = await admin('GET', `/records/${table}`)
    shown.push(JSON.stringify(body))
    const one = await admin('GET', keyPath(table, body.records[0].key))
    expect([one.status, one.body]).toEqual([200, body.records[0]])
  }
  expect(shown.join()).not.toMatch(/credential-of|hidden/)
  const found = await admin('GET', '/records/carrierx/tokens?text=credential-of')
  expect(found.body.count).toBe(0)
  // A guess must not tell whether a credential exists.
  expect((await admin('GET', '/records/openai/keys/credential-of-openai')).status).toBe(404)
})

it('masks what requests have shown to be secret', async () => {
  const { admin, url } = await serveAll({
    seed: { openai: { containers: [{ id: 'my-own-credential', name: 'is my-own-credential' }] } },
  })
  await fetch(`${url}/v1/containers`, { headers: { authorization: 'Bearer my-own-credential' } })
  const { body } = await admin('GET', '/records/openai/containers')
  expect(JSON.stringify(body)).not.toContain('my-own-credential')
  expect(body.records[0].record.name).toBe('is ***')
  const one = await admin('GET', keyPath('openai/containers', body.records[0].key))
  expect([one.status, one.body]).toEqual([200, body.records[0]])
})

it('names the nearest service, table or key', async () => {
  const { admin } = await serveAll({ seed })
  const messageOf = async (path: string) => {
    const { status, body } = await admin('GET', `/records/${path}`)
    return [status, body.message]
  }
  expect(await messageOf('opnai/files')).toEqual([
    404,
    'Service "opnai" not found. Did you mean "openai"?',
  ])
  expect(await messageOf('openai/file')).toEqual([
    404,
    'Table "file" of openai not found. Did you mean "files"?',
  ])
  expect(await messageOf('openai/containers/cntr_3')).toEqual([
    404,
    expect.stringMatching(/^Record "cntr_3" of openai\/containers not found. Did you mean "cntr_/),
  ])
  expect(await messageOf('openai/containers/%ff')).toEqual([
    400,
    expect.stringContaining('is not percent-encoded UTF-8'),
  ])
})

it('changes a record as an event does, and blocks and unblocks', async () => {
  const { admin, mock } = await serveAll({ seed })
  const blocked = await admin('PATCH', '/records/locktera/containers/box', { blocked: true })
  expect([blocked.status, blocked.body.record.blocked]).toEqual([200, true])
  await admin('PATCH', '/records/locktera/containers/box', { blocked: false })
  expect(mock.state.records('locktera', 'containers')[0]?.blocked).toBe(false)
  const expired = await admin('PATCH', '/records/openai/containers/cntr_1', { status: 'expired' })
  expect(expired.body.record.status).toBe('expired')
  // The bytes of its files are gone with it.
  expect((await admin('GET', '/records/openai/files/f1')).body.content).toBeNull()
})

it.each([
  [{ nam: 'x' }, '/nam', 'did you mean "name"'],
  [{ status: 'gone' }, '/status', 'must be'],
  [{ id: 'other' }, '/id', 'cannot be changed'],
  [{ last_active_at: 1 }, '/last_active_at', 'must not be before created_at'],
])('refuses to change a record by %j, and changes nothing', async (change, pointer, reason) => {
  const { admin, mock } = await serveAll({ seed })
  const before = await mock.state.export()
  const text = `{\n  "memory_limit": "4g",\n  ${JSON.stringify(change).slice(1)}`
  const { status, body } = await admin('PATCH', '/records/openai/containers/cntr_1', text)
  expect([status, body.problems]).toEqual([
    400,
    [{ pointer, reason: expect.stringContaining(reason), line: 3, column: expect.any(Number) }],
  ])
  expect(await mock.state.export()).toEqual(before)
})

it.each([
  ['openai/containers/cntr_1', '[]', 'expected an object with the changed fields'],
  ['openai/containers/cntr_1', '{"a":', 'Failed to parse the body as JSON'],
  ['openai/files/f1', '{"content":{"text":"x"}}', 'delete the file, and add one with the same id'],
])('refuses to change %s by %s', async (path, body, message) => {
  const { admin } = await serveAll({ seed })
  const refused = await admin('PATCH', `/records/${path}`, body)
  expect([refused.status, refused.body.message]).toEqual([400, expect.stringContaining(message)])
})

it('deletes a record with all that depends on it', async () => {
  const { admin, mock } = await serveAll({ seed })
  expect((await admin('DELETE', '/records/openai/containers/cntr_1')).status).toBe(204)
  expect(mock.state.records('openai', 'files')).toEqual([])
  expect((await admin('DELETE', '/records/openai/containers/cntr_1')).status).toBe(404)
  const { body } = await admin('GET', '/records/carrierx/tokens')
  expect((await admin('DELETE', keyPath('carrierx/tokens', body.records[0].key))).status).toBe(204)
  expect(mock.state.records('carrierx', 'tokens')).toEqual([])
})

it('tells what goes with a record before it is deleted, and changes nothing', async () => {
  const { admin, mock } = await serveAll({ seed })
  const before = await mock.state.export()
  const { body } = await admin('GET', '/records/openai/containers/cntr_1/deletion')
  const told = body.changes.map((one: { kind: string; title: string }) => [one.kind, one.title])
  expect(told).toEqual([
    ['deleted', 'container named report'],
    ['deleted', 'file named a.csv'],
    ['deleted', 'file named b'],
  ])
  expect(await mock.state.export()).toEqual(before)
  expect((await admin('GET', '/records/openai/containers/none/deletion')).status).toBe(404)
  const tag = (await admin('GET', '/records/locktera/tags')).body.records[0]
  const refused = await admin('GET', `${keyPath('locktera/tags', tag.key)}/deletion`)
  expect([refused.status, refused.body.message]).toEqual([
    400,
    expect.stringContaining('have no keys'),
  ])
})

it('neither changes nor deletes records that have no keys', async () => {
  const { admin } = await serveAll({ seed })
  const { body } = await admin('GET', '/records/locktera/tags')
  const path = keyPath('locktera/tags', body.records[0].key)
  for (const [method, sent] of [['DELETE'], ['PATCH', {}]] as const) {
    const refused = await admin(method, path, sent)
    expect([refused.status, refused.body.message]).toEqual([
      400,
      expect.stringContaining('its records have no keys'),
    ])
  }
})

it('adds a record, and makes its key where it has none', async () => {
  const { admin, mock } = await serveAll({ seed })
  const { status, body } = await admin('POST', '/records/openai/containers', { name: 'new' })
  expect([status, body.record.name]).toEqual([200, 'new'])
  expect(mock.state.records('openai', 'containers').map(({ id }) => id)).toContain(body.key)
  const content = { text: 'bytes' }
  const file = { container_id: body.key, path: '/mnt/data/x.txt', content }
  const added = await admin('POST', '/records/openai/files', file)
  expect(added.body.content).toEqual({ bytes: 5, contentType: 'text/plain', name: 'x.txt' })
  const tags = await admin('POST', '/records/locktera/tags', { container_id: 'box', new_tags: [] })
  expect((await admin('GET', keyPath('locktera/tags', tags.body.key))).body).toEqual(tags.body)
})

it('adds nothing that is invalid, and tells where the mistakes are', async () => {
  const { admin, mock } = await serveAll({ seed })
  const before = await mock.state.export()
  const text = '{\n  "id": "cntr_1",\n  "name": "again"\n}'
  const taken = await admin('POST', '/records/openai/containers', text)
  expect([taken.status, taken.body.problems]).toEqual([
    400,
    [{ pointer: '/id', reason: '"cntr_1" already exists', line: 2, column: 9 }],
  ])
  const odd = await admin('POST', '/records/openai/containers', '[1]')
  expect([odd.status, odd.body.problems.length > 0]).toEqual([400, true])
  const none = await admin('POST', '/records/openai/containers')
  expect(none.status).toBe(400)
  expect(await mock.state.export()).toEqual(before)
})

it('sends bytes as an attachment that no browser shows, whole or in part', async () => {
  const { admin } = await serveAll({ seed })
  const whole = await admin('GET', '/records/openai/files/f1/content')
  expect([whole.status, whole.body]).toEqual([200, 'a,b\n1,2'])
  const names = ['content-type', 'content-disposition', 'content-security-policy']
  expect([...names, 'x-content-type-options'].map((name) => whole.headers.get(name))).toEqual([
    'application/octet-stream',
    `attachment; filename="a.csv"; filename*=UTF-8''a.csv`,
    'sandbox',
    'nosniff',
  ])
  const path = '/records/openai/files/f1/content'
  expect((await admin('GET', `${path}?offset=4&limit=1`)).body).toBe('1')
  expect((await admin('GET', `${path}?offset=100`)).body).toBe('')
  expect((await admin('GET', `${path}?limit=x`)).status).toBe(400)
  expect((await admin('GET', '/records/openai/containers/cntr_1/content')).status).toBe(404)
})

it('covers the secrets in bytes and names of files', async () => {
  const key = 'sk-proj-12345678'
  const content = { text: `is ${key}, is my-own-credential` }
  const file = { id: 'f2', container_id: 'cntr_1', path: `/mnt/data/${key}.txt`, content }
  const { admin, url } = await serveAll({ seed: [seed, { openai: { files: [file] } }] })
  await fetch(`${url}/v1/containers`, { headers: { authorization: 'Bearer my-own-credential' } })
  const { headers, body } = await admin('GET', '/records/openai/files/f2/content')
  expect(body).toBe(`is ${'*'.repeat(16)}, is ${'*'.repeat(17)}`)
  const named = (await admin('GET', '/records/openai/files/f2')).body.content.name
  expect(`${String(named)} ${String(headers.get('content-disposition'))}`).not.toContain(key)
})

it('shows what is due by now as done', async () => {
  const { admin, mock } = await serveAll({ seed, realTime: true } as object)
  mock.clock.advance({ minutes: 19, seconds: 59, milliseconds: 990 })
  await new Promise((resolve) => setTimeout(resolve, 50))
  const { body } = await admin('GET', '/records/openai/containers/cntr_1')
  expect(body.record.status).toBe('expired')
})

it('keeps scopes apart', async () => {
  const { admin } = await serveAll({ seed })
  await admin('DELETE', '/records/openai/containers/cntr_1', undefined, 'other')
  const count = async (scope: string) =>
    (await admin('GET', '/records/openai/containers', undefined, scope)).body.count
  expect([await count('other'), await count('default')]).toEqual([1, 2])
})
