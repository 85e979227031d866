import { beforeAll, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'
import { byFetch, CONTAINERS } from './client.js'

useMock(openai)

beforeAll(async () => {
  await byFetch('POST', CONTAINERS, { name: '' })
})

test('innocent of what was done before', () => byFetch('POST', CONTAINERS, { name: 'a' }))
