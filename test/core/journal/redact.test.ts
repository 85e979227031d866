import { expect, it } from 'vitest'
import type { SchemaNode } from '../../../src/core/contract/openapi.js'
import {
  maskBody,
  redactHeaders,
  redactPaths,
  redactUrl,
} from '../../../src/core/journal/redact.js'
import { secretPaths } from '../../../src/core/journal/secret-paths.js'
import { defineService } from '../../../src/core/define-service.js'
import { createMock } from '../../../src/index.js'
import { document } from '../../support/toy-contract.js'
import { definition, noteRequest, toy, TOY, toyOperations } from '../../support/toy-service.js'

const SECRET = 'hunter2-hunter2'

/** All that the journal tells after these requests. */
async function journalOf(...requests: Request[]) {
  const mock = createMock(toy)
  for (const request of requests) await mock.fetch(request)
  const exchanges = mock.journal.exchanges()
  return { exchanges, text: JSON.stringify(exchanges), violations: mock.journal.violations() }
}

function form(fields: Record<string, string>): Request {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return new Request(`${TOY}/notes`, { method: 'POST', body })
}

it('masks headers with credentials, and no others', () => {
  const sent = {
    authorization: 'Bearer a',
    'proxy-authorization': 'b',
    cookie: 'c',
    'set-cookie': 'd',
    'x-api-key': 'e',
    'api-key': 'f',
    'content-type': 'text/plain',
  }
  expect(redactHeaders(sent)).toEqual({
    authorization: '***',
    'proxy-authorization': '***',
    cookie: '***',
    'set-cookie': '***',
    'x-api-key': '***',
    'api-key': '***',
    'content-type': 'text/plain',
  })
  expect(sent.authorization).toBe('Bearer a')
})

it.each([
  'secret_key',
  'aws_access_key',
  'accountKey',
  'private-key',
  'client_secret',
  'sas_token',
])('masks what is called %s, where no contract declares it', (name) => {
  expect(maskBody({ [name]: SECRET, string_key_1: 'a', key: 'b' }, [])).toEqual({
    ...{ [name]: '***', string_key_1: 'a', key: 'b' },
  })
  expect(redactUrl(`/a?${name}=${SECRET}&string_key_1=a`)).toBe(`/a?${name}=***&string_key_1=a`)
  expect(redactUrl(`/a?filter=x.${name}+eq+${SECRET}&b=c`)).toBe(
    `/a?filter=${encodeURIComponent(`x.${name}+***`)}&b=c`,
  )
  expect(redactUrl(`/a?filter=\ud800${name} ${SECRET}`)).not.toContain(SECRET)
  const harmless = `/a?name=${name}&filter=string_key_1+eq+${name}`
  expect(redactUrl(harmless)).toBe(harmless)
})

it('masks secret parameters of URLs wherever they stand, and keys as names of parameters', () => {
  const url = 'https://a.example/b?sv=2024&sig=a%2Fb&X-Amz-Signature=c#access_token=d&e=f'
  const masked = 'https://a.example/b?sv=2024&sig=***&X-Amz-Signature=***#access_token=***&e=f'
  expect(redactHeaders({ link: `<${url}>; rel="next"` })).toEqual({
    link: `<${masked}>; rel="next"`,
  })
  expect(maskBody({ name: `see ${url}.` }, [])).toEqual({ name: `see ${masked}`.concat('.') })
  expect(redactUrl('/a?sk-proj-12345678=1&b[sk-proj-12345678]=2&sk-proj-12345678')).toBe(
    `/a?***=1&${encodeURIComponent('b[***]')}=2&***`,
  )
})

it('masks a text that was to be JSON or a form from the name of a secret on', () => {
  expect(maskBody('{"name":"a","password":"b","c":1', [])).toBe('{"name":"a","password":"***')
  expect(maskBody('name=a&client_secret=b&c=d', [])).toBe('name=a&client_secret=***')
  const harmless = 'the token expired: ask for another password'
  expect(maskBody(harmless, [])).toBe(harmless)
})

it('finds secrets behind references, in lists and in branches', () => {
  const { schemas } = document.components
  const resolve = (ref: string) => schemas[ref.slice(ref.lastIndexOf('/') + 1)]
  expect(secretPaths(schemas['NewNote'], resolve)).toEqual([['secret'], ['keys', '*', 'value']])
  const branch: SchemaNode = { oneOf: [{ $ref: '#/components/schemas/Key' }, { type: 'string' }] }
  expect(secretPaths(branch, resolve)).toEqual([['value']])
  expect(secretPaths(undefined, resolve)).toEqual([])
})

it('stops where a schema refers to itself', () => {
  const tree: Record<string, unknown> = { properties: { key: { 'x-secret': true } } }
  tree['properties'] = { ...(tree['properties'] as object), next: { $ref: '#/tree' } }
  expect(secretPaths(tree, () => tree)).toEqual([['key']])
})

it('masks at a path, shares the rest and changes nothing that it was given', () => {
  const value = { keys: [{ name: 'a', value: 's' }, { name: 'b' }], other: { a: 1 } }
  const masked = redactPaths(value, [['keys', '*', 'value']]) as typeof value
  expect(masked).toEqual({
    keys: [{ name: 'a', value: '***' }, { name: 'b' }],
    other: { a: 1 },
  })
  expect(masked.other).toBe(value.other)
  expect(value.keys[0]?.value).toBe('s')
})

