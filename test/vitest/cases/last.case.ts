import { test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, byHttp, CONTAINERS } from './client.js'

useMock(openai)

test('leaves a timer behind, and is the last but one', () => {
  setTimeout(() => void byFetch('GET', CONTAINERS).catch(() => undefined), 50)
})

test('leaves a timer that leaves another, and is the last', () => {
  setTimeout(() => {
    setTimeout(() => void byHttp('GET', `${CONTAINERS}?limit=2`).catch(() => undefined), 20)
  }, 20)
})
