import { expect, it } from 'vitest'
import { createMock, InvalidWorld, type WorldDocument, type MswMock } from '../../../src/index.js'
import type { Engine } from '../../../src/core/engine.js'
import type { WorldEvent } from '../../../src/core/seeding/document-types.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const at = (time: string) => `2025-01-01T00:${time}Z`
const container = (id: string) => ({ openai: { containers: [{ id, name: id }] } })
const fileIn = (container_id: string) => ({
  openai: {
    files: [{ id: 'cfile_1', container_id, path: '/mnt/data/a', content: { text: 'later' } }],
  },
})

const SID = '70000000-0000-4000-8000-000000000001'

const made = (mock: MswMock) =>
  mock.state.records('openai', 'containers').map((one) => [one['id'], one['created_at']])
const seconds = (time: string) => Date.parse(at(time)) / 1000

it('lets what a world foretells happen at its own time, in order', () => {
  const events = [
    { at: at('20:00'), add: container('cntr_late') },
    { at: at('10:00'), add: container('cntr_early') },
  ]
  const mock = createMock(openai, { seed: { events } })
  mock.clock.advance({ minutes: 9 })
  expect(made(mock)).toEqual([])
  mock.clock.advance({ minutes: 31 })
  expect(made(mock)).toEqual([
    ['cntr_early', seconds('10:00')],
    ['cntr_late', seconds('20:00')],
  ])
  const status = mock.state.records('openai', 'containers').map((one) => one['status'])
  expect(status).toEqual(['expired', 'expired'])
})

it('exports what is still to come, and takes it back', async () => {
  const events = ['10:00', '20:00'].map((time) => ({
    at: at(time),
    add: container(`cntr_${time[0]!}`),
  }))
  const mock = createMock(openai, { seed: { events } })
  mock.clock.advance({ minutes: 15 })
  const state = await mock.state.export()
  expect(state.events).toEqual([events[1]])
  const other = createMock(openai, { seed: state })
  for (const one of [mock, other, mock.fork()]) {
    one.clock.advance({ minutes: 10 })
    expect(made(one)).toHaveLength(2)
    expect((await one.state.export()).events).toBeUndefined()
  }
})

it('leaves out what cannot happen any more', async () => {
  const seed = { ...container('cntr_a'), events: [{ at: at('05:00'), add: fileIn('cntr_a') }] }
  const mock = createMock(openai, { seed })
  const init = { method: 'DELETE', headers: { authorization: 'Bearer k' } }
  await mock.fetch('https://api.openai.com/v1/containers/cntr_a', init)
  mock.clock.advance({ minutes: 6 })
  expect(mock.state.records('openai', 'files')).toEqual([])
  mock.reset()
  mock.clock.advance({ minutes: 6 })
  expect(mock.state.records('openai', 'files')).toMatchObject([{ id: 'cfile_1', bytes: 5 }])
})

const all = [openai, carrierx, locktera]
const future = (happens: Partial<WorldEvent>): WorldEvent => ({ at: at('05:00'), ...happens })
const LATER = { minutes: 6 }

const seed: WorldDocument = {
  openai: {
    keys: [{ key: 'sk-old' }, { key: 'sk-new' }],
    containers: [
      { id: 'cntr_a', name: 'a', domain_secrets: [{ name: 's' }] },
      { id: 'cntr_b', name: 'b' },
    ],
    files: [
      { id: 'cfile_a', container_id: 'cntr_a', path: '/a', content: { text: 'a' } },
      { id: 'cfile_b', container_id: 'cntr_b', path: '/b', content: { text: 'b' } },
    ],
  },
  carrierx: {
    containers: [{ container_sid: SID, name: 'c' }],
    files: [
      { file_sid: 'f1', container_sid: SID, name: 'one', content: { text: '12345' } },
      { file_sid: 'f2', container_sid: SID, name: 'two', content: { text: '123' } },
    ],
  },
  locktera: {
    orgs: [{ id: 'harbour' }],
    containers: [{ id: 'l', org_id: 'harbour', name: 'l' }],
    files: [
      { container_id: 'l', name: 'x', content: { text: 'xx' } },
      { container_id: 'l', name: 'y', content: { text: 'yyy' } },
    ],
  },
}

it('deletes as a call would, with all that goes with it', async () => {
  const gone = {
    openai: { keys: ['sk-old'], containers: ['cntr_a'], files: [{ id: 'cfile_b' }] },
    carrierx: { files: ['f1'] },
    locktera: { files: [{ container_id: 'l', name: 'x' }] },
  }
  const mock = createMock(all, { seed: { ...seed, events: [future({ delete: gone })] } })
  const before = await mock.state.export()
  expect(before.events).toEqual([future({ delete: gone })])
  mock.clock.advance(LATER)
  const after = await mock.state.export()
  expect(after.events).toBeUndefined()
  expect(after['openai']).toMatchObject({
    keys: [{ key: 'sk-new' }],
    containers: [{ id: 'cntr_b' }],
    files: [],
  })
  expect(after['carrierx']).toMatchObject({
    containers: [{ total_files: 1, total_bytes: 3 }],
    files: [{ file_sid: 'f2' }],
  })
  const measured = (document: WorldDocument) =>
    (document['locktera'] as { containers: Record<string, unknown>[] }).containers[0]!
  expect(measured(after)['container_size']).toBe(3)
  expect(measured(after)['container_digest']).not.toBe(measured(before)['container_digest'])
  const headers = { authorization: 'Bearer sk-old' }
  const refused = await mock.fetch('https://api.openai.com/v1/containers', { headers })
  expect(refused.status).toBe(401)
  // The clock ended it: to use it now is to use it too late.
  const late = 'https://api.openai.com/v1/containers/cntr_a'
  await mock.fetch(late, { headers: { authorization: 'Bearer sk-new' } })
  expect(mock.leaks().lateUses).toMatchObject([{ operation: 'RetrieveContainer', id: 'cntr_a' }])
})

