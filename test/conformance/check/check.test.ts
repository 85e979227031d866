import { expect, it } from 'vitest'
import { check, createMock, UsageError, type CheckOptions } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { openai } from '../../../src/services/openai/index.js'

const CONTAINERS = 'https://api.openai.com/v1/containers'
const services: CheckOptions = { services: [openai, carrierx] }

const container = {
  id: 'cntr_1',
  object: 'container',
  created_at: 1,
  status: 'running',
  name: 'report',
  expires_after: { anchor: 'last_active_at', minutes: 20 },
  last_active_at: 1,
  memory_limit: '1g',
}

function post(body: unknown, url = CONTAINERS): Request {
  const headers = { 'content-type': 'application/json' }
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

const codes = async (...args: Parameters<typeof check>) =>
  (await check(...args)).map(({ code, at }) => `${code} ${at.in}${at.pointer}`)

it('finds nothing wrong with a request that keeps the contract', async () => {
  expect(await check(post({ name: 'report' }), services)).toEqual([])
})

it('names the operation, the place and the source of what is wrong', async () => {
  const [violation] = await check(post({ name: 7 }), services)
  expect(violation).toMatchObject({
    code: 'QS2021',
    kind: 'request',
    operation: 'CreateContainer',
    at: { in: 'body', pointer: '/name' },
    provenance: 'published',
  })
})

it('holds rules against a request, the ones that were chosen too', async () => {
  const hour = post({ name: 'a', expires_after: { anchor: 'last_active_at', minutes: 60 } })
  expect(await check(hour, services)).toMatchObject([
    { code: 'QS2041', rule: 'openai/expiry-minutes-max' },
  ])
  const rules = { 'openai/expiry-minutes-max': 60 }
  expect(await check(hour, { ...services, rules })).toEqual([])
})

it('leaves bodies to be read afterwards', async () => {
  const request = post({ name: 'report' })
  const response = Response.json(container)
  expect(await check({ request, response }, services)).toEqual([])
  expect(await request.json()).toEqual({ name: 'report' })
  expect(await response.json()).toEqual(container)
})

it('finds the operation by the path of a server, of a scope, and of a base URL of its own', async () => {
  const bad = { name: '' }
  for (const url of [
    'http://127.0.0.1:4010/v1/containers',
    'http://127.0.0.1:4010/__scope/a/v1/containers',
  ]) {
    expect(await codes(post(bad, url), services)).toEqual(['QS2050 body/name'])
  }
  const baseUrls = { openai: 'https://proxy.test/ai' }
  const proxied = post(bad, 'https://proxy.test/ai/containers')
  expect(await codes(proxied, { ...services, baseUrls })).toEqual(['QS2050 body/name'])
  expect(await codes(proxied, services)).toEqual(['QS1001 path'])
})

it('finds the operation of another service by its own address', async () => {
  const url = 'https://api.carrierx.com/core/v2/storage/containers?limit=many'
  const [violation] = await check(new Request(url), services)
  expect(violation).toMatchObject({ code: 'QS2021', at: { in: 'query', pointer: '/limit' } })
})

it('names the nearest operations of a URL that has none', async () => {
  const [violation] = await check(new Request(`${CONTAINERS}s`), services)
  expect(violation).toMatchObject({ code: 'QS1001', kind: 'unhandled', operation: null })
  expect(String(violation?.nearest?.[0])).toContain('GET /v1/containers')
})

it('lets a reply of somebody else hold more than the contract declares', async () => {
  const request = post({ name: 'report' })
  const response = Response.json({ ...container, colour: 'red' })
  expect(await check({ request, response }, services)).toEqual([])
})

it('says what is wrong with a reply of somebody else', async () => {
  const reply = (body: unknown, init: ResponseInit = {}) => {
    const response = typeof body === 'string' ? new Response(body, init) : Response.json(body, init)
    return codes({ request: post({ name: 'report' }), response }, services)
  }
  const { status: _, ...withoutStatus } = container
  expect(await reply(withoutStatus)).toEqual(['QS3020 body/status'])
  expect(await reply({ ...container, created_at: 'today' })).toEqual(['QS3021 body/created_at'])
  expect(await reply(container, { status: 201 })).toEqual(['QS3004 status'])
  expect(await reply('hello')).toEqual(['QS3006 header/content-type'])
  const headers = { 'content-type': 'application/json' }
  expect(await reply('{', { headers })).toEqual(['QS3007 body'])
})

it('blames the request and the reply, each for its own', async () => {
  const exchange = {
    request: { method: 'post', url: CONTAINERS, body: { nam: 'a' } },
    response: { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{}' },
  }
  const violations = await check(exchange, services)
  expect(new Set(violations.map(({ kind }) => kind))).toEqual(new Set(['request', 'reply']))
})

it('checks a form as it is sent', async () => {
  const url = `${CONTAINERS}/cntr_1/files`
  const form = new FormData()
  form.set('file', 'no file')
  expect(await codes({ request: { method: 'POST', url, body: form } }, services)).toEqual([
    'QS2021 part/file',
  ])
})

it('checks a reply alone against what its URL may be about', async () => {
  const reply = (body: unknown, status = 200) => {
    const response = Response.json(body, { status })
    return Object.defineProperty(response, 'url', { value: CONTAINERS })
  }
  const page = { object: 'list', data: [], first_id: null, last_id: null, has_more: false }
  expect(await check(reply(page), services)).toEqual([])
  expect(await check(reply(container), services)).toEqual([])
  expect(await codes(reply({ ...page, has_more: 'no' }), services)).toEqual([
    'QS3021 body/has_more',
  ])
  expect(await codes(reply({}, 418), services)).toEqual(['QS3004 status'])
})

it('checks a reply without a URL against the operation that is named', async () => {
  const named = { ...services, operation: 'RetrieveContainer' }
  expect(await check(Response.json(container), named)).toEqual([])
  expect(await codes(Response.json({ ...container, id: 7 }), named)).toEqual(['QS3021 body/id'])
})

it('does not take one operation for another', async () => {
  const named = { ...services, operation: 'RetrieveContainer' }
  expect(await check(post({ name: 'a' }), named)).toMatchObject([
    { code: 'QS1001', message: 'POST /v1/containers is not RetrieveContainer' },
  ])
  const anywhere = post({ name: 7 }, 'https://proxy.test/make-one')
  const create = { ...services, operation: 'CreateContainer' }
  expect(await codes(anywhere, { ...create, services: openai })).toEqual(['QS2021 body/name'])
})

it.each([
  ['a reply without a URL', () => check(Response.json({}), services), 'it has no URL'],
  [
    'an operation that two services have',
    () => check(post({}), { ...services, operation: 'CreateContainer' }),
    'it is an operation of openai and carrierx',
  ],
  [
    'an operation that there is not',
    () => check(post({}), { ...services, operation: 'MakeContainer' }),
    'Did you mean CreateContainer?',
  ],
  [
    'what is no URL',
    () => check({ request: { method: 'GET', url: 'http://' } }, services),
    'is not a URL',
  ],
])('refuses %s', async (_, act, message) => {
  await expect(act()).rejects.toThrow(UsageError)
  await expect(act()).rejects.toThrow(message)
})

it('refuses a body that was read already', async () => {
  const request = post({ name: 'a' })
  await request.text()
  await expect(check(request, services)).rejects.toThrow('it was already read')
})

it('knows of its own replies what the mock found, even when they were read', async () => {
  const mock = createMock(openai)
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  const init = { method: 'POST', headers, body: '{"name":""}' }
  const response = await mock.fetch(CONTAINERS, init)
  await response.text()
  expect(await check(response, services)).toEqual([])
  const request = { method: 'POST', url: CONTAINERS }
  expect(await codes({ request, response }, services)).toEqual(['QS2050 body/name'])
  const [exchange] = mock.journal.exchanges()
  expect(await codes(exchange!, services)).toEqual(['QS2050 body/name'])
  const list = { services: openai, operation: 'ListContainers' }
  expect(await codes(response, list)).toEqual(['QS1001 path'])
})
