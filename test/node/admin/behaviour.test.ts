import { expect, it } from 'vitest'
import { incompatibility } from '../../../src/core/faults/compatibility.js'
import type { Service } from '../../../src/core/service/service.js'
import type { FaultTargetView } from '../../../src/core/views/types.js'
import { openai } from '../../../src/services/openai/index.js'
import { serveAll } from '../../support/admin-all.js'

// Rules, chaos, and what faults each operation allows.

const RULE = 'openai/unknown-field'

it('lists the rules with their values in the scope', async () => {
  const { admin } = await serveAll({ rules: { [RULE]: 'ignored' } })
  const { body } = await admin('GET', '/rules')
  const rule = body.rules.find(({ id }: { id: string }) => id === RULE)
  expect(rule).toEqual({
    id: RULE,
    service: 'openai',
    decides: 'whether an unknown field in a body is refused',
    value: 'ignored',
    default: 'refused',
    alternatives: ['ignored'],
    grade: 'assumed',
    source: expect.any(String),
    sourceTitle: expect.any(String),
    reads: [],
  })
  const services = new Set(body.rules.map(({ service }: { service: string }) => service))
  expect([...services]).toEqual(['openai', 'carrierx', 'locktera'])
})

it('shows planned faults without their secrets, which they still match', async () => {
  const { admin, url } = await serveAll()
  const match = { headers: { authorization: 'Bearer key-of-a-caller' } }
  const fault = { operation: 'openai/ListContainers', match, do: { status: 500 } }
  const planned = await admin('POST', '/faults', fault)
  const { body } = await admin('GET', '/faults')
  expect(planned.body.match).toEqual({ headers: { authorization: '***' } })
  expect(body.faults).toEqual([planned.body])
  const reply = await fetch(`${url}/v1/containers`, match)
  expect(reply.status).toBe(500)
  expect(JSON.stringify((await admin('GET', '/requests/1')).body)).not.toContain('key-of-a-caller')
})

it('sets rules for one scope', async () => {
  const { admin, url } = await serveAll()
  const { status, body } = await admin('PATCH', '/rules', { [RULE]: 'ignored' }, 'a')
  const valueIn = (rules: { id: string; value: unknown }[]) =>
    rules.find(({ id }) => id === RULE)?.value
  expect([status, valueIn(body.rules)]).toEqual([200, 'ignored'])
  expect(valueIn((await admin('GET', '/rules')).body.rules)).toBe('refused')
  const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
  const create = (scope: string) =>
    fetch(`${url}/v1/containers`, {
      method: 'POST',
      headers: { ...headers, 'x-mock-scope': scope },
      body: JSON.stringify({ name: 'a', nam: 'b' }),
    })
  expect([(await create('a')).status, (await create('default')).status]).toEqual([200, 400])
  const read = (await admin('GET', '/rules', undefined, 'a')).body.rules
  expect(read.find(({ id }: { id: string }) => id === RULE).reads).toEqual(['CreateContainer'])
})

it.each([
  [{ [RULE]: 'ignored', 'openai/unknown-feild': 'x' }, 'Did you mean openai/unknown-field?'],
  [{ [RULE]: 'perhaps' }, 'allowed values are "refused", "ignored"'],
  [[], 'expected an object of values by rule id'],
  [undefined, 'expected an object of values by rule id'],
])('sets no rule where one is wrong: %j', async (rules, message) => {
  const { admin } = await serveAll()
  const before = (await admin('GET', '/rules')).body
  const { status, body } = await admin('PATCH', '/rules', rules)
  expect([status, body.message]).toEqual([400, expect.stringContaining(message)])
  expect((await admin('GET', '/rules')).body).toEqual(before)
})

it('removes one fault', async () => {
  const { admin, mock } = await serveAll()
  mock.faults.add({ id: 'slow', operation: 'openai/*', do: { status: 500 } })
  mock.faults.add({ id: 'busy', operation: 'openai/*', do: { status: 429 } })
  const missing = await admin('DELETE', '/faults/bussy')
  expect([missing.status, missing.body.message]).toEqual([
    404,
    'Failed to find fault "bussy": did you mean "busy"?',
  ])
  expect((await admin('DELETE', '/faults/slow')).status).toBe(204)
  expect(mock.faults.list().map(({ id }) => id)).toEqual(['busy'])
  await admin('DELETE', '/faults/busy')
  const none = await admin('DELETE', '/faults/busy')
  expect(none.body.message).toBe('Failed to find fault "busy": no fault is planned')
})

it('starts chaos, starts it again in another way, and ends it', async () => {
  const { admin, mock } = await serveAll()
  const started = await admin('POST', '/chaos', { rate: 1 })
  expect([started.status, started.body]).toEqual([
    200,
    expect.objectContaining({ id: 'chaos', operation: '*', probability: 1, seed: 'chaos' }),
  ])
  await admin('POST', '/chaos', { rate: 0.5, seed: 7 })
  expect(mock.faults.list()).toMatchObject([{ id: 'chaos', probability: 0.5, seed: 7 }])
  expect((await admin('DELETE', '/faults/chaos')).status).toBe(204)
  expect(mock.faults.list()).toEqual([])
})

it.each([
  {},
  { rate: 0 },
  { rate: 1.5 },
  { rate: '1' },
  { rate: 1, sead: 1 },
  { rate: 1, seed: [] },
  [],
])('starts no chaos for %j, and keeps that which is planned', async (given) => {
  const { admin, mock } = await serveAll({ chaos: { rate: 0.1 } })
  const { status, body } = await admin('POST', '/chaos', given)
  expect([status, body.message]).toEqual([400, expect.stringContaining('expected { "rate": 0.1 }')])
  expect(mock.faults.list()).toMatchObject([{ id: 'chaos', probability: 0.1 }])
})

it('tells what faults each operation allows', async () => {
  const { admin, mock } = await serveAll()
  const { body } = await admin('GET', '/fault-targets')
  const targets = body.operations as FaultTargetView[]
  const of = (id: string) => targets.find(({ operation }) => operation === id)
  expect(of('CreateContainer')).toMatchObject({
    service: 'openai',
    method: 'POST',
    path: '/containers',
  })
  expect(of('CreateContainer')?.actions).toContain('stall')
  expect(of('RetrieveContainer')?.actions).not.toContain('stall')
  expect(of('RetrieveContainerFileContent')?.actions).toEqual(
    expect.arrayContaining(['jsonError', 'expire', 'gone']),
  )
  expect(of('ListContainers')?.actions).toContain('stale')
  expect(of('CreateContainer')?.statuses).toContain(429)
  // Each can be planned.
  const service = openai as unknown as Service
  for (const { operation, statuses, codes } of targets.filter((one) => one.service === 'openai')) {
    const declared = service.contract.operation(operation)
    for (const status of statuses)
      expect(incompatibility(service, declared, { status })).toBeUndefined()
    for (const code of codes) expect(incompatibility(service, declared, { code })).toBeUndefined()
    const first = { operation: `openai/${operation}`, do: { status: statuses[0] } }
    expect((await admin('POST', '/faults', first)).status).toBe(200)
  }
  mock.faults.clear()
})
