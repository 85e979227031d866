import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { http, HttpResponse } from 'msw'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openai } from '../../src/services/openai/index.js'
import { useMock } from '../../src/vitest/index.js'
import { toy, TOY } from '../support/toy-service.js'

// What each test finds, and what it leaves: nothing.

const mock = useMock([openai, toy], {
  handlers: [http.get('https://other.test/*', () => HttpResponse.text('other'))],
})
const CONTAINERS = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

async function create(name: string, more: Record<string, string> = {}) {
  const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify({ name }) }
  const response = await fetch(CONTAINERS, init)
  return (await response.json()) as { id: string }
}

const names = () => mock.state.records('openai', 'containers').map(({ name }) => name)

beforeAll(async () => {
  await create('for all')
})

beforeEach(async () => {
  await create('for each')
})

it('starts from what was there before all tests', async () => {
  expect(names()).toEqual(['for all', 'for each'])
  await create('of the first test')
  expect(names()).toEqual(['for all', 'for each', 'of the first test'])
  mock.reset()
  expect(names()).toEqual(['for all'])
})

it('finds nothing of the test before', () => {
  expect(names()).toEqual(['for all', 'for each'])
  expect(mock.journal.exchanges()).toHaveLength(1)
  expect(mock.clock.now().toISOString()).toBe('2025-01-01T00:00:00.000Z')
})

describe('ids', () => {
  const ids = new Set<string>()

  it.each([1, 2, 3])('are the same in every test: %i', async () => {
    ids.add((await create('a')).id)
    expect(ids.size).toBe(1)
  })
})

describe.concurrent('at the same time', () => {
  it.each([10, 5, 0])('each has a clock and faults of its own: %i', async (minutes) => {
    mock.clock.advance({ minutes })
    if (minutes === 5) {
      mock.faults.add({ operation: 'openai/ListContainers', do: { status: 500 } })
    }
    await new Promise((resolve) => setTimeout(resolve, minutes))
    const reply = await fetch(CONTAINERS, { headers })
    expect(reply.status).toBe(minutes === 5 ? 500 : 200)
    expect(mock.clock.now().getTime()).toBe(Date.UTC(2025, 0, 1, 0, minutes))
  })

  it.each(['one', 'two'])('each has handlers of its own: %s', async (text) => {
    mock.server.use(http.get(CONTAINERS, () => HttpResponse.text(text)))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await (await fetch(CONTAINERS)).text()).toBe(text)
  })
})

it('loses the handlers of other tests', async () => {
  expect((await fetch(CONTAINERS, { headers })).status).toBe(200)
})

it('has more worlds by name, which no other test sees', async () => {
  const other = mock.scope('other')
  await create('elsewhere', { 'x-mock-scope': 'other' })
  expect(other.state.records('openai', 'containers')).toHaveLength(2)
  expect(names()).toEqual(['for all', 'for each'])
})

it('has none of the worlds that another test named', () => {
  expect(mock.scope('other').state.records('openai', 'containers')).toHaveLength(1)
})

it('forks, snapshots and restores a world of its own', async () => {
  const before = mock.snapshot()
  await create('later')
  mock.restore(before)
  expect(names()).toEqual(['for all', 'for each'])
})

it('serves several services', async () => {
  const init = { method: 'POST', headers, body: '{"text":"hi"}' }
  expect((await fetch(`${TOY}/notes`, init)).status).toBe(201)
})

it('lets a test break the contract that says so', async () => {
  mock.expectViolation('QS1001')
  mock.expectViolation({
    rule: 'openai/empty-name',
    pointer: '/name',
    operation: 'CreateContainer',
  })
  expect((await fetch(`${CONTAINERS}s`, { headers })).status).toBe(404)
  await create('')
})

it('leaves other hosts to handlers and to themselves', async () => {
  expect(await (await fetch('https://other.test/a')).text()).toBe('other')
  const server = createServer((_, response) => response.end('real')).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await (await fetch(`http://127.0.0.1:${String(port)}/`)).text()).toBe('real')
  server.close()
})

it('ends also when the timers are fakes', async () => {
  vi.useFakeTimers()
  void create('not waited for')
})

it('starts also after that', () => {
  vi.useRealTimers()
  expect(names()).toEqual(['for all', 'for each'])
})

describe('another mock of the same service', () => {
  const inner = useMock(openai, { now: '2030-01-01T00:00:00Z' })

  it('answers the tests around it', async () => {
    await create('inner')
    expect(inner.state.records('openai', 'containers')).toHaveLength(2)
    expect(inner.clock.now().getFullYear()).toBe(2030)
    expect(names()).toEqual(['for all'])
  })
})
