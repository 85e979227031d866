import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// The container is made, but the reply never arrives. A client that tries again makes a second one.

const mock = useMock(openai)

const names = () => mock.state.records('openai', 'containers').map(({ name }) => name)

test('a client that tries again by itself leaves a duplicate behind', async () => {
  mock.faults.add({ operation: 'CreateContainer', times: 1, do: { lose: true } })
  const client = new OpenAI({ apiKey: 'any key will do' })

  await client.containers.create({ name: 'report' })

  expect(names()).toEqual(['report', 'report'])
})

test('a client that asks first whether it is there makes one', async () => {
  mock.faults.add({ operation: 'CreateContainer', times: 1, do: { lose: true } })
  const client = new OpenAI({ apiKey: 'any key will do', maxRetries: 0 })

  await expect(client.containers.create({ name: 'report' })).rejects.toThrow('Connection error')
  const { data } = await client.containers.list({ name: 'report' })
  if (data.length === 0) await client.containers.create({ name: 'report' })

  expect(names()).toEqual(['report'])
})
