import { setupServer } from 'msw/node'
import { assertConforms, check, createMock } from 'quayside'
import { openai } from 'quayside/openai'

// A suite under Jest, as NODE_OPTIONS=--experimental-vm-modules runs it. msw answers the client.

const mock = createMock(openai)
const server = setupServer(...mock.handlers)
server.listen({ onUnhandledRequest: 'error' })

const containers = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

const create = (body) => fetch(containers, { method: 'POST', headers, body: JSON.stringify(body) })

// A test whose requests broke the contract fails here, with what, where, and who says so.
afterEach(async () => {
  await assertConforms(mock)
  mock.reset()
})
afterAll(() => server.close())

test('a request of the client keeps the contract', async () => {
  const response = await create({ name: 'report', memory_limit: '4g' })
  expect(response.status).toBe(200)
  expect(await check(response, { services: openai })).toEqual([])
})

test('a misspelt field is found', async () => {
  await create({ name: 'report', memory_limits: '4g' })
  await expect(assertConforms(mock)).rejects.toThrow(/QS2024[^]*did you mean +memory_limit/)
  mock.journal.clear()
})

test('a recorded reply is checked without a mock', async () => {
  const request = new Request(containers, { headers })
  const response = Response.json({ object: 'list', data: 'none', has_more: false })
  const violations = await check({ request, response }, { services: openai })
  expect(violations).toContainEqual(expect.objectContaining({ code: 'QS3021', fault: 'provider' }))
})
