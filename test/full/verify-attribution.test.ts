import { expect, test } from 'vitest'
import { openai } from '../../src/services/openai/index.js'
import { carrierx } from '../../src/services/carrierx/index.js'
import { locktera } from '../../src/services/locktera/index.js'
import { isDrift } from '../../src/conformance/verify/drift.js'
import {
  inShort,
  NO_DRIFT,
  providerOf,
  remaining,
  verified,
  type Provider,
} from '../support/verify.js'

/** Without files, which take the longest. */
const only = ['ListContainers', 'CreateContainer', 'RetrieveContainer']
const driftOf = async (provider: Provider) => (await verified(provider, { only })).drift

test('a rule that the provider decides otherwise is named, with the value that was seen', async () => {
  const drift = await driftOf(providerOf(openai, { rules: { 'openai/expiry-minutes-max': 60 } }))
  expect(inShort(drift)).toEqual({ ...NO_DRIFT, rules: [['openai/expiry-minutes-max', 60]] })
  const [found] = drift.rules
  expect(found).toMatchObject({ assumed: 20, seen: 60, provenance: 'observed' })
  expect(found?.source).toContain('chatgpt-bots')
  expect(found?.sightings[0]).toMatchObject({
    step: 'asks for 21 idle minutes',
    expected: 400,
    actual: 200,
  })
})

test('a limit that no list of values has is read from the refusal', async () => {
  const drift = await driftOf(providerOf(openai, { rules: { 'openai/expiry-minutes-max': 45 } }))
  expect(inShort(drift)).toEqual({ ...NO_DRIFT, rules: [['openai/expiry-minutes-max', 45]] })
})

test('two rules at once are both named', async () => {
  const rules = { 'locktera/list-order': 'oldest-first', 'locktera/second-delete': 'no-content' }
  const { drift } = await verified(providerOf(locktera, { rules }))
  const found = inShort(drift)
  expect({ ...found, rules: found.rules.sort() }).toEqual({
    ...NO_DRIFT,
    rules: Object.entries(rules),
  })
})

test('a difference that no rule explains is reported by its node, with its provenance', async () => {
  const provider = providerOf(openai)
  provider.answer = changing((body) => ({ ...body, memory_limit: '4g' }))
  const drift = await driftOf(provider)
  expect(inShort(drift)).toEqual({
    ...NO_DRIFT,
    differing: ['ContainerResource.memory_limit'],
  })
  expect(drift.differing[0]).toMatchObject({
    provenance: 'published',
    source: 'spec#ContainerResource.memory_limit',
  })
  expect(drift.differing[0]?.sightings[0]).toMatchObject({ expected: '1g', actual: '4g' })
})

test('broken and undeclared parts of the contract are reported apart', async () => {
  const provider = providerOf(openai)
  provider.answer = changing((body) => ({ ...body, memory_limit: 'vast', region: 'eu' }))
  const drift = await driftOf(provider)
  expect(inShort(drift)).toEqual({
    ...NO_DRIFT,
    broken: ['ContainerResource.memory_limit'],
    unknown: ['ContainerResource.region'],
  })
  expect(drift.broken[0]?.sightings[0]).toMatchObject({ code: 'QS3022', actual: 'vast' })
})

test('a refusal of the mock that no value explains is reported by its rule', async () => {
  const provider = providerOf(openai, { rules: { 'openai/name-max-length': 2000 } })
  const drift = await driftOf(provider)
  // No step tries more than 513 characters, so any greater limit explains the same.
  const [found] = drift.rules
  expect(found).toMatchObject({ rule: 'openai/name-max-length', assumed: 512 })
  expect(drift.rules).toHaveLength(1)
})

test('a header that is missing everywhere is told once and first, beside a rule', async () => {
  const provider = providerOf(openai, { rules: { 'openai/expiry-minutes-max': 60 } })
  provider.answer = async (_sent, next) => {
    const { status, headers, body } = await next()
    headers.delete('openai-version')
    return new Response(body, { status, headers })
  }
  const drift = await driftOf(provider)
  expect(inShort(drift)).toEqual({
    ...NO_DRIFT,
    rules: [['openai/expiry-minutes-max', 60]],
    differing: ['header openai-version'],
  })
  expect(drift.differing[0]?.isEverywhere).toBe(true)
})

