import { expect, it } from 'vitest'
import { serveAll } from '../../support/admin-all.js'

// Snapshots compared, what is going to happen, and where mistakes of a world are.

const seed = {
  openai: {
    containers: [{ id: 'cntr_1', name: 'report' }],
    keys: [{ key: 'credential-of-openai' }],
  },
  events: [
    {
      at: '2025-01-01T00:05:00Z',
      add: { carrierx: { tokens: [{ token: 'credential-of-carrierx' }] } },
      delete: { openai: { keys: ['credential-of-openai'] } },
    },
  ],
}

it('compares a snapshot with the world now, or with another snapshot', async () => {
  const { admin, mock } = await serveAll({ seed })
  mock.snapshots.take('first')
  mock.state.add('openai', 'containers', { id: 'cntr_2', name: 'sales' })
  mock.snapshots.take('second')
  mock.clock.advance({ minutes: 4 })
  await admin('DELETE', '/records/openai/containers/cntr_2')
  const kinds = async (query: string) => {
    const { body } = await admin('GET', `/snapshots/${query}`)
    return body.changes.map((one: { kind: string; key: string }) => [one.kind, one.key])
  }
  expect(await kinds('first/changes')).toEqual([])
  expect(await kinds('first/changes?to=second')).toEqual([['added', 'cntr_2']])
  expect(await kinds('second/changes')).toEqual([['deleted', 'cntr_2']])
  for (const path of ['/snapshots/frist/changes', '/snapshots/first/changes?to=secnd']) {
    const { status, body } = await admin('GET', path)
    expect([status, body.message]).toEqual([404, expect.stringContaining('did you mean')])
  }
})

it('lists due work and foretold events, earliest first, without secrets', async () => {
  const { admin } = await serveAll({ seed })
  const { body } = await admin('GET', '/timeline')
  expect(body).toEqual({
    now: '2025-01-01T00:00:00.000Z',
    runs: false,
    count: 2,
    work: [
      {
        time: '2025-01-01T00:05:00.000Z',
        service: 'world',
        task: 'event',
        table: null,
        key: '',
        title: null,
        event: {
          at: '2025-01-01T00:05:00Z',
          add: { carrierx: { tokens: [{ token: '***' }] } },
          delete: { openai: { keys: ['***'] } },
        },
      },
      {
        time: '2025-01-01T00:20:00.000Z',
        service: 'openai',
        task: 'expire',
        table: 'containers',
        key: 'cntr_1',
        title: 'container named report',
      },
    ],
  })
  const first = await admin('GET', '/timeline?limit=1')
  expect([first.body.count, first.body.work.length]).toEqual([2, 1])
  expect((await admin('GET', '/timeline?limit=1001')).status).toBe(400)
})

it.each([
  ['POST', '/seed', (world: string) => world, 3],
  ['PUT', '/state', (world: string) => world, 3],
  ['POST', '/seed', (world: string) => `[{},\n${world}]`, 4],
  ['POST', '/pact-state', (world: string) => `{"params": {\n"world": ${world}}}`, 4],
] as const)('%s %s tells where the mistakes of a world are', async (method, path, around, line) => {
  const { admin, mock } = await serveAll({ seed })
  const before = await mock.state.export()
  const world = `{
  "openai": {
    "containers": [{ "nam": "x", "name": "y" }]
  }
}`
  const { status, body } = await admin(method, path, around(world))
  expect([status, body.problems]).toEqual([
    400,
    [expect.objectContaining({ pointer: '/openai/containers/0/nam', line, column: 29 })],
  ])
  expect(await mock.state.export()).toEqual(before)
})

it('tells where a body stops to be JSON', async () => {
  const { admin } = await serveAll()
  const { status, body } = await admin('PUT', '/state', '{\n  "now": oops\n}')
  expect([status, body.problems]).toEqual([
    400,
    [{ pointer: '', reason: 'invalid JSON: invalid symbol', line: 2, column: 10 }],
  ])
  const deep = '['.repeat(100_000)
  expect((await admin('PUT', '/state', deep)).status).toBe(400)
})

it('has the JSON Schema of its worlds', async () => {
  const { admin } = await serveAll()
  const { body } = await admin('GET', '/world-schema')
  expect(body.$schema).toBe('http://json-schema.org/draft-07/schema#')
  const { containers } = body.properties.openai.properties
  expect(containers.items.required).toEqual(['name'])
  expect(body.properties).toHaveProperty('locktera')
})

it('lists its services', async () => {
  const { admin } = await serveAll()
  const { body } = await admin('GET', '/services')
  expect(body.version).toMatch(/^\d+\.\d+\.\d+/)
  const [openai] = body.services
  expect(openai).toMatchObject({
    name: 'openai',
    baseUrl: '/v1',
    origin: 'https://api.openai.com',
  })
  const graded = Object.values(openai.grades as Record<string, number>)
  expect(graded.reduce((sum, one) => sum + one, 0)).toBe(openai.operations)
})
