import OpenAI, { toFile } from 'openai'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createMock, type Snapshot } from 'quayside'
import { openai } from 'quayside/openai'

// What takes many calls to set up is set up once for the file, and each test starts from there.

const mock = createMock(openai)
const client = new OpenAI({ apiKey: 'any key will do', fetch: mock.fetch })
let ready: Snapshot
let id: string

beforeAll(async () => {
  id = (await client.containers.create({ name: 'library' })).id
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    await client.containers.files.create(id, { file: await toFile(Buffer.from(name), name) })
  }
  ready = mock.snapshot()
})
beforeEach(() => mock.restore(ready))

const paths = async () => (await client.containers.files.list(id)).data.map(({ path }) => path)

test('one test empties the library', async () => {
  const { data } = await client.containers.files.list(id)
  for (const file of data) await client.containers.files.delete(file.id, { container_id: id })
  expect(await paths()).toEqual([])
})

test('another lets it expire', async () => {
  mock.clock.advance({ hours: 1 })
  expect((await client.containers.retrieve(id)).status).toBe('expired')
})

test('a third finds it as it was', async () => {
  // The newest first, each path with letters of its own before the name.
  expect((await paths()).map((path) => path.slice(-5))).toEqual(['c.txt', 'b.txt', 'a.txt'])
  expect((await client.containers.retrieve(id)).status).toBe('running')
})
