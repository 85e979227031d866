import { expect, test } from 'vitest'
import { carrierx } from '../../src/services/carrierx/index.js'
import { openai } from '../../src/services/openai/index.js'
import { suites } from '../data/suites.js'
import { providerOf, remaining, verified } from '../support/verify.js'

for (const { service } of suites) {
  test(`what was created in ${service.name} is deleted when the provider fails half-way`, async () => {
    const provider = providerOf(service)
    provider.mock.faults.add({ operation: '*', after: 30, times: 15, do: { status: 500 } })
    const { cleanUp, stopped, made } = await verified(provider)
    expect(made).toBeGreaterThan(3)
    expect([cleanUp.left, stopped, remaining(provider)]).toEqual([[], undefined, 0])
  })
}

test('an interruption ends the run, and what was created is deleted', async () => {
  const provider = providerOf(openai)
  const stop = new AbortController()
  provider.answer = (_sent, next) => {
    if (provider.sent.length === 14) stop.abort()
    return next()
  }
  const { cleanUp, stopped } = await verified(provider, { stop: stop.signal })
  expect(stopped).toBe('interrupted')
  expect(cleanUp.removed.length).toBeGreaterThan(2)
  expect(remaining(provider)).toBe(0)
  expect(provider.sent.slice(14).every(({ method }) => method === 'DELETE')).toBe(true)
})

test('a provider that is not reachable ends the run, and what could not be deleted is named', async () => {
  const provider = providerOf(openai)
  provider.answer = (_sent, next) =>
    provider.sent.length > 14 ? Promise.reject(new Error('connection refused')) : next()
  const { cleanUp, stopped, results } = await verified(provider)
  expect(stopped).toBe('gone')
  expect(results.filter(({ outcome }) => outcome.kind === 'lost').length).toBe(3)
  const ids = provider.mock.state.records('openai', 'containers').map(({ id }) => id)
  expect(cleanUp.left.map(({ id }) => id).sort()).toEqual(ids.sort())
  expect(cleanUp.left[0]).toMatchObject({ kind: 'container', why: 'connection refused' })
})

test('a create whose reply is lost is reported as doubtful', async () => {
  const provider = providerOf(openai)
  let posts = 0
  provider.answer = async ({ method }, next) => {
    const reply = await next()
    if (method === 'POST' && ++posts === 1) throw new Error('socket hang up')
    return reply
  }
  const { cleanUp } = await verified(provider)
  expect(cleanUp.doubtful).toEqual(['creates a container'])
  expect(remaining(provider)).toBe(1)
})

test('what cannot be deleted is tried again, and named if it stays', async () => {
  const provider = providerOf(carrierx)
  let refused = ''
  provider.answer = async ({ method, url }, next) => {
    if (method !== 'DELETE' || !url.includes('/containers/')) return next()
    refused ||= url
    return url === refused ? new Response(null, { status: 503 }) : next()
  }
  const { cleanUp } = await verified(provider, { only: ['CreateContainer'] })
  expect(
    provider.sent.filter(({ url, method }) => url === refused && method === 'DELETE').length,
  ).toBeGreaterThan(2)
  expect(cleanUp.left).toMatchObject([{ kind: 'container', why: 'status 503' }])
  expect(refused).toContain(cleanUp.left[0]!.id)
})

test('only what this run created is deleted', async () => {
  const provider = providerOf(openai, {
    seed: { openai: { containers: [{ id: 'cntr_theirs', name: 'quayside-verify-old' }] } },
  })
  const { made } = await verified(provider, { only: ['ListContainers', 'CreateContainer'] })
  expect(made).toBeGreaterThan(5)
  expect(provider.mock.state.records('openai', 'containers').map(({ id }) => id)).toEqual([
    'cntr_theirs',
  ])
})

test('a token that is refused ends the run with the first reply', async () => {
  const provider = providerOf(openai, { seed: { openai: { keys: [{ key: 'another' }] } } })
  const { stopped } = await verified(provider)
  expect([stopped, provider.sent.length]).toEqual(['refused', 1])
})

test('a request is repeated after the time that Retry-After names', async () => {
  const provider = providerOf(openai)
  const pauses: number[] = []
  provider.answer = async (_sent, next) =>
    provider.sent.length === 3
      ? new Response(null, { status: 429, headers: { 'retry-after': '7' } })
      : next()
  const clock = {
    now: () => provider.mock.clock.now().getTime(),
    async sleep(milliseconds: number) {
      pauses.push(milliseconds)
      provider.mock.clock.advance({ milliseconds })
    },
  }
  const { results } = await verified(provider, { clock, readOnly: true })
  // After it comes the one that a step of the story takes.
  expect(pauses).toEqual([7000, 3000])
  const statuses = results.map(({ outcome }) => outcome.kind === 'reply' && outcome.reply.status)
  expect(statuses).not.toContain(429)
})
