import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { createMock } from 'quayside'
import { openai } from 'quayside/openai'
import { call } from '../bench/call.js'
import { differenceOf } from '../bench/expected.js'
import {
  faultOf,
  httpOperations,
  Records,
  type Exchange,
  type OperationName,
  type Send,
} from '../bench/http-operations.js'
import { Load, type Received } from '../bench/load.js'
import { get } from '../bench/operations.js'

const retrieve: Exchange = { sample: get('/containers/a'), status: 200, expected: { id: 'a' } }

function reply(status: number, body: string): Received {
  return { status, head: '', body: Buffer.from(body) }
}

/** Answers in process, as the benches have it answered over HTTP. */
function senderOf(mock: { fetch: Parameters<typeof call>[0] }): Send {
  return async (samples) => {
    const replies: Received[] = []
    for (const sample of samples) {
      const response = await call(mock.fetch, sample)
      const body = Buffer.from(await response.arrayBuffer())
      replies.push({ status: response.status, head: '', body })
    }
    return replies
  }
}

async function faultsOf(name: OperationName, change: (text: string) => string = (text) => text) {
  const send = senderOf(createMock(openai))
  const exchanges = await httpOperations[name].prepare(new Records(send), 1)
  const exchange = exchanges.at(-1)!
  const [received] = await send([exchange.sample])
  const body = Buffer.from(change(Buffer.from(received!.body).toString()))
  return faultOf(exchange, { ...received!, body })
}

async function listen(handle: RequestListener): Promise<number> {
  const server = createServer(handle).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

function start(): Load {
  const load = new Load()
  onTestFinished(() => load.stop())
  return load
}

test('our replies are what the benches expect', async () => {
  for (const name of ['list', 'create', 'delete', 'list files'] as const) {
    expect(await faultsOf(name), name).toBeUndefined()
  }
})

test('a list without its last item is marked as wrong', async () => {
  const shorten = (text: string) => {
    const page = JSON.parse(text) as { data: unknown[] }
    return JSON.stringify({ ...page, data: page.data.slice(0, -1) })
  }
  expect(await faultsOf('list', shorten)).toBe('data has 19 items instead of 20')
})

test('content of other bytes is marked as wrong', async () => {
  expect(await faultsOf('content', (text) => text.slice(1))).toBe('9999 other bytes')
})

test('a wrong reply is described', () => {
  expect(faultOf(retrieve, reply(200, '{"id":"a"}'))).toBeUndefined()
  expect(faultOf(retrieve, reply(201, '{"id":"a"}'))).toBe('status 201')
  expect(faultOf(retrieve, reply(200, '{"id":"b"}'))).toBe('id is "b" instead of "a"')
  expect(faultOf(retrieve, reply(200, '{}'))).toBe('id is missing instead of "a"')
  expect(faultOf(retrieve, reply(200, 'hello'))).toBe('no JSON: hello')
  expect(differenceOf({ data: [{ id: 'a' }] }, { data: [{ id: 'b' }] })).toBe(
    'data.0.id is "b" instead of "a"',
  )
  expect(differenceOf({ at: (value: unknown) => value === 1 }, { at: 2 })).toBe('at is 2')
})

test('a server that creates one id again and again is refused', async () => {
  const send: Send = async (samples) => samples.map(() => reply(200, '{"id":"a"}'))
  await expect(new Records(send).containers()).rejects.toThrow('the same id again and again: a')
})

test('the load generator reads replies with a length and in chunks, in the order of requests', async () => {
  const port = await listen(({ url }, response) => {
    if (url === '/whole') return response.end('whole')
    response.write('in ')
    setTimeout(() => response.end('chunks'), 20)
  })
  const requests = ['/chunks', '/whole', '/chunks', '/whole'].map((path) =>
    Buffer.from(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`),
  )
  const { replies } = await start().run({ port, connections: 2, requests, keep: true })
  const texts = replies.map(({ body }) => Buffer.from(body).toString())
  expect(texts).toEqual(['in chunks', 'whole', 'in chunks', 'whole'])
})

test('the load generator sends each step of a story, with the id that the first one made', async () => {
  const seen: string[] = []
  const port = await listen(({ method, url }, response) => {
    seen.push(`${method!} ${url!}`)
    response.end(`{"id":"a${seen.length}"}`)
  })
  const requests = ['POST /', 'DELETE /{id}'].map((line) =>
    Buffer.from(`${line} HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n`),
  )
  const job = { port, connections: 1, requests, isStory: true, seconds: 0.05 }
  const { requests: sent } = await start().run(job)
  expect(seen.slice(0, 4)).toEqual(['POST /', 'DELETE /a1', 'POST /', 'DELETE /a3'])
  expect(sent).toBe(seen.length)
  expect(sent % 2).toBe(0)
})

test('the load generator refuses a status that it is not told to expect', async () => {
  const port = await listen((_request, response) => response.writeHead(500).end())
  const requests = [Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n\r\n')]
  const job = { port, connections: 1, requests, status: 200 }
  await expect(start().run(job)).rejects.toThrow('Expected status 200, got HTTP/1.1 500')
})
