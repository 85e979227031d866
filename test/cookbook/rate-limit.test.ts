import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// Too many requests: the client has to wait as long as it is told, and not for ever.

const mock = useMock(openai)
const busy = { status: 429, headers: { 'retry-after-ms': '1' } }
const statuses = () => mock.journal.exchanges().map(({ reply }) => reply?.status)

test('the client waits as told, and gets through', async () => {
  mock.faults.add({ operation: 'ListContainers', times: 2, do: busy })
  const client = new OpenAI({ apiKey: 'any key will do' })

  expect((await client.containers.list()).data).toEqual([])

  expect(statuses()).toEqual([429, 429, 200])
})

test('the client gives up when it has tried often enough', async () => {
  mock.faults.add({ operation: 'ListContainers', do: busy })
  const client = new OpenAI({ apiKey: 'any key will do', maxRetries: 3 })

  await expect(client.containers.list()).rejects.toThrow(OpenAI.RateLimitError)

  expect(statuses()).toEqual([429, 429, 429, 429])
})
