import { expect, it } from 'vitest'
import type { RawExchange } from '../../../src/core/journal/exchange.js'
import { Journal } from '../../../src/core/journal/journal.js'
import { KnownSecrets } from '../../../src/core/journal/redact-text.js'

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

it('remembers thousands of secrets, and of more than it can the last ones', () => {
  const journal = new Journal(undefined, 10_000)
  for (let index = 0; index < 6000; index++)
    journal.record(withHeader(`Bearer token-${String(index)}-of-many`))
  const [first, last] = journal.maskSecrets(['token-0-of-many', 'token-5999-of-many'])
  expect([first, last]).toEqual(['token-0-of-many', '***'])
  expect(journal.maskSecrets('token-1500-of-many')).toBe('***')
})
