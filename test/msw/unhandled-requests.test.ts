import { once } from 'node:events'
import { createServer } from 'node:http'
import { Socket, type AddressInfo } from 'node:net'
import { http, HttpResponse } from 'msw'
import { beforeEach, expect, it, vi } from 'vitest'
import { createMock } from '../../src/index.js'
import { openai } from '../../src/services/openai/index.js'
import { intercept } from '../support/msw.js'
import { noteInit } from '../support/toy-doors.js'
import { toy, TOY } from '../support/toy-service.js'

// What our handlers leave to others, and to whom.

beforeEach(() => {
  // msw says on the console what it refuses.
  const quiet = vi.spyOn(console, 'error').mockReturnValue()
  return () => quiet.mockRestore()
})

it('serves a service under the base URL that is chosen, and no longer under its own', async () => {
  intercept(createMock(toy, { baseUrls: { toy: 'http://localhost:4321/deep/' } }))
  expect((await fetch('http://localhost:4321/deep/notes/1')).status).toBe(404)
  await expect(fetch(`${TOY}/notes/1`)).rejects.toThrow('onUnhandledRequest')
})

it('leaves an unknown path to msw, journals it with the nearest, and opens no socket', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  const mock = createMock(toy)
  intercept(mock)
  await expect(fetch(`${TOY}/nots`, { method: 'POST' })).rejects.toThrow('onUnhandledRequest')
  await expect(fetch('https://notes.test/')).rejects.toThrow('onUnhandledRequest')
  expect(connect).not.toHaveBeenCalled()
  const [first, second] = mock.journal.exchanges()
  expect(first).toMatchObject({
    service: null,
    operation: null,
    request: { method: 'POST', url: '/api/nots' },
    reply: null,
    violations: [{ code: 'QS1001', kind: 'unhandled' }],
  })
  expect(first?.violations[0]?.nearest?.[0]).toMatch(/^POST \/api\/notes differs in: /)
  expect(second?.request.url).toBe('/')
})

it('opens no socket for what it answers', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect')
  intercept(createMock(toy))
  await fetch(`${TOY}/notes`, noteInit({ text: 'hi' }))
  await fetch(`${TOY}/notes/1`, { method: 'DELETE' })
  expect(connect).not.toHaveBeenCalled()
})

it('lets another handler answer other paths of the host, and journals that it did not', async () => {
  const mock = createMock(toy)
  intercept(mock, [
    http.get('https://notes.test/other', () => HttpResponse.text('other')),
    http.get(`${TOY}/notes/1`, () => HttpResponse.text('too late')),
  ])
  expect(await (await fetch('https://notes.test/other')).text()).toBe('other')
  expect((await fetch(`${TOY}/notes/1`)).status).toBe(404)
  expect(mock.journal.violations()).toMatchObject([{ code: 'QS1001', actual: '/other' }])
})

it('knows no admin API', async () => {
  const mock = createMock(openai)
  intercept(mock)
  const admin = fetch('https://api.openai.com/__admin/health')
  await expect(admin).rejects.toThrow('onUnhandledRequest')
  expect(mock.journal.violations()).toMatchObject([{ actual: '/__admin/health' }])
})

it('leaves other hosts, ports and schemes alone', async () => {
  const real = createServer((_, response) => response.end('real')).listen(0, '127.0.0.1')
  await once(real, 'listening')
  const { port } = real.address() as AddressInfo
  const mock = createMock(toy, { baseUrls: { toy: `http://127.0.0.1:${port + 1}/api` } })
  intercept(mock, [], { onUnhandledRequest: 'bypass' })
  expect(await (await fetch(`http://127.0.0.1:${port}/api/notes/1`)).text()).toBe('real')
  expect(mock.journal.exchanges()).toEqual([])
  real.close()
  real.closeAllConnections()
})

it('gives way to handlers that are used later, until they are taken back', async () => {
  const mock = createMock(toy)
  const { use, resetHandlers } = intercept(mock)
  use(http.get(`${TOY}/notes/:id`, () => HttpResponse.text('mine')))
  expect(await (await fetch(`${TOY}/notes/1`)).text()).toBe('mine')
  expect(mock.journal.exchanges()).toEqual([])
  resetHandlers()
  expect((await fetch(`${TOY}/notes/1`)).status).toBe(404)
})

it('answers data URLs, which the SDK asks for before an upload, and prints nothing', async () => {
  const mock = createMock(toy)
  intercept(mock)
  const reply = await fetch('data:text/plain,hi')
  expect([reply.status, await reply.text()]).toEqual([200, 'hi'])
  expect(console.error).not.toHaveBeenCalled()
  expect(mock.journal.exchanges()).toEqual([])
})

it('gives the line that answers an operation that is not mocked', async () => {
  const mock = createMock(openai)
  const server = intercept(mock)
  const url = 'https://api.openai.com/v1/responses'
  await expect(fetch(url, { method: 'POST' })).rejects.toThrow('onUnhandledRequest')
  const [violation] = mock.journal.violations()
  expect(violation?.handler).toBe(`http.post('${url}', () => HttpResponse.json({}))`)

  server.use(http.post(url, () => HttpResponse.json({})))
  expect((await fetch(url, { method: 'POST' })).status).toBe(200)
  expect(mock.journal.violations()).toHaveLength(1)
})
