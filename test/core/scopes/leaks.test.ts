import { expect, it } from 'vitest'
import { costsText } from '../../../src/core/scopes/leaks-text.js'
import { createMock, leaksText } from '../../../src/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { newCarrierx, newFile, newStore } from '../../support/carrierx.js'
import { clientOn } from '../../support/api.js'

const KEY = { authorization: 'Bearer sk-test' }

function newOpenai() {
  const mock = createMock(openai)
  return { mock, api: clientOn(mock, openai, KEY) }
}

const form = () => {
  const body = new FormData()
  body.set('file', new File(['hello'], 'a.txt'))
  return body
}

it('names what was created and never deleted', async () => {
  const { mock, api } = newOpenai()
  const kept = (await api('POST', '/containers', { name: 'kept' })).body.id as string
  const gone = (await api('POST', '/containers', { name: 'gone' })).body.id as string
  const file = (await api('POST', `/containers/${kept}/files`, form())).body.id as string
  await api('DELETE', `/containers/${gone}`)
  expect(mock.leaks()).toEqual({
    kept: [
      { service: 'openai', table: 'containers', id: kept, unread: false },
      { service: 'openai', table: 'files', id: file, unread: true },
    ],
    lateUses: [],
    costs: [],
  })
  expect(leaksText(mock.leaks())).toBe(
    `openai: ${kept} (containers) was created and never deleted\n` +
      `openai: ${file} (files) was created and never deleted; its content was never downloaded`,
  )
})

it('tracks which uploads were downloaded, and does not count HEAD', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const [read, asked] = [await newFile(api, sid), await newFile(api, sid)]
  await api('GET', `/storage/files/${read}/data`)
  await api('HEAD', `/storage/files/${asked}/data`)
  const unread = mock.leaks().kept.filter((one) => one.unread)
  expect(unread.map(({ id }) => id)).toEqual([asked])
})

it('does not report seeded records as leaks', async () => {
  const { mock, api } = newOpenai()
  mock.seed({ openai: { containers: [{ id: 'cntr_1', name: 'seeded' }] } })
  await api('GET', '/containers/cntr_1')
  expect(mock.leaks()).toEqual({ kept: [], lateUses: [], costs: [] })
})

it('names expired records that were used', async () => {
  const { mock, api } = newOpenai()
  const { id } = (await api('POST', '/containers', { name: 'short' })).body
  mock.clock.advance({ minutes: 21 })
  await api('GET', `/containers/${id}`)
  await api('POST', `/containers/${id}/files`, form())
  const { lateUses } = mock.leaks()
  expect(lateUses).toEqual([
    { service: 'openai', operation: 'CreateContainerFile', id, status: 400 },
  ])
  expect(leaksText({ kept: [], lateUses })).toBe(
    `openai: ${id} was used by CreateContainerFile after it expired; the response was 400`,
  )
})

it('names records that were used after they expired by the clock, and none that a request deleted', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const ended = await newFile(api, sid, 5, { lifecycle_ttl: 60, lifecycle_action: 'delete' })
  const deleted = await newFile(api, sid)
  await api('DELETE', `/storage/files/${deleted}`)
  mock.clock.advance({ minutes: 2 })
  await api('GET', `/storage/files/${ended}`)
  await api('GET', `/storage/files/${deleted}`)
  expect(mock.leaks().lateUses).toEqual([
    { service: 'carrierx', operation: 'GetFile', id: ended, status: 404 },
  ])
})

it('is cleared by a reset, and separate for each scope', async () => {
  const { mock } = newOpenai()
  const other = mock.scope('other')
  await clientOn(other, openai, KEY)('POST', '/containers', { name: 'theirs' })
  expect(mock.leaks().kept).toEqual([])
  expect(other.leaks().kept).toHaveLength(1)
  other.reset()
  expect(other.leaks().kept).toEqual([])
})

it('adds up the cost by service at a tariff of any price', async () => {
  const mock = createMock(openai, { rules: { 'openai/gigabyte-price': 0.03 } })
  const api = clientOn(mock, openai, KEY)
  const { id } = (await api('POST', '/containers', { name: 'large', memory_limit: '16g' })).body
  await api('DELETE', `/containers/${id}`)
  mock.seed({ openai: { containers: [{ name: 'seeded' }] } })
  const { costs } = mock.leaks()
  expect(costs).toEqual([{ service: 'openai', made: 1, amount: 0.48 }])
  expect(costsText([...costs, ...costs])).toBe(
    'openai: would have cost 0.96 at your tariff (2 created)',
  )
  mock.reset()
  expect(mock.leaks().costs).toEqual([])
})
