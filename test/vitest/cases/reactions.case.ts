import { describe, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock, type Reaction } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

describe.each<[Reaction, Reaction]>([
  ['warn', 'off'],
  ['off', 'warn'],
])('violations: %s, unhandled: %s', (violations, unhandled) => {
  useMock(openai, { violations, unhandled })

  test('innocent of a violation', () => byFetch('POST', CONTAINERS, { name: '' }))
  test('innocent of an unknown path', () => byFetch('GET', `${CONTAINERS}s`))
})

describe('violations alone', () => {
  useMock(openai, { violations: 'off' })

  test('innocent of a violation', () => byFetch('POST', CONTAINERS, { name: '' }))
  test('guilty of an unknown path', () => byFetch('GET', `${CONTAINERS}s`))
})
