import { beforeAll, test } from 'vitest'
import { openai } from '../../../src/services/openai/index.js'
import { useMock } from '../../../src/vitest/index.js'
import { byFetch, CONTAINERS } from './client.js'

useMock(openai)

beforeAll(async () => {
  await byFetch('POST', CONTAINERS, { name: '' })
})

test('innocent of what was done before', () => byFetch('POST', CONTAINERS, { name: 'a' }))
