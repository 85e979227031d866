import { expect, it } from 'vitest'
import { curlOf } from '../../../src/core/journal/curl.js'
import type { RepeatedRequest } from '../../../src/core/journal/repeat.js'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { noteRequest, toy, TOY } from '../../support/toy-service.js'

const JSON_TYPE = { 'content-type': 'application/json' }
const get: RepeatedRequest = {
  method: 'GET',
  url: 'http://a.test/b',
  headers: {},
  body: null,
  bytes: 0,
}

/** The command in one line. */
const line = (request: Partial<RepeatedRequest>) =>
  curlOf({ ...get, ...request }).replaceAll(' \\\n  ', ' ')
const post = (body: unknown, bytes: number, headers: Record<string, string> = JSON_TYPE) =>
  line({ method: 'POST', headers, body, bytes }).replace("curl -X POST 'http://a.test/b' ", '')

it('writes one option per line', () => {
  expect(curlOf({ ...get, method: 'POST', headers: JSON_TYPE, body: { a: 1 }, bytes: 7 })).toBe(
    "curl -X POST 'http://a.test/b' \\\n  -H 'content-type: application/json' \\\n  -d '{\"a\":1}'",
  )
})

it('names the method where curl would use another', () => {
  expect(line({})).toBe("curl 'http://a.test/b'")
  expect(line({ method: 'HEAD' })).toBe("curl --head 'http://a.test/b'")
  expect(line({ method: 'DELETE' })).toBe("curl -X DELETE 'http://a.test/b'")
})

it('stops curl from expanding or normalizing a URL', () => {
  expect(line({ url: 'http://a.test/?a[]=1' })).toBe("curl --globoff 'http://a.test/?a[]=1'")
  expect(line({ url: 'http://a.test/b/../c' })).toBe("curl --path-as-is 'http://a.test/b/../c'")
  expect(line({ url: "http://a.test/it's" })).toBe("curl 'http://a.test/it'\\''s'")
})

it('masks secrets, and keeps the scheme of an authorization', () => {
  const headers = { authorization: 'Bearer sk-1', cookie: 'a=b', 'x-api-key': 'k', 'x-mine': 'm' }
  expect(line({ headers })).toBe(
    "curl 'http://a.test/b' -H 'authorization: Bearer ***' -H 'cookie: ***' " +
      "-H 'x-api-key: ***' -H 'x-mine: m'",
  )
  expect(line({ headers: { authorization: 'secret words' } })).toContain("'authorization: ***'")
})

it('leaves out headers that clients send by themselves', () => {
  const headers = {
    host: 'a.test',
    connection: 'keep-alive',
    'content-length': '0',
    accept: '*/*',
    'accept-encoding': 'gzip',
    'user-agent': 'node',
    'sec-fetch-mode': 'cors',
    'x-stainless-lang': 'js',
    range: 'bytes=0-1',
  }
  expect(line({ headers })).toBe("curl 'http://a.test/b' -H 'range: bytes=0-1'")
})

it('writes an infinite number as one that is too large', () => {
  expect(post({ a: [Infinity], b: -Infinity }, 24)).toContain('\'{"a":[1e999],"b":-1e999}\'')
})

it('sends a long part of a form from a file', () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  expect(post({ note: 'x'.repeat(9000) }, 9100, headers)).toBe("-F 'note=<note'")
})

it('sends JSON as it was: an object, a text, null or malformed', () => {
  const type = "-H 'content-type: application/json'"
  expect(post({ a: "it's" }, 10)).toBe(`${type} -d '{"a":"it'\\''s"}'`)
  expect(post('text', 6)).toBe(`${type} -d '"text"'`)
  expect(post(null, 4)).toBe(`${type} -d 'null'`)
  expect(post('{"a":', 5)).toBe(`${type} -d '{"a":'`)
  expect(post('@file', 5)).toBe(`${type} --data-raw '@file'`)
  expect(post('***', 50)).toBe(`${type} -d '***'`)
  expect(post(undefined, 0)).toBe(type)
})

it('reads a body from a file if it is long, not text, or was not read', () => {
  const fromFile = /--data-binary '@body'$/
  expect(post({ a: 'x'.repeat(9000) }, 9008)).toMatch(fromFile)
  const bytes = { contentType: 'image/png', bytes: 3 }
  expect(post(bytes, 0, { 'content-type': 'image/png' })).toMatch(fromFile)
  expect(post(null, 0, { 'content-type': 'text/plain' })).toMatch(fromFile)
  expect(post(null, 0, { 'content-length': '5' })).toMatch(fromFile)
  expect(post(null, 0, {})).not.toMatch(fromFile)
  expect(line({ headers: JSON_TYPE })).not.toMatch(fromFile)
})

it('sends the parts of a form, files by their names', () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const body = {
    text: 'hi',
    odd: '@a;b',
    object: { a: 1 },
    page: { filename: 'a "b".txt', contentType: 'text/plain', bytes: 5 },
    pages: [
      { filename: '1', contentType: 'a/b', bytes: 1 },
      { filename: '2', contentType: 'a/b', bytes: 1 },
    ],
  }
  expect(post(body, 9, headers)).toBe(
    "-F 'text=hi' --form-string 'odd=@a;b' -F 'object={\"a\":1}' " +
      '-F \'page=@"a \\"b\\".txt";type=text/plain\' ' +
      '-F \'pages=@"1";type=a/b\' -F \'pages=@"2";type=a/b\'',
  )
})

it('is part of every violation in the journal, secrets masked', async () => {
  const mock = createMock(toy)
  const secret = 'hunter2'
  await mock.fetch(noteRequest({ text: '', secret }, { authorization: `Bearer ${secret}` }))
  await mock.fetch(noteRequest(`{"secret": ${secret}`))
  await mock.fetch(`${TOY}/nots?a=1`)
  const curls = mock.journal.violations().map(({ curl }) => curl)
  const head =
    "curl -X POST 'https://notes.test/api/notes' \\\n" +
    "  -H 'authorization: Bearer ***' \\\n  -H 'content-type: application/json' \\\n"
  const whole = `${head}  -d '{"text":"","secret":"***"}'`
  expect(curls).toEqual([
    whole,
    whole,
    "curl -X POST 'https://notes.test/api/notes' \\\n  -H 'content-type: application/json' \\\n  -d '***'",
    "curl 'https://notes.test/api/nots?a=1'",
  ])
})

it('goes to where the request went, its scope included', async () => {
  const mock = createMock(openai)
  await mock.fetch('http://127.0.0.1:4010/__scope/a/v1/containers?limit=0', {
    headers: { authorization: 'Bearer k' },
  })
  expect(mock.scope('a').journal.violations()[0]?.curl).toMatch(
    /^curl 'http:\/\/127\.0\.0\.1:4010\/__scope\/a\/v1\/containers\?limit=0' /,
  )
})

it('stays short where a body is large, and is kept when the body is not', async () => {
  const mock = createMock(toy)
  await mock.fetch(noteRequest({ text: 'x'.repeat(80_000) }))
  const [violation] = mock.journal.violations()
  expect(violation?.curl).toMatch(/--data-binary '@body'$/)
  expect(violation?.actual).toBe(80_000)
})
