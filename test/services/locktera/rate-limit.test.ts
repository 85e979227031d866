import { expect, it } from 'vitest'
import { createMock, type MockScope } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { clientOn } from '../../support/api.js'
import { apiOn, CONTAINERS, ENCODE, encodeForm } from '../../support/locktera.js'

const limited = (limit: number) => createMock(locktera, { rules: { 'locktera/rate-limit': limit } })
const look = async (mock: MockScope) => (await apiOn(mock)('GET', CONTAINERS)).status
const ORG = '/orgs/org-1'

it("a request beyond the limit gets 429 with Retry-After, in the vendor's words", async () => {
  const mock = limited(1)
  await look(mock)
  mock.clock.advance({ milliseconds: 12_500 })
  const { status, body, headers } = await apiOn(mock)('GET', ORG)
  expect([status, body]).toEqual([429, { message: 'Rate limit exceeded.', code: 429 }])
  expect(headers.get('retry-after')).toBe('48')
  expect(mock.journal.violations()).toEqual([])
})

it('a window starts with the first request and ends by the mock clock', async () => {
  const mock = limited(2)
  expect([await look(mock), await look(mock), await look(mock)]).toEqual([200, 200, 429])
  mock.clock.advance({ seconds: 59 })
  expect(await look(mock)).toBe(429)
  mock.clock.advance({ seconds: 1 })
  expect([await look(mock), await look(mock), await look(mock)]).toEqual([200, 200, 429])
})

it('each key and each scope is counted separately', async () => {
  const mock = limited(1)
  const other = clientOn(mock, locktera, { authorization: 'Bearer lk-other' })
  expect([await look(mock), await look(mock)]).toEqual([200, 429])
  expect((await other('GET', ORG)).status).toBe(200)
  expect([await look(mock.scope('b')), await look(mock.scope('b'))]).toEqual([200, 429])
})

it('requests that fail authentication do not count', async () => {
  const mock = limited(1)
  mock.seed({ locktera: { keys: [{ key: 'lk-quayside' }] } })
  const nobody = clientOn(mock, locktera, { authorization: 'Bearer lk-nobody' })
  for (const api of [nobody, nobody]) expect((await api('GET', ORG)).status).toBe(401)
  expect((await apiOn(mock)('GET', '/orgs/org-1/nothing')).status).toBe(404)
  expect([await look(mock), await look(mock)]).toEqual([200, 429])
})

it('a request that fails counts, and one refused by the limit has no effect', async () => {
  const mock = limited(1)
  const api = apiOn(mock)
  expect((await api('GET', `${CONTAINERS}/none`)).status).toBe(404)
  expect((await api('POST', ENCODE, encodeForm({ container: {} }))).status).toBe(429)
  expect(mock.state.records('locktera', 'containers')).toEqual([])
})

it('counts are reset, forked and restored with the world', async () => {
  const mock = limited(2)
  await look(mock)
  const snapshot = mock.snapshot()
  const fork = mock.fork()
  expect([await look(mock), await look(mock)]).toEqual([200, 429])
  expect([await look(fork), await look(fork)]).toEqual([200, 429])
  mock.restore(snapshot)
  expect([await look(mock), await look(mock)]).toEqual([200, 429])
  mock.reset()
  expect([await look(mock), await look(mock), await look(mock)]).toEqual([200, 200, 429])
})

it('a request relies on the rate-limit rule only when a listed value would refuse it', async () => {
  const mock = createMock(locktera, {
    trust: 'published',
    seed: { locktera: { orgs: [{ id: 'org-1' }] } },
  })
  for (let call = 1; call <= 101; call++) await apiOn(mock)('GET', ORG)
  const messages = mock.journal.violations().map(({ message }) => message)
  expect(messages).toEqual([
    expect.stringContaining('relies on locktera/rate-limit, which is only assumed') as string,
  ])
  const read = mock.journal.exchanges().map(({ rules }) => rules)
  expect(read.slice(0, 100).flat()).toEqual([])
  expect(read[100]).toEqual(['locktera/rate-limit'])
})
