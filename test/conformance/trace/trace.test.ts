import { afterEach, expect, it, vi } from 'vitest'
import { readTrace } from '../../../src/conformance/trace/read.js'
import { stateBefore } from '../../../src/conformance/trace/state-at.js'
import { traceText } from '../../../src/conformance/trace/text.js'
import { assertConforms, createMock, type MockOptions } from '../../../src/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { secretPlaces, type SecretPlace } from '../../data/secret-places.js'
import { formsOf } from '../../support/secret-places.js'
import { answerOf, throughJson } from '../../support/traced-story.js'

afterEach(() => vi.restoreAllMocks())

const BASE = 'https://api.openai.com/v1'
const headers = { authorization: 'Bearer sk-caller-key-1', 'content-type': 'application/json' }

function tracedMock(options: MockOptions<typeof openai> = {}) {
  const mock = createMock(openai, { trace: true, ...options })
  const send = (method: string, path: string, body?: unknown, more = {}) =>
    mock.fetch(BASE + path, {
      method,
      headers: { ...headers, ...more },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
  return { mock, send }
}

it('says what each call changed, what changed between calls, and what was due', async () => {
  const { mock, send } = tracedMock()
  const created = await send('POST', '/containers', { name: 'report' })
  mock.clock.advance({ minutes: 21 })
  mock.seed({ openai: { containers: [{ name: 'seeded' }] } })
  await send('GET', '/containers')
  const { id } = (await created.json()) as { id: string }
  const { steps } = mock.trace()
  const [first, second] = steps
  expect(steps).toHaveLength(2)
  expect(first?.changes).toMatchObject([
    { scope: 'default', kind: 'added', title: 'container named report', key: id },
  ])
  expect(second?.due).toEqual([
    {
      ...{ scope: 'default', service: 'openai', task: 'expire', key: id },
      time: '2025-01-01T00:20:00.000Z',
    },
  ])
  expect(second?.between.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
    'changed container named report',
    'added container named seeded',
  ])
  expect(second?.changes).toEqual([])
})

it('stores equal records, tables and worlds once', async () => {
  const { mock, send } = tracedMock()
  await send('POST', '/containers', { name: 'a' })
  for (let call = 0; call < 20; call++) await send('GET', '/containers')
  const { states } = mock.trace()
  expect(states.records.map(({ record }) => record['name'])).toEqual(['a'])
  // Empty, and with the record.
  expect(states.tables).toHaveLength(2)
})

it('marks the calls that a test asserts on, and how that ended', async () => {
  const { mock, send } = tracedMock()
  await assertConforms(await send('GET', '/containers'), { services: openai })
  const wrong = await send('GET', '/containers?limit=0')
  await expect(
    assertConforms(
      { request: new Request(`${BASE}/containers?limit=0`), response: wrong },
      { services: openai },
    ),
  ).rejects.toThrow('QS')
  await send('GET', '/containers')
  expect(mock.trace().steps.map(({ assertion }) => assertion)).toEqual(['passed', 'failed', null])
})

it('answers calls that were sent at the same time from the state before each, also under faults', async () => {
  const { mock, send } = tracedMock()
  mock.faults.add({ operation: 'CreateContainer', nth: 2, do: { status: 503 } })
  mock.faults.add({ operation: 'CreateContainer', nth: 4, do: { headers: { 'x-late': '1' } } })
  const names = ['a', 'b', 'c', 'd', 'e']
  const answers = new Map<string, string>()
  await Promise.all(
    names.map(async (name) => {
      const [answer] = await answerOf(() => send('POST', '/containers', { name }), '', {})
      answers.set(name, answer)
    }),
  )
  const trace = throughJson(mock.trace())
  for (const [index, { detail }] of trace.steps.entries()) {
    const { name } = detail.exchange.request.body as { name: string }
    const again = tracedMock()
    again.mock.scopes.replace(stateBefore(trace, index + 1).state)
    const [answer] = await answerOf(() => again.send('POST', '/containers', { name }), '', {})
    expect(answer).toBe(answers.get(name))
  }
  expect(new Set(answers.values()).size).toBe(5)
})

it('forgets the calls of a scope that is reset, and keeps those of others', async () => {
  const { mock, send } = tracedMock()
  await send('GET', '/containers')
  await send('GET', '/containers', undefined, { 'x-mock-scope': 'other' })
  mock.reset()
  expect(mock.trace().steps.map(({ scope }) => scope)).toEqual(['other'])
})

it('keeps the bytes of files up to 64 kB, and says of larger ones how many they were', async () => {
  const bytes = (size: number) => ({ base64: Buffer.alloc(size, 0xff).toString('base64') })
  const platformFiles = [
    { id: 'file-small', filename: 'a.bin', content: bytes(64 * 1024) },
    { id: 'file-large', filename: 'b.bin', content: bytes(64 * 1024 + 1) },
  ]
  const { mock, send } = tracedMock({ seed: { openai: { platformFiles } } })
  await send('POST', '/containers', { name: 'a', file_ids: ['file-small', 'file-large'] })
  const trace = throughJson(mock.trace())
  expect(trace.states.contents).toEqual([
    bytes(64 * 1024),
    { omitted: 'large', bytes: 64 * 1024 + 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  const { state, notes } = stateBefore(trace, 2)
  expect(notes).toEqual([
    expect.stringContaining('its 65537 bytes are too many to keep, and are filled up with x'),
    expect.stringContaining('its 65537 bytes are too many to keep, and are filled up with x'),
  ])
  const again = tracedMock()
  again.mock.scopes.replace(state)
  const [file] = again.mock.state.records('openai', 'files').filter((one) => one.bytes === 65_537)
  const path = `/containers/${String(file?.container_id)}/files/${String(file?.id)}/content`
  const content = await again.send('GET', path)
  expect(await content.text()).toBe('x'.repeat(65_537))
})

it('says where secrets were masked, and leaves credentials out', async () => {
  const secret = 'sk-proj-abcdef123456'
  const { mock, send } = tracedMock({
    seed: {
      openai: {
        keys: [{ key: 'sk-caller-key-1' }, { key: 'another-long-credential' }],
        containers: [
          { id: 'cntr_1', name: `it is ${secret}` },
          { id: 'cntr_2', name: 'has another-long-credential' },
        ],
        files: [
          { container_id: 'cntr_1', path: '/mnt/data/a.txt', content: { text: `key: ${secret}` } },
        ],
      },
    },
  })
  await send('GET', '/containers')
  const trace = throughJson(mock.trace())
  const text = JSON.stringify(trace)
  for (const hidden of [secret, 'another-long-credential', 'sk-caller-key-1']) {
    expect(text).not.toContain(hidden)
  }
  const { state, notes } = stateBefore(trace, 1)
  expect(notes).toEqual([
    '2 records of openai keys left out: any credential is accepted',
    'openai containers, cntr_1: secrets are masked',
    'openai containers, cntr_2: secrets are masked',
    expect.stringContaining('its 25 bytes contain a secret, and are filled up with x'),
  ])
  const again = tracedMock()
  again.mock.scopes.replace(state)
  expect(again.mock.state.records('openai', 'containers')).toHaveLength(2)
})

it('names records by their keys, of several fields too', async () => {
  const secret = 'sk-proj-abcdef123456'
  const files = [{ container_id: 'vault', name: 'plan.txt', content: { text: secret } }]
  const containers = [{ id: 'vault', org_id: 'org-1', name: 'Plans' }]
  const mock = createMock(locktera, { trace: true, seed: { locktera: { containers, files } } })
  await mock.fetch('https://api.locktera.com/orgs/org-1/containers')
  const trace = mock.trace()
  expect(trace.states.records.map(({ key }) => key)).toContain('["vault","plan.txt"]')
  expect(stateBefore(trace, 1).notes).toEqual([
    expect.stringContaining('locktera files, ["vault","plan.txt"]: its 20 bytes contain a secret'),
  ])
})

function requestOf({ path, method = 'GET', headers: more = {}, body }: SecretPlace): Request {
  return new Request(BASE + path, {
    method,
    headers: { ...headers, ...more },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

it('shows no secret of any place in which clients send one, however many there are', async () => {
  vi.spyOn(console, 'error').mockReturnValue(undefined)
  const { mock } = tracedMock()
  const places = secretPlaces.filter((_, index) => index % 3 === 0)
  for (const place of places) await mock.fetch(requestOf(place))
  // In an error, a password alone is known only from places where it is a value of its own.
  const named = places.filter(({ place }) => !place.startsWith('the password of a URL'))
  const errors = named.map(({ secret }) => ({ message: `expected ${secret} to be there` }))
  const text = JSON.stringify(mock.trace({ test: { name: 'a', status: 'failed', errors } }))
  const shown = places.filter(({ secret }) => formsOf(secret).some((form) => text.includes(form)))
  expect(shown.map(({ place }) => place)).toEqual([])
  expect(places.length).toBeGreaterThan(200)
})

it('keeps the last states of worlds that are too large to write them all, and says so', async () => {
  const containers = Array.from({ length: 30_000 }, (_, index) => ({ name: String(index) }))
  const { mock, send } = tracedMock({ seed: { openai: { containers } } })
  for (let call = 0; call < 10; call++) await send('POST', '/containers', { name: 'new' })
  const trace = throughJson(mock.trace())
  const kept = trace.steps.map(({ before }) => before !== null)
  expect(kept[0]).toBe(false)
  expect(kept.at(-1)).toBe(true)
  expect(trace.truncated).toEqual({
    steps: 0,
    states: expect.any(Number),
    reason: expect.stringMatching(/^\d steps have no state, as the worlds are too large/),
  })
  expect(() => stateBefore(trace, 1)).toThrow(/before call 1: it was left out\. .* The first call/)
  expect(Object.keys(stateBefore(trace, 10).state)).toContain('openai')
})

it('refuses to trace a mock that kept no worlds, and says what to switch on', () => {
  expect(() => createMock(openai).trace()).toThrow('Make the mock with { trace: true }')
  expect(() => tracedMock().mock.trace({ test: {} as never })).toThrow('test must be an object')
  expect(() => tracedMock().mock.trace({ tset: 1 } as never)).toThrow('Did you mean test?')
})

it('refuses what is no trace, of another format, or changed by hand', async () => {
  const { mock, send } = tracedMock()
  await send('GET', '/containers')
  const trace = throughJson(mock.trace())
  const read = (value: unknown) => () => readTrace(value, 'a.json')
  expect(read({})).toThrow('Failed to read a.json: it is no trace')
  expect(read({ ...trace, quaysideTrace: 2 })).toThrow('this version reads format 1')
  const [step] = trace.steps
  expect(read({ ...trace, steps: [{ ...step, before: 99 }] })).toThrow('/steps must be')
  expect(read({ ...trace, states: { ...trace.states, tables: [[7]] } })).toThrow('/states/tables')
  expect(() => stateBefore(trace, 3)).toThrow('the trace has 1 call; allowed are 1 to 2')
})

it('prints its calls with the numbers that --at takes', async () => {
  const { mock, send } = tracedMock()
  await (await send('POST', '/containers', { name: 'a\u202e' })).text()
  await (await send('GET', '/containers?limit=0')).text()
  const errors = [{ message: 'expected 1\nto be 2' }]
  const text = traceText(mock.trace({ test: { name: 'makes it', status: 'failed', errors } }))
  expect(text.split('\n')).toEqual([
    'failed: makes it',
    '  expected 1',
    '1  POST /v1/containers (openai/CreateContainer) -> 200',
    '     added: container named a\\u202e',
    '2  GET /v1/containers?limit=0 (openai/ListContainers) -> 400',
    expect.stringMatching(/^ {5}QS\d{4}: /),
  ])
})

it('prints which calls a finding is about', async () => {
  const { mock, send } = tracedMock()
  await (await send('POST', '/containers', { name: 'a' })).text()
  await send('GET', '/containers')
  const line = traceText(mock.trace()).split('\n').at(-1)
  expect(line).toBe('QS6079 openai/ListContainers, call 2: left the body of the response unread')
})
