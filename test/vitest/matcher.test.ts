import { describe, expect, it } from 'vitest'
import { openai } from '../../src/services/openai/index.js'
import { useMock } from '../../src/vitest/index.js'
import { toy } from '../support/toy-service.js'

const mock = useMock(openai)
const CONTAINERS = 'https://api.openai.com/v1/containers'
const headers = { authorization: 'Bearer sk-test', 'content-type': 'application/json' }

const create = (body: object) => ({ method: 'POST', headers, body: JSON.stringify(body) })
const request = (body: object) => new Request(CONTAINERS, create(body))

const page = { object: 'list', data: [], first_id: null, last_id: null, has_more: false }

function elsewhere(body: unknown, url = CONTAINERS): Response {
  return Object.defineProperty(Response.json(body), 'url', { value: url })
}

async function failure(assertion: Promise<void>): Promise<string> {
  return assertion.then(
    () => 'it passed',
    (error: unknown) => (error as Error).message,
  )
}

it('holds a request against the contract', async () => {
  await expect(request({ name: 'report' })).toMatchContract()
  await expect(request({ name: 'report' })).toMatchContract(openai, 'CreateContainer')
  await expect(request({ nam: 'report' })).not.toMatchContract()
  await expect(request({ name: 'report' })).not.toMatchContract(openai, 'ListContainers')
})

it('holds a reply of the mock against the contract, read or not', async () => {
  const response = await fetch(CONTAINERS, create({ name: 'report' }))
  await expect(response).toMatchContract(openai, 'CreateContainer')
  expect(await response.json()).toMatchObject({ name: 'report' })
  await expect(response).toMatchContract()
  await expect(response).not.toMatchContract(openai, 'ListContainers')
})

it('holds a reply of somebody else against the contract', async () => {
  const reply = elsewhere({ ...page, more: 'than declared' })
  await expect(reply).toMatchContract()
  expect(await reply.json()).toMatchObject({ more: 'than declared' })
  await expect(elsewhere({ ...page, has_more: 'no' })).not.toMatchContract()
  await expect(Response.json(page)).toMatchContract(openai, 'ListContainers')
})

it('holds a request and its reply against the contract', async () => {
  const response = Response.json(page)
  await expect({ request: new Request(CONTAINERS), response }).toMatchContract()
  const wrong = Response.json({ ...page, data: [{ id: 7 }] })
  await expect({ request: new Request(CONTAINERS), response: wrong }).not.toMatchContract()
})

it('holds an exchange of the journal against the contract', async () => {
  mock.expectViolation('QS2050')
  await fetch(CONTAINERS, create({ name: '' }))
  await fetch(CONTAINERS, create({ name: 'report' }))
  const [first, second] = mock.journal.exchanges()
  await expect(first).not.toMatchContract()
  await expect(second).toMatchContract()
})

it('fails with what is wrong, where, and who says so', async () => {
  const message = await failure(expect(request({ name: 7 })).toMatchContract())
  expect(message).toContain('QS2021')
  expect(message).toContain('CreateContainer')
  expect(message).toContain('/name')
  expect(message).toContain('spec#CreateContainerBody.name')
  const kept = await failure(expect(request({ name: 'a' })).not.toMatchContract())
  expect(kept).toContain('Expected a violation of the contract, but there is none')
})

it('needs to know whose contract it is', async () => {
  await expect(new Request('https://notes.test/api/notes/1')).toMatchContract(toy)
  await expect(new Request('https://notes.test/api/notes/1')).not.toMatchContract()
})

it.each([undefined, null, 7, 'text', {}])(
  'refuses %j, also where it is not to match',
  async (what) => {
    const positive = await failure(expect(what).toMatchContract())
    const negative = await failure(expect(what).not.toMatchContract())
    expect(positive).toContain('expected a Request')
    expect(negative).toContain('expected a Request')
  },
)

it('refuses an operation that there is not, also where it is not to match', async () => {
  const assertion = expect(request({ name: 'a' })).not.toMatchContract(openai, 'MakeContainer')
  expect(await failure(assertion)).toContain('Did you mean CreateContainer?')
})

it('counts the replies that were asserted on, and no others', async () => {
  const uncovered = () => mock.coverage().openai.replies.uncovered.map(({ item }) => item)
  const created = await fetch(CONTAINERS, create({ name: 'a' }))
  await fetch(CONTAINERS, { headers })
  expect(uncovered()).toEqual(expect.arrayContaining(['CreateContainer 200']))
  await expect(created.clone()).toMatchContract()
  expect(uncovered()).not.toContain('CreateContainer 200')
  expect(uncovered()).toContain('ListContainers 200')
  await expect(mock.journal.exchanges()[1]).toMatchContract()
  expect(uncovered()).not.toContain('ListContainers 200')
})

it('counts a reply to HEAD, which has no body, as asserted on', async () => {
  const uncovered = () => mock.coverage().openai.replies.uncovered.map(({ item }) => item)
  const head = await fetch(CONTAINERS, { method: 'HEAD', headers })
  expect(uncovered()).toContain('ListContainers 200')
  await expect(head).toMatchContract()
  expect(uncovered()).not.toContain('ListContainers 200')
})

describe('where not everything is trusted', () => {
  useMock(openai, { trust: { grade: 'observed', allow: ['openai/empty-list-ids'] } })

  it('counts the fields of a reply that was asserted on', async () => {
    const response = await fetch(CONTAINERS, { headers })
    const message = await failure(expect(response).toMatchContract())
    expect(message).toContain('QS5015')
    expect(message).toContain('openai/ListContainers/200#/first_id, which is only assumed')
  })
})
