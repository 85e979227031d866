import { expect, it } from 'vitest'
import type { RawExchange } from '../../../src/core/journal/exchange.js'
import { Journal } from '../../../src/core/journal/journal.js'
import { KnownSecrets } from '../../../src/core/journal/redact-text.js'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'

const SECRET = 'hunter2-Zm9vYmFy'

function requestWith(request: Partial<RawExchange['request']>): RawExchange {
  return {
    scope: 'default',
    time: Date.UTC(2025, 0, 1),
    service: undefined,
    operation: undefined,
    request: { method: 'GET', url: '/', base: '', headers: {}, body: null, bytes: 0, ...request },
    reply: null,
    rules: new Set(),
    violations: [],
    ignored: [],
    fault: null,
  }
}

const withHeader = (authorization: string) => requestWith({ headers: { authorization } })

function maskedAfter(raw: RawExchange, value: unknown): unknown {
  const secrets = new KnownSecrets()
  secrets.learn(raw)
  return secrets.mask(value)
}

it.each([
  ['the token of Bearer', `Bearer ${SECRET}`],
  ['the password of Basic', `Basic ${btoa(`ada:${SECRET}`)}`],
  ['the user of Basic that has no password', `Basic ${btoa(`${SECRET}:`)}`],
  ['the response of Digest', `Digest username="ada", uri="/notes", response="${SECRET}"`],
  ['a signature', `AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=${SECRET}`],
])('knows %s', (_, authorization) => {
  const masked = maskedAfter(withHeader(authorization), { note: `is ${SECRET}`, uri: '/notes' })
  expect(masked).toEqual({ note: 'is ***', uri: '/notes' })
})

it('knows a password of Basic that is no ASCII', () => {
  const bytes = String.fromCharCode(...new TextEncoder().encode('ada:pässwörd'))
  expect(maskedAfter(withHeader(`Basic ${btoa(bytes)}`), 'a pässwörd')).toBe('a ***')
})

it('masks what has the form of a key in names and texts, and shares what has none', () => {
  const value = { 'sk-proj-12345678': 1, a: ['use sk-proj-12345678'], b: { c: 'task-force' } }
  const masked = new KnownSecrets().mask(value)
  expect(masked).toEqual({ '***': 1, a: ['use ***'], b: { c: 'task-force' } })
  expect(masked.b).toBe(value.b)
})

it('learns from a body that is read after its exchange was recorded', () => {
  const raw = requestWith({})
  const secrets = new KnownSecrets()
  secrets.learn(raw)
  Object.assign(raw.request, { body: { password: SECRET } })
  secrets.learn(raw)
  expect(secrets.mask(`is ${SECRET}`)).toBe('is ***')
})

it('remembers thousands of secrets, and of more than it can the last ones', () => {
  const journal = new Journal(undefined, 10_000)
  for (let index = 0; index < 6000; index++)
    journal.record(withHeader(`Bearer token-${String(index)}-of-many`))
  const [first, last] = journal.maskSecrets(['token-0-of-many', 'token-5999-of-many'])
  expect([first, last]).toEqual(['token-0-of-many', '***'])
  expect(journal.maskSecrets('token-1500-of-many')).toBe('***')
})

it('covers a secret with as many asterisks, also in bytes that are read as characters', () => {
  const secrets = new KnownSecrets()
  secrets.learnText('pässwörd')
  const bytes = String.fromCharCode(...new TextEncoder().encode('a pässwörd, sk-proj-12345678'))
  expect(secrets.cover(bytes)).toBe(`a ${'*'.repeat(10)}, ${'*'.repeat(16)}`)
  expect(secrets.cover('https://ada:geheim@a.example/?sig=abc&b=c')).toBe(
    'https://**********@a.example/?sig=***&b=c',
  )
})

it('masks before it cuts: of a secret that is cut nothing is left', () => {
  const journal = new Journal()
  const name = `${'-'.repeat(64 * 1024 - 20)}${SECRET}`
  const url = `/a/${'-'.repeat(16 * 1024 - 10)}${SECRET}`
  const headers = { authorization: `Bearer ${SECRET}` }
  journal.record(requestWith({ headers, url, body: { name }, bytes: 70_000 }))
  expect(JSON.stringify(journal.exchanges())).not.toContain('hunter')
})

it('masks in the lists for pages what only a body tells to be secret', async () => {
  const mock = createMock(openai)
  const { events, journal } = mock as unknown as {
    events: { subscribePage(listener: (event: unknown) => void): void }
    journal: { exchanges(): unknown }
  }
  const seen: unknown[] = []
  events.subscribePage((event) => seen.push(event))
  await mock.fetch(`https://api.openai.com/v1/containers?note=${SECRET}`, {
    method: 'POST',
    headers: { authorization: 'Bearer k', 'content-type': 'application/json' },
    body: JSON.stringify({ password: SECRET }),
  })
  expect(JSON.stringify(seen)).toContain('note=***')
  expect(JSON.stringify([seen, journal.exchanges()])).not.toContain(SECRET)
})

it('masks the credentials of the world', async () => {
  const seed = { keys: [{ key: 'key-of-a-world' }], containers: [{ name: 'for key-of-a-world' }] }
  const mock = createMock(openai, { seed: { openai: seed } })
  const send = () =>
    mock.fetch('https://api.openai.com/v1/containers?note=key-of-a-world', {
      headers: { authorization: 'Bearer another' },
    })
  await send()
  expect(JSON.stringify(mock.journal.exchanges())).not.toContain('key-of-a-world')
})