it.each([
  [{ keys: { value: SECRET } }, 'a lone object where a list belongs'],
  [{ keys: [[{ value: SECRET }]] }, 'a list in a list'],
  [{ keys: [SECRET] }, 'the bare secret in a list'],
  [{ keys: SECRET }, 'the bare secret'],
  [{ keys: [{ value: { deep: SECRET } }] }, 'an object where the secret belongs'],
  [SECRET, 'nothing but the secret'],
])('masks a secret in the wrong shape: %j', (value, _) => {
  expect(JSON.stringify(redactPaths(value, [['keys', '*', 'value']]))).not.toContain(SECRET)
})

it('masks no empty secret, which is often the problem', () => {
  const sent = { secret: '', password: '', keys: [{ value: '' }] }
  expect(maskBody(sent, [['secret'], ['keys', '*', 'value']])).toEqual(sent)
})

it('records no secret of a valid request', async () => {
  const { exchanges, text } = await journalOf(
    noteRequest(
      { text: 'hi', secret: SECRET, keys: [{ name: 'k', value: SECRET }] },
      { authorization: `Bearer ${SECRET}`, cookie: SECRET },
    ),
  )
  expect(exchanges[0]?.reply?.status).toBe(201)
  expect(exchanges[0]?.request).toMatchObject({
    headers: { authorization: '***', cookie: '***' },
    body: { text: 'hi', secret: '***', keys: [{ name: 'k', value: '***' }] },
  })
  expect(text).not.toContain(SECRET)
})

it('records no secret of a form', async () => {
  const { exchanges, text } = await journalOf(form({ text: 'hi', secret: SECRET }))
  expect(exchanges[0]?.request.body).toEqual({ text: 'hi', secret: '***' })
  expect(text).not.toContain(SECRET)
})

it('masks the values of a body in violations', async () => {
  const { violations, text } = await journalOf(
    noteRequest({ text: 'hi', secret: 'hunter2' }),
    noteRequest({ text: 'hi', keys: [{ name: 'k', value: 'hunter2', more: 1 }] }),
    noteRequest({ text: 'hi', keys: ['hunter2'] }),
    noteRequest({ text: 'hi', secret: { value: 'hunter2' } }),
    noteRequest('"hunter2"'),
  )
  // Its length alone is at fault, and quotes nothing.
  expect(violations[0]).toMatchObject({ at: { pointer: '/secret' }, actual: 7 })
  expect(violations.map(({ actual }) => actual)).toContain('***')
  expect(violations.length).toBeGreaterThan(4)
  expect(text).not.toContain('hunter2')
})

it.each([{ value: { inner: [SECRET] } }, [[SECRET]], [[[{ a: SECRET }]]], { a: { b: {} } }])(
  'masks each text in a secret that is %j, where a text or a number is due',
  async (secret) => {
    const { exchanges, text } = await journalOf(noteRequest({ text: `see ${SECRET}`, secret }))
    expect(exchanges[0]?.reply?.status).toBe(400)
    expect(text.includes(SECRET)).toBe(!JSON.stringify(secret).includes(SECRET))
  },
)

it('masks the values of a form in violations', async () => {
  const { violations, text } = await journalOf(form({ text: 'hi', secret: 'hunter2' }))
  expect(violations).toMatchObject([{ at: { in: 'part', pointer: '/secret' }, actual: 7 }])
  expect(text).not.toContain('hunter2')
})

it('masks the values of a body in violations of rules', async () => {
  const again = () => noteRequest({ text: 'hi', secret: SECRET })
  const { violations, text } = await journalOf(again(), again())
  expect(violations).toMatchObject([{ rule: 'toy/secret-use', actual: '***' }])
  expect(text).not.toContain(SECRET)
})

it('keeps other values in violations', async () => {
  const { violations } = await journalOf(
    noteRequest({ text: 'hi', secret: SECRET, minutes: -3 }),
    noteRequest({ text: 'x'.repeat(30), secret: SECRET }),
  )
  expect(violations.map(({ actual }) => actual)).toEqual([-3, 30])
})

it.each([`{"secret": ${SECRET}}`, `{"secret": "${SECRET}"`, `secret=${SECRET}`, `["${SECRET}" x]`])(
  'masks a body that cannot be parsed whole: %s',
  async (body) => {
    const { exchanges, text } = await journalOf(noteRequest(body))
    expect(exchanges[0]?.request.body).toBe('***')
    expect(exchanges[0]?.violations).toMatchObject([{ code: 'QS2007' }])
    expect(text).not.toContain('hunter2')
  },
)

it('masks the secrets of a response in the journal, not on the wire', async () => {
  const { Note } = document.components.schemas
  const secret: SchemaNode = { type: 'string', 'x-secret': true }
  const schemas = {
    ...document.components.schemas,
    Note: { ...Note, properties: { ...Note!.properties, secret } },
  }
  const shown = { id: 'a', text: 'hi', state: 'fresh', made_at: 1, secret: SECRET }
  const telling = defineService({
    ...definition,
    document: { ...document, components: { schemas } },
    operations: { ...toyOperations, RetrieveNote: () => ({ status: 200, body: shown }) } as never,
  })
  const mock = createMock(telling)
  expect(await (await mock.fetch(`${TOY}/notes/a`)).json()).toEqual(shown)
  expect(mock.journal.exchanges()[0]?.reply?.body).toEqual({ ...shown, secret: '***' })
})
