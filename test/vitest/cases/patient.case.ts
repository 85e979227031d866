import { afterAll, expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

// Timers that the end of a file has no reason to wait for.

const begun: NodeJS.Timeout[] = []

useMock(openai, { grace: 60_000 })

test('is innocent of a timer that it stopped', () => {
  clearTimeout(setTimeout(() => void byFetch('GET', CONTAINERS), 50_000))
})

test('is innocent of a timer that keeps nothing alive', () => {
  begun.push(setTimeout(() => void byFetch('GET', CONTAINERS), 50_000).unref())
})

test('is innocent of one that is far off', () => {
  begun.push(setTimeout(() => void byFetch('GET', CONTAINERS), 70_000))
})

afterAll(() => {
  expect(begun).toHaveLength(2)
})
