import { expect, it } from 'vitest'
import { conductOf } from '../../../src/core/conduct/conduct.js'
import type { NumberedExchange } from '../../../src/core/conduct/calls.js'
import { CONDUCT_CODES } from '../../../src/core/violations/violation.js'
import {
  conductText,
  createMock,
  explain,
  type Finding,
  type MockScope,
} from '../../../src/index.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { clientOn } from '../../support/api.js'
import { newCarrierx, newFile, newStore } from '../../support/carrierx.js'

const KEY = { authorization: 'Bearer sk-test' }
const MISSING = '/containers/cntr_none'

function newOpenai(options = {}) {
  const mock = createMock(openai, options)
  return { mock, api: clientOn(mock, openai, KEY) }
}

const codesOf = (mock: Pick<MockScope, 'conduct'>) => mock.conduct().map(({ code }) => code)

/** A session with findings of several kinds. */
async function badSession() {
  const { mock, api } = newOpenai()
  mock.faults.add({ operation: 'CreateContainer', times: 1, do: { lose: true } })
  await api('GET', MISSING)
  await api('POST', '/containers', { name: 'a' }).catch(() => undefined)
  await api('GET', MISSING)
  await api('POST', '/containers', { name: 'b' })
  await api('POST', '/containers', { name: 'a' })
  mock.faults.add({
    operation: 'RetrieveContainer',
    times: 1,
    do: { status: 429, headers: { 'retry-after-ms': '1500' } },
  })
  await api('GET', '/containers/cntr_a')
  mock.clock.advance({ seconds: 1 })
  for (let time = 0; time < 2; time++) await api('GET', '/containers/cntr_a')
  return mock
}

it('reports the same of the same session, by the first call and the code', async () => {
  const [one, other] = [await badSession(), await badSession()]
  expect(one.conduct()).toEqual<Finding[]>([
    {
      code: 'QS6071',
      service: 'openai',
      operation: 'CreateContainer',
      calls: [2, 5],
      message:
        'repeated a POST once after its response was lost, without looking whether it had taken effect',
    },
    {
      code: 'QS6070',
      service: 'openai',
      operation: 'RetrieveContainer',
      calls: [6, 7, 8],
      message: 'called again after 1 s, but Retry-After asked to wait for 1.5 s',
    },
    {
      code: 'QS6072',
      service: 'openai',
      operation: 'RetrieveContainer',
      calls: [7, 8],
      message: 'sent the same request again once, and was refused with 404 each time',
    },
  ])
  expect(JSON.stringify(other.conduct())).toBe(JSON.stringify(one.conduct()))
})

it('changes nothing: the journal, the world and its clock are as before', async () => {
  const mock = await badSession()
  const before = JSON.stringify([mock.journal.exchanges(), await mock.state.export()])
  mock.conduct()
  expect(JSON.stringify([mock.journal.exchanges(), await mock.state.export()])).toBe(before)
})

it('has an explanation for each of its codes', () => {
  expect(CONDUCT_CODES).toEqual(Array.from({ length: 10 }, (_, index) => `QS60${70 + index}`))
  for (const code of CONDUCT_CODES) {
    expect(explain(code)).toMatch(
      /^QS60\d\d: conduct, [a-z-]+\n\nWhat it means\n {2}A client did what no single response refuses: /,
    )
  }
})

it('leaves out what is allowed, by its code or operation', async () => {
  const mock = await badSession()
  const found = (allow: Parameters<typeof mock.conduct>[0]) =>
    mock.conduct(allow).map(({ code }) => code)
  expect(found({ allow: ['QS6072'] })).toEqual(['QS6071', 'QS6070'])
  expect(found({ allow: [{ operation: 'RetrieveContainer' }] })).toEqual(['QS6071'])
  expect(found({ allow: [{ code: 'QS6070', operation: 'CreateContainer' }] })).toHaveLength(3)
})

it('refuses options that it does not know, and codes of violations', () => {
  const { mock } = newOpenai()
  const conduct = (options: object) => () => mock.conduct(options)
  expect(conduct({ alow: [] })).toThrow(
    'Failed to report the conduct of clients: unknown option "alow". Did you mean allow?',
  )
  expect(conduct({ allow: ['QS6171'] })).toThrow(
    'Failed to allow a finding: "QS6171" is not the code of a finding. Did you mean QS6071?',
  )
  expect(conduct({ allow: [{ code: 'QS2041' }] })).toThrow('not the code of a finding')
  expect(conduct({ allow: [7] })).toThrow('7 is not the code of a finding')
})

it('is of one scope, from its last reset on', async () => {
  const { mock } = newOpenai()
  const other = mock.scope('other')
  const theirs = clientOn(other, openai, KEY)
  await theirs('GET', MISSING)
  await theirs('GET', MISSING)
  expect([codesOf(mock), codesOf(other)]).toEqual([[], ['QS6072']])
  other.reset()
  expect(codesOf(other)).toEqual([])
})

