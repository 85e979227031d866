import { expect, it } from 'vitest'
import { scopeOf } from '../../support/world-dump.js'
import { serveAll, type AllServices } from '../../support/admin-all.js'

// Recorded requests: their summaries, all about one, and how one is sent again.

const AUTHORIZATION = 'Bearer sk-secret-of-the-caller'
const headers = { authorization: AUTHORIZATION, 'content-type': 'application/json' }

const create = ({ url }: AllServices, body: object, path = '/v1/containers') =>
  fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })

it('lists summaries, with secrets masked', async () => {
  const server = await serveAll()
  await create(server, { name: 'one' })
  await create(server, { nam: 'two' }, '/v1/containers?api_key=hunter22')
  await fetch(`${server.url}/v1/containers/sk-secret-of-the-caller`, { headers })
  const { body } = await server.admin('GET', '/requests?format=summary')
  expect(body).toEqual({
    dropped: 0,
    exchanges: [
      {
        sequence: 1,
        scope: 'default',
        time: '2025-01-01T00:00:00.000Z',
        service: 'openai',
        operation: 'CreateContainer',
        method: 'POST',
        url: '/v1/containers',
        status: 200,
        violations: [],
        ignored: 0,
        fault: null,
      },
      expect.objectContaining({
        status: 400,
        url: '/v1/containers?api_key=***',
        violations: ['QS2020', 'QS2024'],
      }),
      expect.objectContaining({ sequence: 3, status: 404, url: '/v1/containers/***' }),
    ],
  })
})

it.each([
  ['REPORT', [1]],
  ['application/JSON', [1, 2]],
  ['qs2024', [2]],
  ['deletecontainer', [3]],
  ['sk-secret-of', []],
])('finds exchanges that contain %s', async (text, sequences) => {
  const server = await serveAll()
  await create(server, { name: 'report' })
  await create(server, { nam: 'x' })
  await fetch(`${server.url}/v1/containers/none`, {
    method: 'DELETE',
    headers: { authorization: AUTHORIZATION },
  })
  const query = new URLSearchParams({ format: 'summary', text })
  const { body } = await server.admin('GET', `/requests?${String(query)}`)
  const found = body.exchanges.map(({ sequence }: { sequence: number }) => sequence)
  expect(found.filter((one: number) => text !== 'application/JSON' || one < 3)).toEqual(sequences)
})

it('finds a text at the start of a long body', async () => {
  const server = await serveAll()
  await create(server, { name: `"quoted" ${'x'.repeat(70_000)}` })
  const find = async (text: string) => {
    const query = new URLSearchParams({ format: 'summary', text })
    return (await server.admin('GET', `/requests?${String(query)}`)).body.exchanges.length
  }
  expect([await find(String.raw`{"name":"\"QUOTED`), await find('***')]).toEqual([1, 1])
})

it('tells all about one exchange', async () => {
  const server = await serveAll()
  await create(server, { nam: 'x' })
  const { status, body } = await server.admin('GET', '/requests/1')
  expect([status, body.exchange]).toEqual([200, server.mock.journal.exchanges()[0]])
  expect(body.explanations.map(({ code }: { code: string }) => code)).toEqual(['QS2020', 'QS2024'])
  expect(body.rules[0]).toMatchObject({ service: 'openai', reads: ['CreateContainer'] })
  expect(body.curl).toContain("-H 'authorization: Bearer ***'")
  expect(body.fetch).toContain("authorization: 'Bearer ***'")
  expect(JSON.stringify(body)).not.toContain('sk-secret')
})

it.each([
  ['GET', '/requests/2', 404, 'Exchange 2 not found: the journal has 1 to 1'],
  ['POST', '/requests/7/send', 404, 'Exchange 7 not found: the journal has 1 to 1'],
  ['GET', '/requests/0', 400, 'Failed to read sequence: expected a whole number from 1, got "0"'],
  ['GET', '/requests/first', 400, 'Failed to read sequence: expected a whole number from 1'],
  ['GET', '/requests?format=har&sequence=9', 404, 'Exchange 9 not found'],
  ['GET', '/requests?format=xml', 400, 'format must be one of json, summary, har, pact'],
])('refuses %s %s', async (method, path, wanted, message) => {
  const server = await serveAll()
  await create(server, { name: 'one' })
  const { status, body } = await server.admin(method, path)
  expect([status, body.message]).toEqual([wanted, expect.stringContaining(message)])
  expect(server.mock.journal.exchanges()).toHaveLength(1)
})

it('knows only the exchanges that the journal has kept', async () => {
  const server = await serveAll({ keep: { exchanges: 2 } })
  for (const name of ['a', 'b', 'c']) await create(server, { name })
  const message = async (sequence: number) =>
    (await server.admin('GET', `/requests/${sequence}`)).body.message
  expect(await message(1)).toBe('Exchange 1 not found: the journal has 2 to 3')
  expect(await message(4)).toBe('Exchange 4 not found: the journal has 2 to 3')
  expect((await server.admin('GET', '/requests/2')).body.exchange.sequence).toBe(2)
  expect((await server.admin('GET', '/requests?format=summary')).body.dropped).toBe(1)
})

