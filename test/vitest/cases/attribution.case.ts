import https from 'node:https'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'

const mock = useMock(openai)
const CONTAINERS = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
const create = (body: object) =>
  fetch(CONTAINERS, { method: 'POST', headers, body: JSON.stringify(body) })

const agent = new https.Agent({ keepAlive: true, maxSockets: 1 })
async function createOverHttp(body: object) {
  const request = https.request(CONTAINERS, { method: 'POST', headers, agent })
  request.end(JSON.stringify(body))
  const [reply] = await once(request, 'response')
  reply.resume()
  await once(reply, 'end')
}

test('innocent', async () => {
  await create({ name: 'a' })
  expect(mock.journal.exchanges().length).toBe(1)
})
test('guilty of a violation', async () => {
  await create({ nam: 'a' })
})
test('guilty of an unknown path', async () => {
  await fetch(CONTAINERS + 's', { headers })
})
test('expects it', async () => {
  mock.expectViolation('QS2050')
  await create({ name: '' })
})
test('guilty of expecting', async () => {
  mock.expectViolation('QS2050')
  await create({ name: 'a' })
})
test('guilty over http', async () => {
  await createOverHttp({ name: '' })
})
test('innocent over http', async () => {
  await createOverHttp({ name: 'a' })
})
test.concurrent('concurrent 1 guilty', async () => {
  await createOverHttp({ name: '' })
})
test.concurrent('concurrent 2', async () => {
  await createOverHttp({ name: 'a' })
  expect(mock.journal.exchanges().length).toBe(1)
})
test('guilty, not awaited', () => {
  void create({ name: '' })
})
test('late', async () => {
  setTimeout(() => void create({ name: '' }).catch(() => {}), 20)
})
test('waits', async () => {
  await new Promise((r) => setTimeout(r, 50))
})
