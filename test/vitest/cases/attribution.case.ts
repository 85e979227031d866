import { describe, expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, byHttp, CONTAINERS, wait } from './client.js'

const mock = useMock(openai)

describe.each([
  ['fetch', byFetch],
  ['node:http', byHttp],
] as const)('by %s', (_, send) => {
  test('innocent', () => send('POST', CONTAINERS, { name: 'a' }))
  test('guilty of a field that is not declared', () =>
    send('POST', CONTAINERS, { name: 'a', nmae: 'a' }))
  test('guilty of breaking a rule', () => send('POST', CONTAINERS, { name: '' }))
  test('guilty of an unknown path', () => send('GET', `${CONTAINERS}s`))
  test('guilty of a wrong method', () => send('PUT', CONTAINERS))
  test('guilty of a path that is another service of the host', () =>
    send('GET', 'https://api.openai.com/dashboard'))
  test('innocent after all of them', () => send('POST', CONTAINERS, { name: 'a' }))
  test('guilty of what it did not wait for', () => void send('POST', CONTAINERS, { name: '' }))
  test('guilty of what a timer did while it ran', async () => {
    setTimeout(() => void send('POST', CONTAINERS, { name: '' }), 5)
    await wait(30)
  })
  test('innocent while others are not', async () => {
    await send('GET', CONTAINERS)
    expect(mock.journal.violations()).toEqual([])
  })
  test.concurrent('guilty beside another one', async () => {
    await wait(5)
    await send('POST', CONTAINERS, { name: 7 })
  })
  test.concurrent('innocent beside another one', async () => {
    await send('POST', CONTAINERS, { name: 'a' })
    await wait(20)
  })
})

test('guilty of hiding it', async () => {
  await byFetch('POST', CONTAINERS, { name: '' })
  mock.journal.clear()
  mock.reset()
})
test('guilty without the mock', () => mock.fetch(`${CONTAINERS}?limit=0`, AUTHORIZED))
test('guilty in a world that it asked for', () =>
  fetch(`${CONTAINERS}?limit=0`, { headers: { ...AUTHORIZED.headers, 'x-mock-scope': 'a' } }))
test('guilty of not doing what it expects', () => mock.expectViolation('QS2041'))
test('guilty of more than it expects', async () => {
  mock.expectViolation({ rule: 'openai/limit-range' })
  await byFetch('GET', `${CONTAINERS}?limit=101`)
  await byFetch('GET', `${CONTAINERS}?order=up`)
})
test('innocent at the second attempt', { retry: 1 }, async ({ task }) => {
  const isFirst = task.result?.retryCount === 0
  await byFetch('POST', CONTAINERS, { name: isFirst ? '' : 'a' })
  expect(mock.state.records('openai', 'containers')).toHaveLength(isFirst ? 0 : 1)
})

const AUTHORIZED = { headers: { authorization: 'Bearer sk-test' } }
