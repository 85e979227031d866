import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

useMock(openai)

test('is answered by the mock of this file', async () => {
  expect(await byFetch('GET', CONTAINERS)).toMatchObject({ data: [] })
})

test('leaves a timer to the next file', () => {
  const timer = setInterval(() => {
    if (!('nextFile' in globalThis)) return
    clearInterval(timer)
    byFetch('GET', CONTAINERS).catch(() => undefined)
  }, 5)
})
