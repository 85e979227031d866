import { setupServer } from 'msw/node'
import { test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

useMock(openai)

test('is innocent before there is another server', () => byFetch('GET', CONTAINERS))

test('is innocent of the one that listens at its end', () => {
  setupServer().listen()
})

test('guilty of none, but no request of it would be seen', () => byFetch('GET', CONTAINERS))
