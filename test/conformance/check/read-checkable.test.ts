import { createServer, get, request as requestHttp, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import {
  assertConforms,
  check,
  createMock,
  UsageError,
  type Checkable,
} from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { toMatchContract } from '../../../src/vitest/matcher.js'

const URL = 'https://api.openai.com/v1/containers'
const JSON_TYPE = { 'content-type': 'application/json' }
const services = { services: openai }
const page = { object: 'list', data: [], first_id: null, last_id: null, has_more: false }
const wrong = { ...page, has_more: 'no' }
const codes = async (what: unknown) =>
  (await check(what as Checkable, services)).map(({ code, at }) => `${code} ${at.in}${at.pointer}`)

const request = { method: 'GET', url: URL }
const response = { status: 200, headers: JSON_TYPE, body: page }

const unreadable: readonly (readonly [string, unknown, string])[] = [
  ['nothing', undefined, 'got undefined'],
  ['null', null, 'got null'],
  ['a text', 'GET /', 'got "GET /"'],
  ['an array', [request], 'an array'],
  ['an empty object', {}, 'an object without members'],
  ['a request without a method', { request: { url: URL } }, 'request.method is undefined'],
  ['a request without a URL', { request: { method: 'GET' } }, 'request.url is undefined'],
  ['no request', { request: null }, 'request is null'],
  ['an empty response', { request, response: {} }, 'response.status is undefined'],
  ['a response of null', { request, response: null }, 'response is null'],
  ['a status as text', { request, response: { status: '200' } }, 'response.status is "200"'],
  [
    'a response with a request',
    { ...response, request },
    'an object with status, headers, body, request',
  ],
  [
    'a response of unknown shape',
    { request, response: { status: 200, json: page } },
    'response has "json"',
  ],
  ['a request of unknown shape', { request: { ...request, data: 1 } }, 'request has "data"'],
  [
    'headers that are none',
    { request: { ...request, headers: 'a: b' } },
    'headers must be Headers',
  ],
  [
    'a header that is none',
    { request: { ...request, headers: { a: {} } } },
    'the header "a" must be a text',
  ],
  [
    'a body that is a stream',
    { request, response: { ...response, body: new ReadableStream() } },
    'it is a stream',
  ],
  [
    'a body that is a function',
    { request, response: { ...response, body: () => page } },
    'it is a function',
  ],
  ['a body with a BigInt', { request, response: { ...response, body: { a: 1n } } }, 'BigInt'],
  ['half an exchange of a journal', { sequence: 1 }, 'no exchange of a journal'],
]

it.each(unreadable)('refuses %s, and says what to hand in', async (_, what, why) => {
  for (const act of [check, assertConforms]) {
    await expect(act(what as Checkable, services)).rejects.toThrow(UsageError)
    await expect(act(what as Checkable, services)).rejects.toThrow(why)
  }
  await expect(toMatchContract(what, openai)).rejects.toThrow(why)
})

it('whatever it is given, it is read or refused', async () => {
  const keys = ['request', 'response', 'status', 'statusCode', 'headers', 'header', 'body', 'data']
  const more = [
    'config',
    'method',
    'url',
    'req',
    'sequence',
    'violations',
    'text',
    'rawBody',
    'rawHeaders',
  ]
  const fetched = ['bodyUsed', 'clone', 'read', 'operation', 'reply', 'statusText', 'arrayBuffer']
  const key = fc.constantFrom(...keys, ...more, ...fetched)
  const leaf = fc.oneof(
    fc.anything({
      maxDepth: 1,
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
    }),
    fc.constantFrom<unknown>(
      URL,
      'GET',
      200,
      '200',
      () => undefined,
      () => ({}),
      new Headers(),
    ),
  )
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.dictionary(key, tie('value'), { maxKeys: 6 }),
    ),
  }))
  let refused = 0
  await fc.assert(
    fc.asyncProperty(value, async (what) => {
      const found = await check(what as Checkable, services).catch((error: unknown) => error)
      if (found instanceof UsageError) refused++
      else expect(found).toEqual(expect.any(Array))
    }),
    { numRuns: 1500 },
  )
  expect(refused).toBeGreaterThan(1000)
})

it('reads messages of fetch whose classes are of another realm', async () => {
  const foreign = (body: unknown) => ({
    ...{ status: 200, url: URL, bodyUsed: false, body: {} },
    headers: {
      forEach: (each: (value: string, name: string) => void) =>
        each('application/json', 'Content-Type'),
    },
    clone: () => ({
      arrayBuffer: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(body)).buffer),
    }),
  })
  expect(await codes({ request, response: foreign(page) })).toEqual([])
  expect(await codes({ request, response: foreign(wrong) })).toEqual(['QS3021 body/has_more'])
  expect(await codes(foreign(wrong))).toEqual(['QS3021 body/has_more'])
  const named = { ...request, url: new globalThis.URL(URL), headers: [['A', 'b']] }
  expect(await codes({ request: named, response })).toEqual([])
})