it('changes what is named, and what follows from that, and nothing else', async () => {
  const update = {
    openai: {
      containers: [
        { id: 'cntr_a', name: 'renamed', expires_after: { anchor: 'last_active_at', minutes: 5 } },
        { id: 'cntr_b', status: 'expired' },
      ],
      files: [{ id: 'cfile_a', path: '/moved' }],
    },
    carrierx: { files: [{ file_sid: 'f1', threshold_include: false, name: 'uno' }] },
    locktera: { containers: [{ id: 'l', blocked: true, tags: ['later'] }] },
  }
  const mock = createMock(all, { seed: { ...seed, events: [future({ update })] } })
  const before = await mock.state.export()
  mock.clock.advance({ minutes: 4 })
  const fork = mock.fork()
  for (const one of [mock, fork]) {
    one.clock.advance({ minutes: 2 })
    const after = await one.state.export()
    const rows = (document: WorldDocument, service: string, table: string) =>
      (document[service] as Record<string, Record<string, unknown>[]>)[table]!
    const old = (service: string, table: string, index = 0) => rows(before, service, table)[index]!
    expect(rows(after, 'openai', 'containers')).toEqual([
      {
        ...old('openai', 'containers'),
        ...update.openai.containers[0],
        // Five idle minutes were over at that very moment.
        status: 'expired',
      },
      { ...old('openai', 'containers', 1), status: 'expired' },
    ])
    expect(rows(after, 'openai', 'files')[0]).toMatchObject({ path: '/moved', bytes: 1 })
    expect(rows(after, 'openai', 'files')[1]).not.toHaveProperty('content')
    expect(rows(after, 'carrierx', 'files')).toMatchObject([{ name: 'uno' }, { name: 'two' }])
    expect(rows(after, 'carrierx', 'containers')[0]).toMatchObject({
      threshold_total_bytes: 3,
      threshold_total_files: 1,
    })
    expect(rows(after, 'locktera', 'containers')).toEqual([
      { ...old('locktera', 'containers'), blocked: true, tags: ['later'] },
    ])
  }
})

it('of one event, deletes first and adds last', async () => {
  const file = { id: 'cfile_a', container_id: 'cntr_a', path: '/new', content: { text: 'new' } }
  const events = [
    future({ add: { openai: { files: [file] } }, delete: { openai: { files: ['cfile_a'] } } }),
  ]
  const mock = createMock(all, { seed: { ...seed, events } })
  mock.clock.advance(LATER)
  const { files } = (await mock.state.export())['openai'] as { files: object[] }
  expect(files).toHaveLength(2)
  expect(files).toEqual(expect.arrayContaining([expect.objectContaining(file)]))
})

it('leaves out what calls have made impossible, and goes on with the rest', async () => {
  const update = {
    openai: {
      containers: [
        { id: 'cntr_a', name: 'x' },
        { id: 'cntr_b', name: 'y' },
      ],
    },
  }
  const events = [future({ update, delete: { openai: { files: ['cfile_a'] } } })]
  const mock = createMock(all, { seed: { ...seed, events } })
  const init = { method: 'DELETE', headers: { authorization: 'Bearer sk-new' } }
  await mock.fetch('https://api.openai.com/v1/containers/cntr_a', init)
  mock.clock.advance(LATER)
  const names = mock.state.records('openai', 'containers').map(({ name }) => name)
  expect(names).toEqual(['y'])
  expect(mock.journal.violations()).toEqual([])
})

it('happens again in seeds that are read again', () => {
  const events = [future({ delete: { openai: { containers: ['cntr_a'] } } })]
  const mock = createMock(all, { seed: { ...seed, events } })
  const { engine } = mock as typeof mock & { engine: Engine }
  mock.clock.advance(LATER)
  engine.reseed([{ ...seed, events }])
  expect(mock.state.records('openai', 'containers').map(({ id }) => id)).toEqual(['cntr_b'])
})

