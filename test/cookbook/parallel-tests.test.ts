import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// Tests at the same time, each of which believes that it is alone with the account.

const mock = useMock(openai)
const client = new OpenAI({ apiKey: 'any key will do' })

describe.concurrent('twenty tests at once', () => {
  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'test %i sees its own containers alone, by its own clock',
    async (count) => {
      for (let made = 0; made < count; made++) {
        await client.containers.create({ name: `report ${String(made)}` })
        mock.clock.advance({ seconds: count })
      }
      const { data } = await client.containers.list({ order: 'asc', limit: 100 })
      expect(data.map(({ name }) => name)).toEqual(
        Array.from({ length: count }, (_, made) => `report ${String(made)}`),
      )
      expect(mock.clock.now().getTime()).toBe(Date.UTC(2025, 0, 1) + count * count * 1000)
    },
  )
})
