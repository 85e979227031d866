import { expect, it } from 'vitest'
import { fetchSourceOf } from '../../../src/core/journal/fetch-source.js'
import type { RepeatedRequest } from '../../../src/core/journal/repeat.js'
import { exchangeDetail } from '../../../src/core/views/exchange-detail.js'
import { createMock, type MswMock } from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy } from '../../support/toy-service.js'
import { scopeOf } from '../../support/world-dump.js'

const get: RepeatedRequest = {
  method: 'GET',
  url: 'http://a.test/b',
  headers: {},
  body: null,
  bytes: 0,
}
const JSON_TYPE = { 'content-type': 'application/json' }
const FORM_TYPE = { 'content-type': 'multipart/form-data; boundary=x' }

it('is one line where there is nothing but a URL', () => {
  expect(fetchSourceOf(get)).toBe("await fetch('http://a.test/b')")
})

it('writes method, headers and body, secrets masked', () => {
  const headers = { ...JSON_TYPE, authorization: 'Bearer sk-1', host: 'a.test' }
  expect(fetchSourceOf({ ...get, method: 'POST', headers, body: { a: "it's" }, bytes: 12 })).toBe(
    `await fetch('http://a.test/b', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    authorization: 'Bearer ***',
  },
  body: '{"a":"it\\'s"}',
})`,
  )
})

it('names the files of a form', () => {
  const body = { note: 'x', page: { filename: 'a.txt', contentType: 'text/plain', bytes: 5 } }
  expect(fetchSourceOf({ ...get, method: 'POST', headers: FORM_TYPE, body, bytes: 9 })).toBe(
    `import { openAsBlob } from 'node:fs'

const form = new FormData()
form.append('note', 'x')
form.append('page', await openAsBlob('a.txt', { type: 'text/plain' }), 'a.txt')
await fetch('http://a.test/b', {
  method: 'POST',
  body: form,
})`,
  )
})

it('reads a body that was not recorded from a file', () => {
  const headers = { 'content-type': 'image/png' }
  const source = fetchSourceOf({ ...get, method: 'PUT', headers, body: null })
  expect(source).toContain("import { openAsBlob } from 'node:fs'\n")
  expect(source).toContain("body: await openAsBlob('body'),")
})

it('says where fetch cannot send a body', () => {
  const source = fetchSourceOf({ ...get, headers: JSON_TYPE, body: { a: 1 }, bytes: 7 })
  expect(source).toContain('// fetch sends no body with GET')
})

it('escapes what cannot be seen', () => {
  const body = { a: 'line\nnext\u2028\u202e' }
  const source = fetchSourceOf({ ...get, method: 'POST', headers: JSON_TYPE, body, bytes: 40 })
  expect(source).toContain(String.raw`'{"a":"line\\nnext\u2028\u202e"}'`)
})

/** Runs the source of a recorded request against the mock, with `bytes` in the place of each file. */
async function repeat(mock: MswMock, bytes = ''): Promise<void> {
  const scope = scopeOf(mock)
  const [entry] = scope.journal.numbered()
  const source = exchangeDetail(scope, entry!).fetch.replace(/^import .*$/m, '')
  const AsyncFunction = Object.getPrototypeOf(repeat).constructor as typeof Function
  const run = new AsyncFunction('fetch', 'openAsBlob', source) as (
    ...given: unknown[]
  ) => Promise<void>
  const openAsBlob = (_: string, options?: BlobPropertyBag) => new Blob([bytes], options)
  await run(mock.fetch, openAsBlob)
}

/** What two requests have in common that are alike. */
const sent = (mock: MswMock) =>
  mock.journal.exchanges().map(({ operation, request, violations }) => ({
    operation,
    method: request.method,
    url: request.url,
    body: request.body,
    violations: violations.map(({ code, at }) => [code, at]),
  }))

it.each([
  ['JSON', () => noteRequest({ text: 'hi', label: { colour: 'red' } })],
  ['odd characters', () => noteRequest({ text: "' \\ ` ${x} \u0000 \u2028 \ud83d\ude00 %" })],
  ['JSON that is malformed', () => noteRequest('{"text": \'')],
  ['no body', () => new Request('https://notes.test/api/notes/a%2Fb?times=2')],
  ['an unknown path', () => new Request('https://notes.test/api/nots', { method: 'DELETE' })],
])('repeats a request with %s', async (_, request) => {
  const mock = createMock(toy)
  await mock.fetch(request())
  await repeat(mock)
  const [first, second] = sent(mock)
  expect(second).toEqual(first)
})

it('repeats an upload and a form', async () => {
  const authorization = 'Bearer k'
  const files = createMock(openai, { seed: { openai: { containers: [{ id: 'c', name: 'c' }] } } })
  const form = new FormData()
  form.append('file', new File(['hello'], 'it\'s "a".txt', { type: 'text/plain' }))
  const upload = { method: 'POST', headers: { authorization }, body: form }
  await files.fetch('https://api.openai.com/v1/containers/c/files', upload)
  await repeat(files, 'hello')
  const [first, second] = sent(files)
  expect([first?.operation, second]).toEqual(['CreateContainerFile', first])
  const world = { carrierx: { containers: [{ container_sid: 'c' }] } }
  const storage = createMock(carrierx, { seed: world as object })
  await storage.fetch('https://api.carrierx.com/core/v2/storage/files?container_sid=c', upload)
  await repeat(storage, 'hello')
  const [one, other] = sent(storage)
  expect(other).toEqual(one)
})
