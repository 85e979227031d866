import { afterEach, expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen, type Listening } from '../../../src/node/index.js'
import { toy } from '../../support/toy-service.js'

const open: Listening[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function start() {
  const mock = createMock(toy, { seed: { toy: { notes: [{ id: 'n', text: 'hi' }] } } })
  const server = await listen(mock)
  open.push(server)
  return { mock, url: server.url, api: `${server.url}/api` }
}

it('lets every page call the services, and asks no questions', async () => {
  const { api } = await start()
  const origin = 'https://page.example'
  const reply = await fetch(`${api}/notes/n`, { headers: { origin } })
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  expect(reply.headers.get('access-control-expose-headers')).toBe('*')
  const refusal = await fetch(`${api}/elsewhere`, { headers: { origin } })
  expect([refusal.status, refusal.headers.get('access-control-allow-origin')]).toEqual([404, '*'])
  const asked = await fetch(`${api}/notes`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization, x-mock-scope',
    },
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-origin')).toBe('*')
  expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
  expect(asked.headers.get('access-control-allow-headers')).toBe('authorization, x-mock-scope')
  expect((await fetch(`${api}/notes/n`)).headers.get('access-control-allow-origin')).toBeNull()
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