it.each<[Partial<WorldEvent> | object, [pointer: string, reason: string][]]>([
  [{}, [['', 'must be { "at"']]],
  [{ add: {}, remove: {} }, [['/remove', 'is unknown']]],
  [{ delete: [] }, [['/delete', 'must be an object with services as keys']]],
  [{ delete: { opnai: {} } }, [['/delete/opnai', 'is an unknown service']]],
  [{ delete: { openai: [] } }, [['/delete/openai', 'must be an object with tables as keys']]],
  [
    { delete: { openai: { continers: [] } } },
    [['/delete/openai/continers', 'is not a table with keys; did you mean "containers"?']],
  ],
  [{ update: { locktera: { tags: [] } } }, [['/update/locktera/tags', 'is not a table with keys']]],
  [{ delete: { openai: { files: 'cfile_a' } } }, [['/delete/openai/files', 'must be an array']]],
  [
    {
      delete: { openai: { files: [5, { id: 'cfile_a', path: '/a' }] }, locktera: { files: ['x'] } },
    },
    [
      ['/delete/openai/files/0', 'must have the key of a record: { "id": "..." }'],
      ['/delete/openai/files/1', 'must have the key of a record: { "id": "..." }'],
      [
        '/delete/locktera/files/0',
        'must have the key of a record: { "container_id": "...", "name": "..." }',
      ],
    ],
  ],
  [
    {
      update: {
        openai: {
          containers: [{ name: 'b' }, { id: 'cntr_a', name: 5, colour: 'red' }],
          files: [{ id: 'cfile_a', content: { text: 'new' } }],
        },
      },
    },
    [
      ['/update/openai/containers/0', 'must have the key of a record: { "id": "..." }'],
      ['/update/openai/containers/1/colour', 'is not declared'],
      ['/update/openai/containers/1/name', 'must be string, not 5'],
      ['/update/openai/files/0/content', 'cannot be updated: delete the file, and add one'],
    ],
  ],
  [
    {
      delete: { openai: { containers: ['cntr_none', 'cntr_a', 'cntr_a'] } },
      update: {
        openai: {
          containers: [{ id: 'cntr_b', expires_after: { anchor: 'last_active_at', minutes: 99 } }],
          files: [
            { id: 'cfile_a', path: '/late' },
            { id: 'cfile_b', container_id: 'cntr_none' },
          ],
        },
      },
    },
    [
      ['/delete/openai/containers/0', 'does not exist at that time'],
      ['/delete/openai/containers/2', 'does not exist at that time'],
      ['/update/openai/containers/0/expires_after/minutes', 'must be from 1 to 20, not 99'],
      ['/update/openai/files/0', 'does not exist at that time'],
      ['/update/openai/files/1/container_id', 'container "cntr_none" does not exist'],
    ],
  ],
])('refuses that %j happens', async (happens, told) => {
  const mock = createMock(all, { seed })
  const before = await mock.state.export()
  try {
    mock.seed({ events: [{ at: at('05:00'), ...happens }] as WorldEvent[] })
    expect.unreachable()
  } catch (error) {
    expect((error as InvalidWorld).problems).toEqual(
      told.map(([pointer, reason]) => {
        return { pointer: `/events/0${pointer}`, reason: expect.stringContaining(reason) }
      }),
    )
  }
  expect(await mock.state.export()).toEqual(before)
})

it('tries what is foretold without a word to who listens', () => {
  const heard: unknown[] = []
  const mock = createMock(all, { seed })
  mock.events.subscribe((one) => heard.push(one))
  mock.seed({ events: [{ at: at('30:00'), delete: { openai: { containers: ['cntr_a'] } } }] })
  expect(heard).toEqual([])
})

it('lets what is past happen at once', () => {
  const events = [{ at: at('01:00'), add: container('cntr_past') }]
  const mock = createMock(openai, { seed: { now: at('02:00'), events } })
  mock.clock.advance({ seconds: 0 })
  expect(made(mock)).toEqual([['cntr_past', seconds('01:00')]])
})

it.each<[unknown, { pointer: string; reason: string }[]]>([
  [{}, [{ pointer: '/events', reason: 'must be an array' }]],
  [[{ at: at('01:00') }], [{ pointer: '/events/0', reason: expect.stringContaining('must be {') }]],
  [
    [{ at: 'soon', add: { opnai: {}, openai: { containers: [{}] } } }],
    [
      {
        pointer: '/events/0/at',
        reason:
          'must be a time with a time zone and a day that exists, such as "2025-01-31T12:00:00Z", not "soon"',
      },
      { pointer: '/events/0/add/opnai', reason: 'is an unknown service' },
      { pointer: '/events/0/add/openai/containers/0/name', reason: 'is missing' },
    ],
  ],
  [
    [
      { at: at('02:00'), add: fileIn('cntr_a') },
      { at: at('03:00'), add: container('cntr_a') },
    ],
    [
      {
        pointer: '/events/0/add/openai/files/0/container_id',
        reason: 'container "cntr_a" does not exist',
      },
    ],
  ],
])('refuses %j whole', async (events, problems) => {
  const mock = createMock(openai)
  const before = await mock.state.export()
  try {
    mock.seed({ ...container('cntr_b'), events } as WorldDocument)
    expect.unreachable()
  } catch (error) {
    expect((error as InvalidWorld).problems).toEqual(problems)
  }
  expect(await mock.state.export()).toEqual(before)
})