it('looks at what the journal still has, and says how much it no longer has', async () => {
  const { mock, api } = newOpenai({ keep: { exchanges: 2 } })
  for (let time = 0; time < 4; time++) await api('GET', MISSING)
  expect(mock.conduct().map(({ calls }) => calls)).toEqual([[3, 4]])
  expect(mock.journal.dropped()).toBe(2)
  expect(conductText(mock.conduct(), mock.journal.dropped())).toBe(
    'QS6072 openai/RetrieveContainer: sent the same request again once, and was refused with 404 ' +
      'each time (calls 3, 4)\n' +
      'The journal no longer has the first 2 exchanges, which were not looked at: keep more with ' +
      'option keep.exchanges',
  )
  mock.journal.clear()
  expect([mock.journal.dropped(), conductText(mock.conduct())]).toEqual([0, ''])
})

it('shortens long lists of calls, and masks secrets', async () => {
  const { mock, api } = newOpenai()
  for (let time = 0; time < 9; time++) await api('GET', MISSING)
  expect(conductText(mock.conduct())).toMatch(/8 times, .* \(calls 1, 2, 3 \.\.\. 9\)$/)
  const { mock: storage, api: client } = newCarrierx()
  const { container_sid: sid } = await newStore(client)
  const file = await newFile(client, sid, 5, { lifecycle_ttl: 60, lifecycle_action: 'delete' })
  storage.clock.advance({ minutes: 2 })
  await client('GET', `/storage/files/${file}`, undefined, { authorization: `Bearer ${file}` })
  expect(storage.conduct()[0]!.message).toBe('used ***, which had expired; the response was 404')
})

it('reports uses of what has expired, as the report of leaks does', async () => {
  const { mock, api } = newOpenai()
  const { id } = (await api('POST', '/containers', { name: 'short' })).body
  mock.clock.advance({ minutes: 21 })
  const form = new FormData()
  form.set('file', new File(['a'], 'a.txt'))
  await api('POST', `/containers/${id}/files`, form)
  expect(mock.leaks().lateUses).toHaveLength(1)
  expect(mock.conduct()).toMatchObject([
    {
      code: 'QS6077',
      operation: 'CreateContainerFile',
      calls: [2],
      message: `used ${id}, which had expired; the response was 400`,
    },
  ])
})

it('takes a limit of the service itself for one of all calls of the key', async () => {
  const mock = createMock(locktera, { rules: { 'locktera/rate-limit': 100 } })
  const api = clientOn(mock, locktera, KEY)
  for (let time = 0; time < 100; time++) await api('GET', `/orgs/org-1?n=${time}`)
  expect((await api('GET', '/orgs/org-1')).status).toBe(429)
  mock.clock.advance({ seconds: 2 })
  await api('GET', '/orgs/org-1/tags')
  expect(mock.conduct()).toMatchObject([
    { code: 'QS6070', operation: 'ListTags', calls: [101, 102] },
  ])
})

it('takes refusals of two credentials for those of two clients', async () => {
  const { mock, api } = newOpenai()
  mock.faults.add({ operation: 'ListContainers', times: 2, do: { status: 401 } })
  await api('GET', '/containers')
  await api('GET', '/containers', undefined, { authorization: 'Bearer sk-fresh' })
  expect(codesOf(mock)).toEqual([])
})

it('knows content that was sent as the body for what it is', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const type = { 'content-type': 'application/octet-stream' }
  const path = `/storage/files?container_sid=${sid}&name=a.txt`
  const { body } = await api('POST', path, new Uint8Array(100), type)
  mock.faults.add({ operation: 'DownloadFile', times: 1, do: { truncate: true } })
  await api('GET', `/storage/files/${body.file_sid}/data`).catch(() => undefined)
  await api('POST', `${path}&unique=false`, new Uint8Array(50), type)
  expect(mock.conduct()).toMatchObject([{ code: 'QS6076', calls: [3, 4] }])
})

it('finds nothing in exchanges of which it knows neither operation nor order', async () => {
  const exchange: NumberedExchange['exchange'] = {
    scope: 'default',
    time: 0,
    service: undefined,
    operation: undefined,
    request: { method: 'GET', url: '/a', base: '', headers: {}, body: undefined, bytes: 0 },
    reply: { status: 404, headers: {}, body: null },
    rules: new Set(),
    violations: [],
    ignored: [],
    fault: null,
  }
  const twice = (one: NumberedExchange['exchange']) =>
    conductOf(
      [1, 2].map((sequence) => ({ sequence, exchange: one })),
      { clockRuns: true },
    )
  expect(twice(exchange)).toEqual([])
  const operation = carrierx.contract.operation('GetContainer')
  expect(twice({ ...exchange, service: carrierx, operation })).toEqual([])
})
