import { expect, it } from 'vitest'
import { recordChanges } from '../../../src/core/views/record-changes.js'
import type { RecordChange } from '../../../src/core/views/types.js'
import { createMock, type MswMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { worldOf } from '../../support/world-dump.js'

const containers = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }

const asIs = <T>(value: T) => value

/** What `act` changes in the world of a mock. */
async function changesOf(mock: MswMock, act: () => unknown): Promise<RecordChange[]> {
  const before = worldOf(mock).fork()
  await act()
  return recordChanges(before, worldOf(mock), asIs)
}

const seed = {
  openai: {
    containers: [{ id: 'cntr_1', name: 'report' }],
    files: [
      { id: 'f', container_id: 'cntr_1', path: '/mnt/data/a.txt', content: { text: 'hello' } },
    ],
  },
}

it('finds nothing between a world and its fork', async () => {
  const mock = createMock(openai, { seed })
  expect(await changesOf(mock, () => mock.fetch(containers, { headers }))).toEqual([])
})

it('tells of a record that was added, with all of its fields', async () => {
  const mock = createMock(openai)
  const body = JSON.stringify({ name: 'sales' })
  const changes = await changesOf(mock, () =>
    mock.fetch(containers, { method: 'POST', headers, body }),
  )
  expect(changes).toMatchObject([
    { kind: 'added', service: 'openai', table: 'containers', title: 'container named sales' },
  ])
  const [{ key, fields } = { key: '', fields: [] }] = changes
  expect(fields).toContainEqual({ name: 'id', after: key })
  expect(fields).toContainEqual({ name: 'status', after: 'running' })
})

it('tells of the fields that were changed, and of bytes that went', async () => {
  const mock = createMock(openai, { seed })
  const changes = await changesOf(mock, () => mock.clock.advance({ days: 1 }))
  expect(changes).toEqual([
    {
      kind: 'changed',
      service: 'openai',
      table: 'containers',
      key: 'cntr_1',
      title: 'container named report',
      fields: [{ name: 'status', before: 'running', after: 'expired' }],
    },
    {
      kind: 'changed',
      service: 'openai',
      table: 'files',
      key: 'f',
      title: 'file named a.txt',
      fields: [{ name: 'content', before: { bytes: 5, hash: expect.any(String) as unknown } }],
    },
  ])
})

it('tells of records that were deleted', async () => {
  const mock = createMock(openai, { seed })
  const changes = await changesOf(mock, () =>
    mock.fetch(`${containers}/cntr_1`, { method: 'DELETE', headers }),
  )
  expect(changes.map(({ kind, key }) => [kind, key])).toEqual([
    ['deleted', 'cntr_1'],
    ['deleted', 'f'],
  ])
  expect(changes[1]?.fields).toContainEqual({ name: 'path', before: '/mnt/data/a.txt' })
})

it('compares worlds that have nothing to do with each other', () => {
  const [one, other] = [createMock(openai, { seed }), createMock(openai, { seed })]
  other.state.add('openai', 'containers', { id: 'cntr_2', name: 'more' })
  const find = () => recordChanges(worldOf(one), worldOf(other), asIs)
  expect(find()).toMatchObject([{ kind: 'added', key: 'cntr_2' }])
  one.state.add('openai', 'containers', { id: 'cntr_0', name: 'less' })
  expect(find().map(({ kind, key }) => [kind, key])).toEqual([
    ['added', 'cntr_2'],
    ['deleted', 'cntr_0'],
  ])
})

it('shows a record as a world document has it', async () => {
  const mock = createMock([carrierx, locktera], {
    seed: { locktera: { orgs: [{ id: 'o' }] }, carrierx: { containers: [{ container_sid: 'c' }] } },
  })
  const changes = await changesOf(mock, () => {
    mock.seed({
      locktera: {
        containers: [{ id: 'k', org_id: 'o', name: 'k' }],
        files: [{ container_id: 'k', name: 'a/b.txt', content: { text: 'x' } }],
        tags: [{ container_id: 'k', new_tags: ['a'] }],
      },
    })
  })
  const exported = (await mock.state.export()).locktera as Record<string, { content?: object }[]>
  const shown = changes.map(({ table, fields }) => [
    table,
    Object.fromEntries(
      fields.filter(({ name }) => name !== 'content').map(({ name, after }) => [name, after]),
    ),
  ])
  const { content: _, ...file } = exported['files']![0]!
  expect(shown).toEqual([
    ['containers', exported['containers']?.[0]],
    ['files', file],
    ['tags', exported['tags']?.[0]],
  ])
})

it('masks secrets, and tells that they were changed', async () => {
  const mock = createMock([openai, carrierx])
  const add = await changesOf(mock, () => {
    mock.seed({
      openai: {
        keys: [{ key: 'credential-one' }],
        containers: [
          { id: 'c', name: 'c', domain_secrets: [{ domain: 'a', name: 'n', value: 'hidden-1' }] },
        ],
      },
      carrierx: { tokens: [{ token: 'credential-two' }] },
    })
  })
  expect(add.map(({ table }) => table)).toEqual(['keys', 'containers', 'tokens'])
  expect(JSON.stringify(add)).not.toMatch(/credential-|hidden-/)
  expect(add[0]).toMatchObject({ key: expect.stringMatching(/^digest:/) as unknown })
  const change = await changesOf(mock, () => {
    mock.seed({
      events: [
        {
          at: mock.clock.now().toISOString(),
          update: {
            openai: {
              containers: [
                { id: 'c', domain_secrets: [{ domain: 'a', name: 'n', value: 'hidden-2' }] },
              ],
            },
          },
        },
      ],
    })
    mock.clock.advance({ seconds: 1 })
  })
  expect(change).toMatchObject([{ kind: 'changed', fields: [{ name: 'domain_secrets' }] }])
  expect(JSON.stringify(change)).not.toContain('hidden-')
})

it('masks what else is known to be secret', async () => {
  const mock = createMock(openai)
  const body = JSON.stringify({ name: 'my-secret' })
  const before = worldOf(mock).fork()
  await mock.fetch(containers, { method: 'POST', headers, body })
  const changes = recordChanges(before, worldOf(mock), (value) =>
    JSON.parse(JSON.stringify(value).replaceAll('my-secret', '***')),
  )
  expect(changes[0]?.title).toBe('container named ***')
})
