import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// Somebody deletes and adds while the application reads page after page.

const mock = useMock(openai, {
  seed: {
    openai: {
      containers: Array.from({ length: 50 }, (_, index) => ({
        id: `cntr_${String(index)}`,
        name: `report ${String(index)}`,
      })),
    },
  },
})
const client = new OpenAI({ apiKey: 'any key will do' })

test('an application that deletes what it has read reads all of it', async () => {
  const read: string[] = []
  for await (const { id } of client.containers.list({ limit: 7, order: 'asc' })) {
    read.push(id)
    await client.containers.delete(id)
  }
  expect(read).toHaveLength(50)
  expect(mock.state.records('openai', 'containers')).toEqual([])
})

test('what is made meanwhile comes at the end, and nothing comes twice', async () => {
  const read: string[] = []
  for await (const { id } of client.containers.list({ limit: 7, order: 'asc' })) {
    read.push(id)
    if (read.length === 10) await client.containers.create({ name: 'late' })
  }
  expect(read).toHaveLength(51)
  expect(new Set(read).size).toBe(51)
})
