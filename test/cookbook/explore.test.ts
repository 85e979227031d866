import OpenAI from 'openai'
import { expect, test } from 'vitest'
import { createMock, explore } from 'quayside'
import { openai } from 'quayside/openai'
import { useMock } from 'quayside/vitest'

// What would break a client, found by trying: each call of a test fails in every way that it can.

const mock = useMock(openai)

/** Fails at the first problem: whoever calls it decides what to do. */
const connect = () => new OpenAI({ apiKey: 'any key will do', maxRetries: 0 })

/** Creates a container of this name, unless it is there. */
async function ensure(client: OpenAI, name: string): Promise<string> {
  for await (const one of client.containers.list()) {
    if (one.name === name && one.status === 'running') return one.id
  }
  return (await client.containers.create({ name })).id
}

test('a client that leaves what it cannot finish is found', async () => {
  const other = createMock(openai)
  const report = await explore(other, async ({ fetch }) => {
    const client = new OpenAI({ apiKey: 'any key will do', maxRetries: 0, fetch })
    const { id } = await client.containers.create({ name: 'report' })
    await client.containers.files.create(id, { file: new File(['42'], 'answer.txt') })
  })

  expect(report).not.toSurvive()
  expect(report.findings.map(({ code, message }) => `${code} ${message}`)).toContain(
    'QS7086 failed, and left behind 1 container named report',
  )
})

test('a client that looks before every attempt survives', async () => {
  await mock.explore(async () => {
    const client = connect()
    const attempt = () => ensure(client, 'report')
    await attempt().catch(attempt)
  })
})
