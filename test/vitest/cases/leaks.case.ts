import { describe, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock, type Reaction } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

describe('leaks', () => {
  useMock(openai, { leaks: 'error' })

  test('guilty of leaving a container behind', () =>
    byFetch('POST', CONTAINERS, { name: 'left behind' }))
  test('innocent of looking at what nobody made', () => byFetch('GET', CONTAINERS))
})

describe.each<Reaction>(['warn', 'off'])('leaks: %s', (leaks) => {
  useMock(openai, { leaks, rules: { 'openai/gigabyte-price': leaks === 'off' ? 0.25 : null } })

  test('innocent of a container that may stay', () =>
    byFetch('POST', CONTAINERS, { name: 'left behind' }))
})
