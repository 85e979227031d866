import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// A container expires while nobody looks. What does the application do with the id that it kept?

const mock = useMock(openai)
const client = new OpenAI({ apiKey: 'any key will do' })

/** The application: it keeps one container, and makes another when that one is no use any more. */
async function containerFor(kept: string | undefined): Promise<string> {
  const container = kept === undefined ? undefined : await client.containers.retrieve(kept)
  if (container?.status === 'running') return container.id
  return (await client.containers.create({ name: 'scratch' })).id
}

test('the application goes on with its container while that is alive', async () => {
  const first = await containerFor(undefined)
  mock.clock.advance({ minutes: 19 })
  expect(await containerFor(first)).toBe(first)
})

test('the application makes another container when its own has expired', async () => {
  const first = await containerFor(undefined)
  mock.clock.advance({ minutes: 21 })
  expect(await containerFor(first)).not.toBe(first)
})
