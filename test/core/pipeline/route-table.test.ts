import { setupServer } from 'msw/node'
import { expect, it, onTestFinished } from 'vitest'
import type { ContractDocument } from '../../../src/core/contract/openapi.js'
import { type Call } from '../../../src/core/service/service.js'
import { defineService } from '../../../src/core/define-service.js'
import { createMock } from '../../../src/index.js'
import { listen } from '../../../src/node/index.js'
import { document } from '../../support/toy-contract.js'
import { definition, toyOperations } from '../../support/toy-service.js'
import type { Notes } from '../../support/toy-model.js'

const note = { type: 'object', properties: { message: { type: 'string' } } }
const reply = { description: '', headers: document['x-responses']['404']!.headers! }
const read = {
  operationId: 'ReadPage',
  responses: { 200: { ...reply, content: { 'application/json': { schema: note } } } },
}

/** Notes whose pages are published: at one host of their own, and wherever a note says. */
const published = defineService({
  ...definition,
  document: {
    ...document,
    paths: {
      ...document.paths,
      '/p/{note_id}': {
        servers: [{ url: '{host}', variables: { host: { default: 'https://pages.test' } } }],
        get: read,
      },
    },
  } as unknown as ContractDocument,
  operations: {
    ...toyOperations,
    ReadPage: ({ base, served }: Call) => ({
      status: 200,
      body: { message: `${base} ${served ? 'served' : 'in process'}` },
    }),
  },
  hosts: ({ notes }: Notes, origin: string) => [...notes.all()].some(({ text }) => text === origin),
} as never)

const seed = { toy: { notes: [{ id: 'a', text: 'https://mine.test' }] } }

async function messageOf(reply: Promise<Response>): Promise<[number, string]> {
  const { status, ...response } = { status: (await reply).status, body: await (await reply).json() }
  return [status, (response.body as { message: string }).message]
}

it('answers an operation with a server of its own there, and nowhere else', async () => {
  const mock = createMock(published, { seed })
  const pages = 'https://pages.test'
  expect(await messageOf(mock.fetch(`${pages}/p/a`))).toEqual([200, `${pages} in process`])
  const other = await mock.fetch('https://notes.test/api/p/a')
  expect(other.status).toBe(404)
  expect((await mock.fetch(`${pages}/api/notes/a`)).status).toBe(404)
})

it('answers it at the hosts in the records of the scope', async () => {
  const mock = createMock(published)
  mock.scope('mine').seed(seed)
  const reply = mock.scope('mine').fetch('https://mine.test/p/a')
  expect(await messageOf(reply)).toEqual([200, 'https://mine.test in process'])
  // Elsewhere it is a server of the mock's own, as any unknown origin is.
  expect(await messageOf(mock.fetch('https://mine.test/p/a'))).toEqual([
    200,
    'https://mine.test served',
  ])
})

it('answers such a host through msw, and leaves all others', async () => {
  const mock = createMock(published, { seed })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  expect(await messageOf(fetch('https://mine.test/p/a'))).toEqual([
    200,
    'https://mine.test in process',
  ])
  expect(await messageOf(fetch('https://pages.test/p/a'))).toEqual([
    200,
    'https://pages.test in process',
  ])
  await expect(fetch('https://yours.test/p/a')).rejects.toThrow('onUnhandledRequest')
})

it('mounts it at the root of a server, and returns URLs that lead there', async () => {
  const { url, close } = await listen(createMock(published, { seed }))
  onTestFinished(close)
  expect(await messageOf(fetch(`${url}/p/a`))).toEqual([200, `${url} served`])
  const scoped = await messageOf(fetch(`${url}/__scope/one/p/a`))
  expect(scoped).toEqual([200, `${url}/__scope/one served`])
  expect((await fetch(`${url}/api/p/a`)).status).toBe(404)
})

it('answers at every server of the contract, or at the base URL of the options', async () => {
  const servers = [{ url: 'https://notes.test/api' }, { url: 'https://notes.test/v1' }]
  const twice = defineService({ ...definition, document: { ...document, servers } } as never)
  const statuses = async (options = {}) => {
    const mock = createMock(twice, { seed, ...options })
    const replies = ['api', 'v1', 'v2'].map((base) =>
      mock.fetch(`https://notes.test/${base}/notes/a`),
    )
    return (await Promise.all(replies)).map(({ status }) => status)
  }
  expect(await statuses()).toEqual([200, 200, 404])
  expect(await statuses({ baseUrls: { toy: 'https://notes.test/v2' } })).toEqual([404, 404, 200])
})
