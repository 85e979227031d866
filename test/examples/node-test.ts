import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { assertConforms, check, createMock, violationText } from 'quayside'
import { openai } from 'quayside/openai'

// A suite under node:test. The client is given the mock's own fetch; nothing is intercepted.

const mock = createMock(openai)
const containers = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

function create(body: object): Promise<Response> {
  return mock.fetch(containers, { method: 'POST', headers, body: JSON.stringify(body) })
}

// A test whose requests broke the contract fails here, with what, where, and who says so.
afterEach(async () => {
  await assertConforms(mock)
  mock.reset()
})

test('a request of the client keeps the contract', async () => {
  const response = await create({ name: 'report', memory_limit: '4g' })
  assert.equal(response.status, 200)
  await assertConforms(response, { services: openai })
})

test('a misspelt field is found', async () => {
  await create({ name: 'report', memory_limits: '4g' })
  await assert.rejects(assertConforms(mock), /QS2024[^]*did you mean +memory_limit/)
  mock.journal.clear()
})

test('a recorded reply is checked without a mock', async () => {
  const request = new Request(containers, { headers })
  const response = Response.json({ object: 'list', data: 'none', has_more: false })
  const violations = await check({ request, response }, { services: openai })
  const [first] = violations.filter(({ at }) => at.pointer === '/data')
  assert.ok(first)
  assert.equal(first.fault, 'provider')
  assert.match(violationText(first), /^QS3021 openai\/ListContainers: \/data must be array/)
})
