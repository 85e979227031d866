import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { services } from '../../support/mixed-story.js'
import { pactSeed, tellPactStory } from '../../support/pact-story.js'
import { openai } from '../../../src/services/openai/index.js'

const CONTAINERS = 'https://api.openai.com/v1/containers'
const KEY = { authorization: 'Bearer canary-key' }
const json = { ...KEY, 'content-type': 'application/json' }
const create = (body: object) => ({ method: 'POST', headers: json, body: JSON.stringify(body) })

it('writes an interaction with the world before it, and no secret', async () => {
  const mock = createMock(openai, { pact: true })
  const { id } = (await (await mock.fetch(CONTAINERS, create({ name: 'a' }))).json()) as {
    id: string
  }
  await mock.fetch(`${CONTAINERS}/${id}?x=1`, { headers: KEY })
  const pact = await mock.journal.toPact({ consumer: 'billing' })
  expect(pact).toMatchObject({
    consumer: { name: 'billing' },
    provider: { name: 'openai' },
    metadata: { pactSpecification: { version: '4.0' }, quayside: { leftOut: {} } },
  })
  const [made, shown] = pact.interactions
  expect(made).toEqual({
    type: 'Synchronous/HTTP',
    description: '1: openai/CreateContainer is answered with 200',
    pending: false,
    providerStates: [
      {
        name: 'the world before exchange 1',
        params: { world: { now: '2025-01-01T00:00:00.000Z' } },
      },
    ],
    request: {
      method: 'POST',
      path: '/v1/containers',
      headers: { authorization: ['Bearer ***'], 'content-type': ['application/json'] },
      body: { content: { name: 'a' }, contentType: 'application/json', encoded: false },
      matchingRules: {
        header: {
          authorization: { combine: 'AND', matchers: [{ match: 'regex', regex: '^Bearer .+' }] },
        },
      },
    },
    response: {
      status: 200,
      headers: { 'content-type': ['application/json'] },
      body: {
        content: expect.objectContaining({ id, name: 'a', status: 'running' }),
        contentType: 'application/json',
        encoded: false,
      },
      matchingRules: {
        body: {
          '$.id': { combine: 'AND', matchers: [{ match: 'type' }] },
          '$.created_at': { combine: 'AND', matchers: [{ match: 'type' }] },
          '$.last_active_at': { combine: 'AND', matchers: [{ match: 'type' }] },
        },
      },
    },
  })
  expect(shown?.request).toMatchObject({ path: `/v1/containers/${id}`, query: { x: ['1'] } })
  expect(shown?.providerStates[0]?.params.world).toMatchObject({ openai: { containers: [{ id }] } })
  // It is in the world already, so it has to be that one.
  expect(Object.keys(shown?.response.matchingRules?.body ?? {})).toEqual([
    '$.created_at',
    '$.last_active_at',
  ])
})

it('tells of all services, once of each interaction, and of nothing that would come out otherwise', async () => {
  const mock = createMock(services, { pact: true, seed: pactSeed })
  await tellPactStory(mock)
  const pact = await mock.journal.toPact({ consumer: 'story', provider: 'all' })
  const told = pact.interactions.map(({ description }) => description.replace(/^\d+: /, ''))
  expect(pact.metadata.quayside.leftOut).toEqual({})
  // One of two equal lists.
  expect(told).toHaveLength(mock.journal.exchanges().length - 1)
  expect(told).toContain('openai/CreateContainer is answered with 400')
  expect(told).toContain('openai/ListContainers is answered with 401')
  expect(told).toContain('carrierx/UploadFile is answered with 201')
  expect(told).toContain('locktera/EncodeContainer is answered with 200')
  expect(JSON.stringify(pact)).not.toContain('canary')
})

it('holds no bytes of uploads, only as many others', async () => {
  const mock = createMock(services, { pact: true, seed: pactSeed })
  await tellPactStory(mock)
  const { interactions } = await mock.journal.toPact({ consumer: 'story' })
  const worlds = interactions.map(({ providerStates }) => providerStates[0]?.params.world)
  for (const content of ['hello', btoa('hello')])
    expect(JSON.stringify(worlds)).not.toContain(content)
  const found = JSON.stringify(worlds).match(/"content":\{"text":"x{5}"\}/g)
  expect(found?.length).toBeGreaterThan(5)
})

it('leaves out what a fault made, and what needs a credential that it must not show', async () => {
  const mock = createMock(openai, {
    pact: true,
    seed: { openai: { keys: [{ key: 'canary-key' }] } },
  })
  mock.faults.add({ operation: 'ListContainers', times: 1, do: { status: 500 } })
  await mock.fetch(CONTAINERS, { headers: KEY })
  await mock.fetch(CONTAINERS, { headers: KEY })
  await mock.fetch(CONTAINERS, { headers: { authorization: 'Bearer wrong' } })
  await mock.fetch(`${CONTAINERS}/a/b/c`, { headers: KEY })
  const pact = await mock.journal.toPact({ consumer: 'a' })
  expect(pact.interactions).toHaveLength(1)
  expect(pact.metadata.quayside.leftOut).toEqual({
    'a fault, or no reply': 1,
    'another reply from the masked world': 1,
    'no operation': 1,
  })
  expect(JSON.stringify(pact)).not.toContain('canary')
})

it('says what it needs', async () => {
  const plain = createMock(openai)
  await expect(plain.journal.toPact({ consumer: 'a' })).rejects.toThrow(
    'Make the mock with { pact: true }, or serve with --pact',
  )
  const mock = createMock(openai, { pact: true })
  await expect(mock.journal.toPact({ consumer: '' })).rejects.toThrow('name the consumer')
})

it('makes a fresh server what an interaction needs', async () => {
  const mock = createMock(services, { pact: true, seed: pactSeed })
  await tellPactStory(mock)
  const { interactions } = await mock.journal.toPact({ consumer: 'story' })
  const { url, close } = await listen(createMock(services))
  const setUp = (params: object) =>
    fetch(`${url}/__admin/pact-state`, {
      method: 'POST',
      body: JSON.stringify({ state: 'any', action: 'setup', params }),
    })
  for (const { providerStates, request, response } of interactions.toReversed()) {
    expect((await setUp(providerStates[0]!.params)).status).toBe(204)
    const { path, query = {}, method, body } = request
    const pairs = Object.entries(query).flatMap(([name, all]) => all.map((one) => [name, one]))
    const headers = Object.entries(request.headers ?? {}).map(([name, [value]]) => [name, value])
    const sent = body?.encoded
      ? Buffer.from(String(body.content), 'base64')
      : JSON.stringify(body?.content)
    const reply = await fetch(`${url}${path}?${new URLSearchParams(pairs)}`, {
      method,
      headers: headers as [string, string][],
      ...(body && { body: sent as string }),
    })
    expect([path, reply.status]).toEqual([path, response.status])
  }
  expect((await setUp({})).status).toBe(400)
  await close()
})