it('saves some exchanges as HAR', async () => {
  const server = await serveAll()
  for (const name of ['a', 'b', 'c']) await create(server, { name })
  const { body } = await server.admin('GET', '/requests?format=har&sequence=3&sequence=1')
  const sequences = body.log.entries.map(
    (one: { _quayside: { sequence: number } }) => one._quayside.sequence,
  )
  expect(sequences).toEqual([3, 1])
})

it('sends a request again, with its secrets, through faults and coverage', async () => {
  const server = await serveAll({
    seed: { openai: { keys: [{ key: 'sk-secret-of-the-caller' }] } },
  })
  await create(server, { name: 'one' })
  const again = await server.admin('POST', '/requests/1/send')
  expect([again.status, again.body]).toEqual([
    200,
    expect.objectContaining({ sequence: 2, operation: 'CreateContainer', status: 200 }),
  ])
  const [first, second] = server.mock.journal.exchanges()
  expect(second?.request.body).toEqual(first?.request.body)
  expect(server.mock.state.records('openai', 'containers')).toHaveLength(2)
  server.mock.faults.add({ id: 'busy', operation: 'openai/CreateContainer', do: { status: 429 } })
  const failed = await server.admin('POST', '/requests/1/send')
  expect(failed.body).toMatchObject({ sequence: 3, status: 429, fault: 'busy' })
})

it('sends a request again in its own scope, and to where it went', async () => {
  const server = await serveAll()
  await create(server, { name: 'one' }, '/__scope/a/v1/containers')
  const again = await server.admin('POST', '/requests/1/send', undefined, 'a')
  expect(again.body).toMatchObject({ scope: 'a', sequence: 2, status: 200 })
  await server.mock.fetch('https://api.openai.com/v1/containers', { headers })
  const inProcess = await server.admin('POST', '/requests/1/send')
  expect(inProcess.body).toMatchObject({ operation: 'ListContainers', status: 200 })
  const { base } = scopeOf(server.mock).journal.raw(2)!.request
  expect(base).toBe('https://api.openai.com')
})

it('sends a request whose reply was long, or whose own body is odd, as it was', async () => {
  const name = 'n'.repeat(200)
  const containers = Array.from({ length: 500 }, () => ({ name }))
  const server = await serveAll({ seed: { openai: { containers } } })
  await fetch(`${server.url}/v1/containers?limit=100`, { headers })
  await fetch(`${server.url}/v1/containers`, { method: 'POST', headers, body: '{"name":' })
  await fetch(`${server.url}/nowhere`, { headers })
  for (const sequence of [1, 2, 3]) {
    const { status } = await server.admin('POST', `/requests/${sequence}/send`)
    expect([sequence, status]).toEqual([sequence, 200])
  }
  const all = server.mock.journal.exchanges().map(({ request, reply, violations }) => ({
    body: request.body,
    url: request.url,
    status: reply?.status,
    codes: violations.map(({ code }) => code),
  }))
  expect(all.slice(3)).toEqual(all.slice(0, 3))
})

const upload = ({ url }: AllServices, content: string) => {
  const form = new FormData()
  form.append('file', new File([content], 'report.csv', { type: 'text/csv' }))
  const path = `${url}/v1/containers/c/files`
  return fetch(path, { method: 'POST', headers: { authorization: AUTHORIZATION }, body: form })
}

it('says where the bytes of a request were not kept', async () => {
  const server = await serveAll({ seed: { openai: { containers: [{ id: 'c', name: 'c' }] } } })
  await upload(server, 'a,b')
  await create(server, { name: 'x'.repeat(70_000) })
  await fetch(`${server.url}/v1/containers`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: 'x',
  })
  const messages = []
  for (const sequence of [1, 2, 3]) {
    const { status, body } = await server.admin('POST', `/requests/${sequence}/send`)
    messages.push([status, body.message])
  }
  expect(messages).toEqual([
    [400, 'Failed to send request 1 again: the bytes of its file "report.csv" were not kept'],
    [400, 'Failed to send request 2 again: it was too long to be kept whole'],
    [400, 'Failed to send request 3 again: its body was not kept'],
  ])
  expect(server.mock.journal.exchanges()).toHaveLength(3)
})

it('sends a form again whose files are empty', async () => {
  const server = await serveAll({ seed: { openai: { containers: [{ id: 'c', name: 'c' }] } } })
  await upload(server, '')
  const { body } = await server.admin('POST', '/requests/1/send')
  const [first] = server.mock.journal.exchanges()
  expect(body).toMatchObject({ operation: 'CreateContainerFile', status: first?.reply?.status })
})
