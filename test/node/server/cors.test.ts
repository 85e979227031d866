import { afterEach, expect, it } from 'vitest'
import { createMock, type MockOptions } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/index.js'
import { raw, wire } from '../../support/raw.js'
import { noteInit } from '../../support/toy-doors.js'
import { toy } from '../../support/toy-service.js'

type Init = Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> }

const JSON_TYPE = { 'content-type': 'application/json' }

const open: Listening[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start(options: MockOptions = {}) {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } }, ...options })
  const server = await listen(mock)
  open.push(server)
  return { mock, url: server.url, api: `${server.url}/api` }
}

const ORIGIN = 'https://page.example'
const headers = { origin: ORIGIN }

/** The headers by which a browser decides what a page gets. */
const granted = ({ status, headers: given }: Response) => [
  status,
  given.get('access-control-allow-origin'),
  given.get('access-control-allow-credentials'),
]

it('lets every page read replies and their headers, with credentials too', async () => {
  const { api } = await start()
  const reply = await fetch(`${api}/notes/n`, { headers })
  expect(granted(reply)).toEqual([200, ORIGIN, 'true'])
  expect(reply.headers.get('vary')).toBe('origin')
  // By name: a wildcard does not count for requests with credentials.
  const exposed = reply.headers.get('access-control-expose-headers')?.split(', ') ?? []
  const sent = [...reply.headers.keys()].filter(
    (name) => !/^(?:access-control-|content-(?:type|length)|vary|connection|keep-alive)/.test(name),
  )
  expect(sent.length).toBeGreaterThan(0)
  expect(exposed.sort()).toEqual(sent.sort())
  expect(granted(await fetch(`${api}/notes/n`))).toEqual([200, null, null])
})

it('answers each question of a browser before a request', async () => {
  const { api } = await start()
  const ask = async (path: string, method: string, more: Record<string, string> = {}) => {
    const asked = { ...headers, 'access-control-request-method': method, ...more }
    return fetch(api + path, { method: 'OPTIONS', headers: asked })
  }
  const asked = await ask('/notes', 'POST', {
    'access-control-request-headers': 'authorization, x-mock-scope',
  })
  expect(granted(asked)).toEqual([204, ORIGIN, 'true'])
  expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
  expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, x-mock-scope')
  expect(asked.headers.get('access-control-allow-private-network')).toBeNull()
  // A page on the internet asks whether it may call this machine.
  const outside = await ask('/notes', 'POST', { 'access-control-request-private-network': 'true' })
  expect(outside.headers.get('access-control-allow-private-network')).toBe('true')
  // The page then sees the service's own refusal.
  for (const [path, method] of [
    ['/notes', 'DELETE'],
    ['/elsewhere', 'PUT'],
  ] as const) {
    const refused = await ask(path, method)
    expect(refused.headers.get('access-control-allow-methods')?.split(', ')).toContain(method)
  }
})

it('lets every page read errors, those of faults and of bodies that are refused too', async () => {
  const { mock, api, url } = await start({ maxBody: 100 })
  const statuses: unknown[] = []
  const read = async (path: string, { headers: own, ...init }: Init = {}) => {
    const reply = await fetch(path, { ...init, headers: { ...headers, ...own } })
    expect(granted(reply).slice(1)).toEqual([ORIGIN, 'true'])
    statuses.push(reply.status)
  }
  await read(`${api}/elsewhere`)
  await read(`${api}/notes`, { method: 'DELETE' })
  await read(`${api}/notes`, { ...noteInit({ text: 'x'.repeat(200) }), headers: JSON_TYPE })
  await read(`${url}/__scope/no%20scope/api/notes/n`)
  mock.faults.add({ operation: '*', times: 1, do: { status: 503 } })
  await read(`${api}/notes/n`)
  expect(statuses).toEqual([404, 405, 400, 400, 503])
  const origin = `Origin: ${ORIGIN}`
  const chunked = ['Transfer-Encoding: chunked', 'Content-Type: application/json', origin]
  const texts = [
    await raw(url, wire('POST /api/notes', chunked, 'zz\r\n')),
    await raw(url, `GET /api/notes/n HTTP/1.1\r\n${origin}\r\nConnection: close\r\n\r\n`),
  ]
  for (const text of texts) {
    expect(text).toMatch(/^HTTP\/1.1 400 /)
    expect(text).toContain(`access-control-allow-origin: ${ORIGIN}`)
  }
})

it('lets no page call the admin API', async () => {
  const { url, mock } = await start()
  const headers = { origin: 'https://page.example', 'access-control-request-method': 'POST' }
  for (const method of ['OPTIONS', 'GET', 'POST']) {
    const reply = await fetch(`${url}/__admin/reset`, { method, headers })
    expect([method, reply.status]).toEqual([method, 403])
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
  }
  expect(mock.journal.exchanges()).toEqual([])
})
