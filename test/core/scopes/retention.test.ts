import { expect, it } from 'vitest'
import { createMock, UsageError } from '../../../src/index.js'
import type { Containers } from '../../../src/services/locktera/model/containers.js'
import { createContainer } from '../../../src/services/locktera/model/create-container.js'
import type { EncodeInput } from '../../../src/services/locktera/model/manifest.js'
import { MAX_WINDOWS } from '../../../src/services/locktera/model/rate-limit.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'
import { clientOn } from '../../support/api.js'
import { newCarrierx, newFile, newStore } from '../../support/carrierx.js'
import { scopeOf, worldOf } from '../../support/world-dump.js'

const KEY = { authorization: 'Bearer key' }
const LIMIT = 20
const keep = { exchanges: LIMIT, deletedKeys: LIMIT, lateUses: LIMIT }
const CYCLES = 10 * LIMIT

/** What the report of leaks remembers of one table. */
function createdKeys(mock: object, table: string): number {
  const { created } = scopeOf(mock).leaks as unknown as {
    created: ReadonlyMap<string, { readonly keys: ReadonlySet<string> }>
  }
  return created.get(table)?.keys.size ?? 0
}

it('a world that creates and deletes remembers no more than it is asked to', async () => {
  const mock = createMock([openai, carrierx, locktera], { keep })
  const api = clientOn(mock, openai, KEY)
  const ids: string[] = []
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    const { id } = (await api('POST', '/containers', { name: 'one' })).body as { id: string }
    await api('DELETE', `/containers/${id}`)
    ids.push(id)
  }
  const table = worldOf(mock).tables.table('openai/containers')
  expect(table.hasOrHad(ids.at(-LIMIT) as string)).toBe(true)
  expect(ids.filter((id) => table.hasOrHad(id)).length).toBeLessThanOrEqual(2 * LIMIT)
  expect(createdKeys(mock, 'openai/containers')).toBeLessThanOrEqual(2 * LIMIT)
  expect(worldOf(mock).schedule.size).toBe(0)
  expect(mock.journal.exchanges()).toHaveLength(LIMIT)
})

it('a forgotten key is no cursor any more, and a remembered one still is', async () => {
  const mock = createMock(openai, { keep: { deletedKeys: 1 } })
  const api = clientOn(mock, openai, KEY)
  const ids: string[] = []
  for (let index = 0; index < 4; index++) {
    const { id } = (await api('POST', '/containers', { name: 'one' })).body as { id: string }
    ids.push(id)
  }
  for (const id of ids.slice(0, 3)) await api('DELETE', `/containers/${id}`)
  const after = async (id = '') => (await api('GET', `/containers?order=asc&after=${id}`)).status
  expect([await after(ids[2]), await after(ids[0])]).toEqual([200, 404])
})

it('a change of a file replaces its scheduled expiry, and its deletion removes it', async () => {
  const { mock, api } = newCarrierx()
  const { container_sid: sid } = await newStore(api)
  const lifecycle = { lifecycle_action: 'delete', lifecycle_ttl: 60 }
  const file = await newFile(api, sid, 5, lifecycle)
  expect(worldOf(mock).schedule.size).toBe(1)
  for (let ttl = 61; ttl < 70; ttl++) {
    const path = `/storage/files/${file}`
    expect((await api('PATCH', path, { ...lifecycle, lifecycle_ttl: ttl })).status).toBe(200)
  }
  expect(worldOf(mock).schedule.size).toBe(1)
  await api('DELETE', `/storage/containers/${sid}`)
  expect(worldOf(mock).schedule.size).toBe(0)
})

it('the windows of a rate limit that have ended are dropped', async () => {
  const mock = createMock(locktera)
  for (let key = 0; key < 50; key++) {
    await clientOn(mock, locktera, { authorization: `Bearer key-${String(key)}` })('GET', '/orgs/a')
    mock.clock.advance({ minutes: 1 })
  }
  expect(worldOf(mock).tables.table('locktera/windows').size).toBeLessThan(3)
})

it('the windows of a rate limit have a bound while the clock stands still', async () => {
  const mock = createMock(locktera, { rules: { 'locktera/rate-limit': 1 } })
  const windows = worldOf(mock).tables.table<{ key: string; since: number; calls: number }>(
    'locktera/windows',
  )
  const since = worldOf(mock).environment.now()
  for (let key = 0; key < MAX_WINDOWS; key++)
    windows.insert({ key: `k-${String(key)}`, since, calls: 1 })
  const ask = async (key: string) =>
    (await clientOn(mock, locktera, { authorization: `Bearer ${key}` })('GET', '/orgs/a')).status
  expect([await ask('new'), await ask('new')]).toEqual([200, 429])
  expect(windows.size).toBeLessThanOrEqual(MAX_WINDOWS)
})

it('late uses and violations of the mock itself have a bound', async () => {
  const mock = createMock(openai, { keep: { lateUses: 2 } })
  const api = clientOn(mock, openai, KEY)
  const { id } = (await api('POST', '/containers', { name: 'one' })).body as { id: string }
  mock.clock.advance({ minutes: 21 })
  for (let use = 0; use < 5; use++) await api('GET', `/containers/${id}/files/none/content`)
  expect(mock.leaks().lateUses).toHaveLength(2)
})

it('a long URL is cut in the journal, its secrets masked, and so is what quotes it', async () => {
  const mock = createMock(openai)
  const api = clientOn(mock, openai, KEY)
  await api('GET', `/containers?api_key=sk-1&limit=${'9'.repeat(1_000_000)}`)
  const [exchange] = mock.journal.exchanges()
  expect(exchange?.request.url).toMatch(
    /^\/v1\/containers\?api_key=\*\*\*&limit=9+… \(\d+ characters\)$/,
  )
  expect(JSON.stringify(exchange).length).toBeLessThan(400_000)
  const raw = JSON.stringify(scopeOf(mock).journal.raw(1)?.request)
  expect(raw.length).toBeLessThan(20_000)
})

it('refuses to keep less than one of a kind, and what is no kind', () => {
  for (const wrong of [{ exchanges: 0 }, { exchanges: 1.5 }, { exchange: 5 }]) {
    expect(() => createMock(openai, { keep: wrong })).toThrow(UsageError)
  }
})

it('an id of Locktera is not made again after its container was forgotten', () => {
  const rules = { 'locktera/container-id': 'numbered' } as const
  const mock = createMock(locktera, { rules, keep: { deletedKeys: 1 } })
  const model = worldOf(mock).model(locktera) as Containers
  const input = { manifest: { container: {} }, files: [] } as unknown as EncodeInput
  const ids = Array.from({ length: 5 }, () => {
    const { id } = createContainer(model, 'harbour', input)
    model.deleteContainer(id)
    return id
  })
  expect(ids).toEqual([1, 2, 3, 4, 5].map((number) => `container-${String(number)}`))
})
