import { expect, it, onTestFinished, vi } from 'vitest'
import type { MockEvent, PageEvent } from '../../../src/core/journal/event-bus.js'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { serveAdmin } from '../../support/admin.js'

const HEADERS = { authorization: 'Bearer key', 'content-type': 'application/json' }

function create(base: string, body: object, scope = 'default'): Promise<Response> {
  const headers = { ...HEADERS, 'x-mock-scope': scope }
  return fetch(`${base}/containers`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Reads server-sent events until so many came. */
async function heard(url: string, count: number, headers: HeadersInit = {}, query = '') {
  const controller = new AbortController()
  const { signal } = controller
  const response = await fetch(`${url}/__admin/events${query}`, { headers, signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const reading = (async () => {
    let text = ''
    const decoder = new TextDecoder()
    const events: ((MockEvent | PageEvent) & { name: string })[] = []
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const [, name, data] = /^event: (\w+)\ndata: (.*)$/.exec(block) ?? []
        if (name) events.push({ name, ...(JSON.parse(data ?? '') as MockEvent | PageEvent) })
      }
      if (events.length >= count) break
    }
    controller.abort()
    return events
  })()
  // A listener that stays is cut off when its server closes.
  reading.catch(() => undefined)
  return { events: () => reading }
}

async function serveOpenai() {
  const mock = createMock(openai)
  const { url, close } = await listen(mock)
  onTestFinished(close)
  return { mock, url, base: `${url}/v1` }
}

it('sends nothing after its end when a server closes', async () => {
  const mock = createMock(openai)
  const { url, close } = await listen(mock)
  const { events } = await heard(url, 1)
  const closed = close()
  // To write after the end would be an error that nobody handles.
  await mock.fetch(new Request('https://api.openai.com/v1/containers', { headers: HEADERS }))
  await closed
  expect(await events()).toEqual([])
})

it('sends exchanges, violations and due work as they happen', async () => {
  const { mock, url, base } = await serveOpenai()
  const { events } = await heard(url, 4)
  await create(base, { name: 'kept' })
  await create(base, {})
  mock.clock.advance({ minutes: 21 })
  const seen = await events()
  expect(seen.map(({ name, scope }) => [name, scope])).toEqual([
    ['exchange', 'default'],
    ['exchange', 'default'],
    ['violation', 'default'],
    ['due', 'default'],
  ])
  expect(seen[0]).toMatchObject({ exchange: { operation: 'CreateContainer', sequence: 1 } })
  expect(seen[2]).toMatchObject({ sequence: 2, violation: { at: { pointer: '/name' } } })
  expect(seen[3]).toMatchObject({ service: 'openai', time: '2025-01-01T00:20:00.000Z' })
})

it('sends the events of all scopes, or of the one that was named', async () => {
  const { url, base } = await serveOpenai()
  const all = await heard(url, 2)
  const one = await heard(url, 1, { 'x-mock-scope': 'b' })
  await create(base, { name: 'one' }, 'a')
  await create(base, { name: 'two' }, 'b')
  expect((await all.events()).map(({ scope }) => scope)).toEqual(['a', 'b'])
  expect((await one.events()).map(({ scope }) => scope)).toEqual(['b'])
})

it('sends summaries to a page, and tells it what else has changed', async () => {
  const { mock, url, base } = await serveOpenai()
  const { events } = await heard(url, 11, {}, '?format=summary')
  await create(base, { name: 'kept' })
  await create(base, {})
  mock.clock.advance({ minutes: 21 })
  mock.faults.add({ operation: 'CreateContainer', do: { status: 500 } })
  mock.faults.clear()
  mock.seed({})
  mock.reset()
  mock.scope('other').seed({})
  mock.snapshots.take('first')
  mock.snapshots.restore('first')
  const admin = (method: string, path: string, body: object) =>
    fetch(`${url}/__admin${path}`, { method, body: JSON.stringify(body) })
  await admin('PATCH', '/rules', { 'openai/unknown-field': 'ignored' })
  await admin('POST', '/records/openai/containers', { name: 'added' })
  const seen = await events()
  expect(seen.map(({ name, scope }) => [name, scope])).toEqual([
    ['exchange', 'default'],
    ['exchange', 'default'],
    ['due', 'default'],
    ['world', 'default'],
    ['world', 'default'],
    ['world', 'default'],
    ['world', 'default'],
    ['world', 'default'],
    ['world', 'other'],
    ['world', 'default'],
    ['world', 'default'],
  ])
  expect(seen[1]).toEqual({
    name: 'exchange',
    scope: 'default',
    summary: expect.objectContaining({
      sequence: 2,
      status: 400,
      violations: ['QS2020'],
    }) as unknown,
  })
  expect(seen[2]).toMatchObject({
    task: 'expire',
    table: 'containers',
    title: 'container named kept',
  })
})

it('refuses another format', async () => {
  const { admin } = await serveAdmin()
  const { status, body } = await admin('GET', '/events?format=xml')
  expect([status, body]).toEqual([
    400,
    { message: 'Failed to listen: format must be json or summary, got "xml"' },
  ])
})

it('masks secrets in what it sends', async () => {
  const { url, base } = await serveOpenai()
  const { events } = await heard(url, 1)
  await create(base, { name: 'one' })
  expect(JSON.stringify(await events())).not.toContain('Bearer key')
})

it('forgets a listener that left, and closes beside one that stays', async () => {
  const { mock, admin, url } = await serveAdmin()
  const { events } = await heard(url, 1)
  await admin('POST', '/clock', { advance: { minutes: 1 } })
  await fetch(`${url}/api/notes/none`)
  await events()
  await vi.waitFor(() => {
    expect((mock as unknown as { events: { listeners: Set<unknown> } }).events.listeners.size).toBe(
      0,
    )
  })
  await heard(url, 1)
})

it('tells a listener in process, until it stops', async () => {
  const mock = createMock(openai)
  const types: string[] = []
  const stop = mock.events.subscribe(({ type }) => types.push(type))
  const ask = () => mock.fetch('https://api.openai.com/v1/containers', { headers: HEADERS })
  await ask()
  stop()
  await ask()
  expect(types).toEqual(['exchange'])
})

it('ends what is listened to in order when the server closes', async () => {
  const { url, close } = await listen(createMock(openai))
  const response = await fetch(`${url}/__admin/events`)
  await close()
  // What is cut off fails.
  expect(await response.text()).toBe(': listening\n\n')
})
