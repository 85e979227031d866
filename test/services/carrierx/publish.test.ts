import { expect, it, onTestFinished } from 'vitest'
import { setupServer } from 'msw/node'
import { listen } from '../../../src/node/index.js'
import { apiOf, newCarrierx, newStore, upload } from '../../support/carrierx.js'

async function published(fields: object = {}, file: object = {}) {
  const opened = newCarrierx()
  const { container_sid } = await newStore(opened.api, fields)
  const { body } = await upload(opened.api, container_sid, 5, file)
  return { ...opened, container_sid, file: body }
}

it('sends a published file to anybody, at the host of its container', async () => {
  const { mock, file } = await published()
  expect(file.publish_uri).toBe(`https://storage.carrierx.com/f/${file.file_sid}`)
  const reply = await mock.fetch(file.publish_uri)
  expect([reply.status, await reply.text()]).toEqual([200, 'xxxxx'])
})

it('publishes under the host that a container was given, and under no other', async () => {
  const { mock, file } = await published({ publish_domain: 'https://files.example.com/' })
  expect(file.publish_uri).toBe(`https://files.example.com/f/${file.file_sid}`)
  expect((await mock.fetch(file.publish_uri)).status).toBe(200)
  const elsewhere = file.publish_uri.replace('files.example.com', 'storage.carrierx.com')
  expect((await mock.fetch(elsewhere)).status).toBe(404)
})

it('publishes under the access name where a file says so', async () => {
  const { mock, file } = await published(
    {},
    { publish: 'file_access_name', file_access_name: 'greetings/hello world.txt' },
  )
  expect(file.publish_uri).toBe('https://storage.carrierx.com/f/greetings%2Fhello%20world.txt')
  expect(await (await mock.fetch(file.publish_uri)).text()).toBe('xxxxx')
  expect((await mock.fetch(`https://storage.carrierx.com/f/${file.file_sid}`)).status).toBe(404)
})

it('returns no publish_uri for a file that is not published', async () => {
  for (const [fields, file] of [
    [{ allow_publish: false }, {}],
    [{}, { publish: 'none' }],
  ] as const) {
    const { mock, file: made } = await published(fields, file)
    expect(made.publish_uri).toBeNull()
    const reply = await mock.fetch(`https://storage.carrierx.com/f/${made.file_sid}`)
    expect(reply.status).toBe(404)
  }
})

it.each([
  ['https://files.example.com/', 'https://files.example.com'],
  ['https://files.example.com/some/path', 'https://files.example.com'],
  ['HTTP://Files.Example.com:8080', 'http://files.example.com:8080'],
])('publishes at the host of the domain %s, and answers there', async (domain, origin) => {
  const { mock, file } = await published({ publish_domain: domain })
  expect(file.publish_uri).toBe(`${origin}/f/${file.file_sid}`)
  expect((await mock.fetch(file.publish_uri)).status).toBe(200)
})

it.each(['', 'files.example.com', '/files', 'data:text/plain,', 'https://'])(
  'has no address in process for files of the domain %j',
  async (domain) => {
    const { api, file } = await published({ publish_domain: domain })
    expect(file.publish_uri).toBeNull()
    const filter = encodeURIComponent('publish_uri eq null')
    expect((await api('GET', `/storage/files?filter=${filter}`)).body.total).toBe(1)
  },
)

it.each(['', '.', '..'])('has no address for the access name %j', async (name) => {
  const fields = { publish: 'file_access_name', file_access_name: name }
  expect((await published({}, fields)).file.publish_uri).toBeNull()
})

it('follows what a container says of publishing, for files that are there', async () => {
  const { mock, api, container_sid, file } = await published()
  const path = `/storage/containers/${container_sid}`
  const statusOf = async () => (await mock.fetch(file.publish_uri)).status
  await api('PATCH', path, { allow_publish: false })
  expect(await statusOf()).toBe(404)
  await api('PATCH', path, { allow_publish: true })
  expect(await statusOf()).toBe(200)
  await api('PATCH', path, { publish_domain: 'https://b.example' })
  expect(await statusOf()).toBe(404)
})

it('relies on the rule about publish_uri only when a file has one', async () => {
  const rules = async (file: object) => {
    const { mock, api, file: made } = await published({}, file)
    await api('GET', `/storage/files/${made.file_sid}`)
    await api('GET', '/storage/files')
    return mock.journal.exchanges().flatMap((one) => one.rules)
  }
  expect(await rules({})).toContain('carrierx/publish-uri')
  expect(await rules({ publish: 'none' })).not.toContain('carrierx/publish-uri')
})

it('returns no publish_uri for a file whose container is missing', async () => {
  const files = [{ file_sid: 'lost', container_sid: 'none', name: 'a.txt' }]
  const { api } = newCarrierx({ seed: { carrierx: { files } }, allowInvalid: true })
  const { status, body } = await api('GET', '/storage/files/lost')
  expect([status, body.publish_uri]).toEqual([200, null])
  expect((await api('GET', '/storage/files')).body.items).toEqual([body])
})

it('does not count as a download by sid', async () => {
  const { mock, api, file } = await published()
  await mock.fetch(file.publish_uri)
  const { body } = await api('GET', `/storage/files/${file.file_sid}`)
  expect(body.date_last_accessed).toBeNull()
})

it('answers at each publishing host through msw', async () => {
  const { mock, file } = await published({ publish_domain: 'https://files.example.com' })
  const server = setupServer(...mock.handlers)
  server.listen({ onUnhandledRequest: 'error' })
  onTestFinished(() => server.close())
  expect(await (await fetch(file.publish_uri)).text()).toBe('xxxxx')
})

it('answers on the port of a server, and publish_uri says so', async () => {
  const { mock } = newCarrierx()
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const api = apiOf({ fetch, baseUrl: `${url}/core/v2` })
  const { container_sid } = await newStore(api, { publish_domain: 'https://files.example.com' })
  const { body: file } = await upload(api, container_sid)
  expect(file.publish_uri).toBe(`${url}/f/${file.file_sid}`)
  expect(await (await fetch(file.publish_uri)).text()).toBe('xxxxx')
  const scoped = apiOf({ fetch, baseUrl: `${url}/__scope/other/core/v2` })
  const { container_sid: other } = await newStore(scoped)
  const { body } = await upload(scoped, other)
  expect(body.publish_uri).toBe(`${url}/__scope/other/f/${body.file_sid}`)
  expect((await fetch(body.publish_uri)).status).toBe(200)
  expect((await fetch(`${url}/f/${body.file_sid}`)).status).toBe(404)
})

it('leads from page to page on the server', async () => {
  const { mock } = newCarrierx()
  const { url, close } = await listen(mock)
  onTestFinished(close)
  const api = apiOf({ fetch, baseUrl: `${url}/core/v2` })
  for (let i = 0; i < 3; i++) await newStore(api)
  const { body } = await api('GET', '/storage/containers?limit=2')
  expect(body.pagination.next).toBe(`${url}/core/v2/storage/containers?limit=2&offset=2`)
})
