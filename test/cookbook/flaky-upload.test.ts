import OpenAI, { toFile } from 'openai'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// An upload fails twice, in two ways, and is whole at the third try.

const mock = useMock(openai)
const client = new OpenAI({ apiKey: 'any key will do' })

test('an upload that fails twice arrives whole, once', async () => {
  const { id } = await client.containers.create({ name: 'inbox' })
  const operation = 'CreateContainerFile'
  mock.faults.add({ operation, nth: 1, do: { reset: 'before-reply' } })
  mock.faults.add({ operation, nth: 2, do: { status: 503, headers: { 'retry-after-ms': '1' } } })

  const file = await toFile(Buffer.from('a,b\n1,2\n'), 'table.csv')
  const { id: uploaded } = await client.containers.files.create(id, { file })

  const content = await client.containers.files.content.retrieve(uploaded, { container_id: id })
  expect(await content.text()).toBe('a,b\n1,2\n')
  expect(mock.faults.list().map(({ hits }) => hits)).toEqual([1, 1])
})