const config = { url: '/containers', baseURL: 'https://api.openai.com/v1', method: 'post' }
const clientRequest = {
  ...{ method: 'POST', path: '/v1/containers', host: 'api.openai.com', protocol: 'https:' },
  getHeaders: () => ({ ...JSON_TYPE, 'content-length': 9 }),
  getHeader: () => 'api.openai.com:443',
}
const sent = '{"name":1}'
const text = JSON.stringify(wrong)
const both = ['QS2021 body/name', 'QS3020 body/id']

it.each<[string, object]>([
  [
    'axios',
    {
      status: 200,
      data: wrong,
      headers: JSON_TYPE,
      config: { ...config, headers: JSON_TYPE, data: sent },
    },
  ],
  [
    'superagent',
    {
      ...{
        status: 200,
        text,
        body: wrong,
        header: JSON_TYPE,
        headers: JSON_TYPE,
        req: clientRequest,
      },
      request: { method: 'POST', url: URL, _data: JSON.parse(sent) as object, header: {} },
    },
  ],
  [
    'got',
    {
      ...{
        statusCode: 200,
        headers: JSON_TYPE,
        rawBody: new TextEncoder().encode(text),
        url: URL,
        body: wrong,
      },
      request: { options: { method: 'POST', headers: JSON_TYPE, body: sent } },
    },
  ],
])('reads the result of %s: request and response', async (_, result) => {
  expect(await codes(result)).toEqual(expect.arrayContaining(both))
})

it('does not hold a request to be empty whose body a client does not show', async () => {
  const result = {
    ...{ status: 200, text: JSON.stringify(page), header: JSON_TYPE, req: clientRequest },
    request: { method: 'POST', url: URL, _formData: {}, header: {} },
  }
  const found = await codes(result)
  expect(found.filter((code) => code.startsWith('QS2'))).toEqual([])
  expect(found).toContain('QS3020 body/id')
})

it('reads a response of node:http, and leaves its body to be read', async () => {
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    outgoing.writeHead(200, JSON_TYPE).end(incoming.url === '/v1/containers' ? text : '')
  }).listen(0)
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const base = `http://127.0.0.1:${String(port)}`
  const fetched = (path: string) =>
    new Promise<IncomingMessage>((resolve) => get(base + path, { agent: false }, resolve))
  const found = await fetched('/v1/containers')
  expect(await codes(found)).toEqual(['QS3021 body/has_more'])
  let body = ''
  for await (const chunk of found) body += String(chunk)
  expect(body).toBe(text)
  await expect(codes(found)).rejects.toThrow('it was already read')
  const posted = await new Promise<IncomingMessage>((resolve) => {
    const options = { method: 'POST', agent: false, headers: JSON_TYPE }
    requestHttp(`${base}/v1/containers`, options, resolve).end(sent)
  })
  // What was written cannot be known, so it is no violation.
  expect((await codes(posted)).filter((code) => code.startsWith('QS2'))).toEqual([])
})

it('reads the result of undici.request with the operation or the request, and leaves its body', async () => {
  const bodyOf = (value: unknown) => {
    const own = new Response(JSON.stringify(value))
    return {
      bodyUsed: false,
      arrayBuffer: () => own.arrayBuffer(),
      json: () => own.json() as Promise<unknown>,
    }
  }
  const result = { statusCode: 200, headers: JSON_TYPE, body: bodyOf(wrong), trailers: {} }
  const named = { ...services, operation: 'ListContainers' }
  expect(await check(result, named)).toMatchObject([{ code: 'QS3021' }])
  expect(await result.body.json()).toEqual(wrong)
  const again = { ...result, body: bodyOf(wrong) }
  expect(await codes({ request, response: again })).toEqual(['QS3021 body/has_more'])
  await expect(codes({ ...result, body: bodyOf(page) })).rejects.toThrow('it has no URL')
})

it('checks the form of a request whatever realm its classes are of', async () => {
  const form = new FormData()
  form.set('file', new File(['abc'], 'a"b.txt', { type: 'text/plain' }))
  const upload = {
    method: 'POST',
    url: `${URL}/cntr_1/files`,
    headers: { 'content-type': 'multipart/form-data; boundary=other' },
  }
  expect(await codes({ request: { ...upload, body: form } })).toEqual([])
  form.set('file', 'no file')
  expect(await codes({ request: { ...upload, body: form } })).toEqual(['QS2021 part/file'])
})

it('a mock is not taken for a message', async () => {
  const mock = createMock(openai)
  await expect(check(mock as never, services)).rejects.toThrow(UsageError)
  await assertConforms(mock)
})
