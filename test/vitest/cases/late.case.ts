import { test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, CONTAINERS, wait } from './client.js'

const mock = useMock(openai)

test('leaves a timer behind', () => {
  setTimeout(() => void byFetch('GET', CONTAINERS).catch(() => undefined), 20)
})

test('goes on with the mock when it is over', () => {
  setTimeout(() => {
    mock.fetch(CONTAINERS).catch(() => undefined)
  }, 20)
})

test('runs meanwhile', async () => {
  await byFetch('GET', CONTAINERS)
  await wait(60)
})
