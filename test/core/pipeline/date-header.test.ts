import { expect, it } from 'vitest'
import { createMock } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'

const NEW_YEAR = Date.UTC(2025, 0, 1)

it.each([0, 999, 1000, -1, 0])('writes the Date header %i ms from a new year', async (ms) => {
  const mock = createMock(openai, { now: new Date(NEW_YEAR - 1000) })
  mock.clock.set(new Date(NEW_YEAR + ms))
  const reply = await mock.fetch(new Request('https://api.openai.com/v1/containers'))
  expect(reply.headers.get('date')).toBe(new Date(NEW_YEAR + ms).toUTCString())
})