test('a gateway that rewrites the host gives one note, and no drift', async () => {
  const provider = providerOf(carrierx)
  provider.answer = async (sent, next) => {
    const { status, headers, body } = await next()
    if (!headers.get('content-type')?.includes('json'))
      return new Response(body, { status, headers })
    const text = await new Response(body).text()
    const shown = text.replaceAll(new URL(sent.url).origin, 'http://inner.example:9000')
    return new Response(shown, { status, headers })
  }
  const { drift } = await verified(provider)
  expect([inShort(drift), isDrift(drift)]).toEqual([NO_DRIFT, false])
  expect(drift.notes.map(({ node }) => node)).toEqual(['origin of URLs'])
  expect(drift.notes[0]?.sightings[0]).toMatchObject({
    expected: 'http://127.0.0.1:4010',
    actual: 'http://inner.example:9000',
  })
  const places = drift.notes[0]?.sightings.map(({ at }) => at.pointer.split('/').at(-1))
  expect(new Set(places)).toEqual(new Set(['publish_uri', 'next']))
})

test.each([
  [openai, 'CreateContainer', { name: 'intruder' }],
  [locktera, 'EncodeContainer', undefined],
])('what others create during a run of $name is no drift', async (service, operation, json) => {
  const provider = providerOf(service)
  const { path } = service.contract.operation(operation)
  const isCreate = new RegExp(`${path.replace(/\{\w+\}/g, '[^/]+')}$`)
  let count = 0
  provider.answer = async ({ method, url, headers }, next) => {
    const reply = await next()
    if (method !== 'POST' || !isCreate.test(url) || reply.status !== 200) return reply
    count++
    if (json) {
      await provider.mock.fetch(url, {
        method,
        headers: { ...headers },
        body: JSON.stringify(json),
      })
    } else {
      const form = new FormData()
      form.set('manifest', JSON.stringify({ container: { name: 'intruder' } }))
      form.set('files', new File(['x'], 'x.txt', { type: 'text/plain' }))
      const { authorization = '' } = headers
      await provider.mock.fetch(url, { method, headers: { authorization }, body: form })
    }
    return reply
  }
  const { drift } = await verified(provider)
  expect(count).toBeGreaterThan(5)
  expect(inShort(drift)).toEqual(NO_DRIFT)
  expect(remaining(provider)).toBe(count)
})

test('an id that is given twice is reported', async () => {
  const provider = providerOf(openai)
  provider.answer = changing((body) => ({ ...body, id: 'string' }))
  const { broken } = await driftOf(provider)
  const codes = new Set(broken.flatMap(({ sightings }) => sightings.map(({ code }) => code)))
  expect(codes).toContain('QS3018')
})

test('a secret of the provider is in no report', async () => {
  const provider = providerOf(locktera)
  provider.answer = async (sent, next) => {
    const reply = await next()
    if (!sent.url.endsWith('/pq_keys')) return reply
    const [key] = (await reply.json()) as [object]
    return Response.json([{ ...key, prv: { d: 'canary-secret' }, mine: 'known' }])
  }
  const { drift } = await verified(provider, { only: ['ListPqKeys'] })
  expect(inShort(drift)).toMatchObject({ broken: ['PqKey.prv'], unknown: ['PqKey.mine'] })
  expect(JSON.stringify(drift)).not.toContain('canary-secret')
})

/** Changes what a provider says of a container. */
function changing(change: (body: Record<string, unknown>) => object): Provider['answer'] {
  return async (sent, next) => {
    const reply = await next()
    const isContainer = /\/containers(?:\/\w+)?$/.test(new URL(sent.url).pathname)
    if (!isContainer || reply.status !== 200 || sent.method === 'DELETE') return reply
    const body = (await reply.json()) as Record<string, unknown>
    if (body['object'] !== 'container') return Response.json(body, { headers: reply.headers })
    return Response.json(change(body), { headers: reply.headers })
  }
}
