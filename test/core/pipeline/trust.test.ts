import { expect, it } from 'vitest'
import {
  ContractViolation,
  createMock,
  type MswMock,
  type TrustOptions,
} from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'

const BASE = 'https://api.openai.com/v1'
const headers = { authorization: 'Bearer x', 'content-type': 'application/json' }

function create(mock: MswMock, body: unknown): Promise<Response> {
  return mock.fetch(`${BASE}/containers`, { method: 'POST', headers, body: JSON.stringify(body) })
}

function names(mock: MswMock): string[] {
  return mock.journal
    .violations()
    .filter(({ kind }) => kind === 'trust')
    .map(({ message }) => /relies on ([^,]+), which/.exec(message)?.[1] ?? message)
}

function trusting(trust: TrustOptions['grade'] | TrustOptions): MswMock {
  return createMock(openai, { trust })
}

it('records nothing where the grade assumed is enough', async () => {
  const mock = trusting('assumed')
  await create(mock, { name: 'a' })
  expect(names(mock)).toEqual([])
  mock.assertConforms()
})

it('names every rule, field and response below the required grade', async () => {
  const mock = trusting('documented')
  await create(mock, { name: 'a', memory_limit: '4g' })
  expect(names(mock)).toEqual(
    expect.arrayContaining([
      'openai/CreateContainer#/name',
      'openai/CreateContainer#/memory_limit',
      'openai/CreateContainer/200',
      'openai/expiry-default-minutes',
      'openai/name-max-length',
    ]),
  )
  expect(names(mock)).not.toContain('openai/CreateContainer')
})

it('relies on no field that was not sent', async () => {
  const mock = trusting('documented')
  await create(mock, { name: 'a' })
  expect(names(mock)).not.toContain('openai/CreateContainer#/memory_limit')
})

it('relies on the branch of a union that was sent, down to its fields', async () => {
  const mock = trusting('documented')
  const network_policy = { type: 'allowlist', allowed_domains: ['a.example'] }
  await create(mock, { name: 'a', network_policy })
  expect(names(mock)).toEqual(
    expect.arrayContaining([
      'openai/CreateContainer#/network_policy/type',
      'openai/CreateContainer#/network_policy/allowed_domains',
    ]),
  )
})

it('accepts named dependencies, and only those', async () => {
  const strict = trusting('observed')
  await create(strict, { name: 'a', expires_after: { anchor: 'last_active_at', minutes: 5 } })
  const weak = names(strict)
  expect(weak.length).toBeGreaterThan(1)
  const [allowed, ...rest] = weak
  const lenient = trusting({ grade: 'observed', allow: [allowed!] })
  await create(lenient, { name: 'a', expires_after: { anchor: 'last_active_at', minutes: 5 } })
  expect(names(lenient)).toEqual(rest)
})

it('relies on the error of an error response', async () => {
  const mock = trusting('observed')
  await mock.fetch(`${BASE}/containers`)
  expect(names(mock)).toContain('openai/missing_api_key')
})

it('counts the fields of responses only on request', async () => {
  const name = 'openai/ListContainers/200#/first_id'
  const without = trusting('observed')
  await without.fetch(`${BASE}/containers`, { headers })
  expect(names(without)).not.toContain(name)
  const withFields = trusting({ grade: 'observed', fields: true })
  await withFields.fetch(`${BASE}/containers`, { headers })
  expect(names(withFields)).toContain(name)
})

it('changes no response', async () => {
  const [strict, lenient] = [trusting('documented'), createMock(openai)]
  const replies = await Promise.all([strict, lenient].map((mock) => create(mock, { name: 'a' })))
  const [one, other] = await Promise.all(replies.map((reply) => reply.text()))
  expect(one).toBe(other)
})

it('fails assertConforms with the rule, its grade and its source', async () => {
  const mock = trusting('observed')
  await create(mock, { name: 'a' })
  expect(() => mock.assertConforms()).toThrow(ContractViolation)
  expect(() => mock.assertConforms()).toThrow(
    /openai\/name-max-length[^]+assumed: Quayside's own[^]+quayside#/,
  )
})

it('rejects an unknown grade', () => {
  expect(() => trusting('certain' as 'observed')).toThrow(
    'Failed to set trust: grade must be "documented" or "published" or "observed" or "assumed", not "certain"',
  )
})
