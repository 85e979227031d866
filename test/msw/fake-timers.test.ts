import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createMock } from '../../src/index.js'
import { listen } from '../../src/node/index.js'
import { openai } from '../../src/services/openai/index.js'

// What tests put in the place of timers stands still; requests must not.

const mock = createMock(openai)
const server = setupServer(...mock.handlers)
const served = await listen(mock)

const VENDOR = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }
const body = '{"name":"a"}'

type Send = (method: string, path: string, body?: string) => Promise<unknown>

const by =
  (fetcher: typeof fetch, base: string): Send =>
  async (method, path, body) =>
    (await fetcher(base + path, { method, headers, body: body ?? null })).json()

const byHttp: Send = async (method, path, body) => {
  const request = https.request(VENDOR + path, { method, headers })
  request.end(body)
  const [reply] = (await once(request, 'response')) as [IncomingMessage]
  let text = ''
  for await (const chunk of reply.setEncoding('utf8')) text += String(chunk)
  return JSON.parse(text)
}

const doors: Readonly<Record<string, Send>> = {
  'mock.fetch': by(mock.fetch, VENDOR),
  'fetch and msw': by((...args) => fetch(...args), VENDOR),
  'node:http and msw': byHttp,
  server: by((...args) => fetch(...args), `${served.url}/v1/containers`),
}

// Each that docs/in-tests.md names; vitest itself refuses nextTick in processes.
const NAMED = [
  ...(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const),
  ...(['setImmediate', 'clearImmediate', 'Date', 'performance'] as const),
]

afterEach(() => {
  vi.useRealTimers()
  mock.reset()
})
beforeAll(() => server.listen({ onUnhandledRequest: 'bypass' }))

afterAll(async () => {
  server.close()
  await served.close()
})

async function expire(send: Send): Promise<void> {
  const { id } = (await send('POST', '', body)) as { id: string }
  expect(await send('GET', `/${id}`)).toMatchObject({ status: 'running', created_at: 1735689600 })
  mock.clock.advance({ minutes: 21 })
  expect(await send('GET', `/${id}`)).toMatchObject({ status: 'expired' })
}

it.each(Object.keys(doors))('expires a container under fake timers: %s', async (door) => {
  vi.useFakeTimers({ toFake: NAMED, now: new Date('1999-12-31') })
  await expire(doors[door]!)
  expect(new Date().getFullYear()).toBe(1999)
})

it.each(['mock.fetch', 'fetch and msw'])('needs no process.nextTick: %s', async (door) => {
  // What vitest itself does meanwhile must not be lost.
  const held: Parameters<typeof process.nextTick>[] = []
  vi.spyOn(process, 'nextTick').mockImplementation((...call) => void held.push(call))
  try {
    await expire(doors[door]!)
  } finally {
    vi.restoreAllMocks()
    for (const call of held) process.nextTick(...call)
  }
})

it('delays a reply by real time under fake timers', async () => {
  mock.faults.add({ operation: 'ListContainers', do: { latency: 5 } })
  vi.useFakeTimers({ toFake: NAMED })
  expect(await doors['fetch and msw']!('GET', '')).toMatchObject({ data: [] })
})

it.each(['mock.fetch', 'fetch and msw'])(
  'says why a body cannot be read while queueMicrotask is a fake: %s',
  async (door) => {
    vi.useFakeTimers({ toFake: [...NAMED, 'queueMicrotask'] })
    const said = await doors[door]!('POST', '', body).then(JSON.stringify, String)
    expect(said).toContain('queueMicrotask is a fake')
    expect(said).toContain("vitest's toFake")
    expect(mock.journal.exchanges()).toEqual([])
    expect(await doors[door]!('GET', '')).toMatchObject({ data: [] })
  },
)

it('tells of a mistake of a listener while queueMicrotask is a fake', async () => {
  const stop = mock.events.subscribe(() => {
    throw new Error('of the listener')
  })
  const thrown = new Promise((resolve) => {
    const others = process.listeners('uncaughtException')
    process.removeAllListeners('uncaughtException')
    process.once('uncaughtException', (error) => {
      for (const other of others) process.on('uncaughtException', other)
      resolve(error)
    })
  })
  vi.useFakeTimers({ toFake: ['queueMicrotask'] })
  await doors['mock.fetch']!('GET', '')
  stop()
  expect(await thrown).toMatchObject({ message: 'of the listener' })
})
