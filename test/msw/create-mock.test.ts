import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import { RequestHandler } from 'msw'
import { afterEach, expect, it, vi } from 'vitest'
import { createMock } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import { intercept } from '../support/msw.js'
import { noteInit } from '../support/toy-doors.js'
import { toy, TOY } from '../support/toy-service.js'

afterEach(() => {
  vi.restoreAllMocks()
})

it('has a handler for every operation and an observer for every origin, last', () => {
  const mock = createMock([toy, openai])
  const headers = mock.handlers.map(({ info }) => (info as { header: string }).header)
  const operations = toy.contract.operations.size + openai.contract.operations.size
  expect(headers).toHaveLength(operations + 2)
  expect(headers.slice(0, 2)).toEqual([
    'POST https://notes.test/api/notes',
    'GET https://notes.test/api/notes/{note_id}',
  ])
  expect(headers.slice(-2)).toEqual(['* https://notes.test/*', '* https://api.openai.com/*'])
})

it('has one observer where two services share an origin, and keeps them apart', async () => {
  const baseUrls = { toy: 'https://both.test/a', openai: 'https://both.test/b/' }
  const mock = createMock([toy, openai], { baseUrls })
  intercept(mock)
  expect(mock.handlers.at(-1)?.info).toMatchObject({ header: '* https://both.test/*' })
  expect(mock.handlers.at(-2)?.info).not.toMatchObject({ header: '* https://both.test/*' })
  const headers = { authorization: 'Bearer k' }
  expect((await fetch('https://both.test/b/containers', { headers })).status).toBe(200)
  expect((await fetch('https://both.test/a/notes/1')).status).toBe(404)
  expect(mock.journal.exchanges().map(({ service }) => service)).toEqual(['openai', 'toy'])
})

it('serves two services, each under its own address', async () => {
  const mock = createMock([toy, openai])
  intercept(mock)
  expect((await fetch(`${TOY}/notes`, noteInit({ text: 'hi' }))).status).toBe(201)
  expect((await fetch('https://api.openai.com/v1/containers')).status).toBe(401)
})

it('answers a wrong method and a malformed path in the words of the service', async () => {
  intercept(createMock(toy))
  const reply = await fetch(`${TOY}/notes/1`, { method: 'DELETE' })
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  expect(await reply.json()).toEqual({ message: 'DELETE is not for /api/notes/1' })
  expect((await fetch(`${TOY}/notes/%E0%A4%A`)).status).toBe(400)
})

it('answers HEAD with the head of GET', async () => {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } } })
  intercept(mock)
  const get = await fetch(`${TOY}/notes/n`)
  const head = await fetch(`${TOY}/notes/n`, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
})

it('clones no request and runs nothing of the handler that it extends', async () => {
  const clone = vi.spyOn(Request.prototype, 'clone')
  const run = vi.spyOn(RequestHandler.prototype, 'run')
  intercept(createMock(toy))
  expect((await fetch(`${TOY}/notes`, noteInit({ text: 'hi' }))).status).toBe(201)
  expect((await fetch(`${TOY}/notes/1`, { method: 'DELETE' })).status).toBe(405)
  expect(clone).not.toHaveBeenCalled()
  expect(run).not.toHaveBeenCalled()
})

it('emits the events of msw', async () => {
  const { events } = intercept(createMock(toy))
  const seen: string[] = []
  events.on('request:start', ({ request }) => seen.push(`start ${request.method}`))
  events.on('request:match', () => seen.push('match'))
  events.on('request:unhandled', () => seen.push('unhandled'))
  events.on('request:end', () => seen.push('end'))
  const mocked = new Promise<Response>((resolve) => {
    events.on('response:mocked', ({ response }) => resolve(response))
  })
  await fetch(`${TOY}/notes`, noteInit({ text: 'hi' }))
  expect(seen).toEqual(['start POST', 'match', 'end'])
  const response = await mocked
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({ text: 'hi' })
})

it('answers node:http as it answers fetch', async () => {
  intercept(createMock(toy))
  const headers = { 'content-type': 'application/json' }
  const request = https.request(`${TOY}/notes`, { method: 'POST', headers })
  request.write('{"text":')
  request.end('"in two writes"}')
  const [reply] = (await once(request, 'response')) as [IncomingMessage]
  let body = ''
  for await (const chunk of reply.setEncoding('utf8')) body += String(chunk)
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([201, 'application/json'])
  expect(JSON.parse(body)).toMatchObject({ text: 'in two writes' })
})

it('answers twenty requests at once, each with its own reply', async () => {
  const mock = createMock(toy)
  intercept(mock)
  const replies = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => {
      const reply = await fetch(`${TOY}/notes`, noteInit({ text: `note ${n}` }))
      return (await reply.json()) as { id: string; text: string }
    }),
  )
  expect(replies.map(({ text }) => text)).toEqual(replies.map((_, n) => `note ${n}`))
  expect(new Set(replies.map(({ id }) => id)).size).toBe(20)
  expect(mock.state.records('toy', 'notes')).toHaveLength(20)
})

it('does nothing for a request that is aborted before it is sent', async () => {
  const mock = createMock(toy)
  intercept(mock)
  const init = { ...noteInit({ text: 'hi' }), signal: AbortSignal.abort() }
  await expect(fetch(`${TOY}/notes`, init)).rejects.toMatchObject({ name: 'AbortError' })
  expect(mock.state.records('toy', 'notes')).toEqual([])
})

it('stores nothing of an upload that is aborted, and stops reading it', async () => {
  const mock = createMock(toy)
  intercept(mock)
  const aborter = new AbortController()
  let isCancelled = false
  let sent = 0
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      controller.enqueue(new TextEncoder().encode(sent++ === 0 ? '{"text":"hi"}' : ' '))
      if (sent === 3) aborter.abort()
    },
    cancel() {
      isCancelled = true
    },
  })
  const init = { ...noteInit({}), body, duplex: 'half', signal: aborter.signal } as RequestInit
  await expect(fetch(`${TOY}/notes`, init)).rejects.toMatchObject({ name: 'AbortError' })
  await vi.waitUntil(() => isCancelled)
  expect(mock.state.records('toy', 'notes')).toEqual([])
  mock.assertConforms()
})

it('fails the fetch whose own body breaks off, and blames nobody', async () => {
  const mock = createMock(toy)
  intercept(mock)
  const body = new ReadableStream({ pull: () => Promise.reject(new Error('disk gone')) })
  const init = { ...noteInit({}), body, duplex: 'half' } as RequestInit
  await expect(fetch(`${TOY}/notes`, init)).rejects.toBeInstanceOf(TypeError)
  expect(mock.journal.exchanges()).toMatchObject([{ reply: null, violations: [] }])
  mock.assertConforms()
})
