import { expect, test } from 'vitest'
import { createMockCore } from '../../../src/mock/mock.js'
import { coverageOf } from '../../../src/core/coverage/report.js'
import { reportOf } from '../../../src/core/coverage/file-format.js'
import { findParts, placeOf } from '../../../src/inspector/contracts/find-parts.js'
import { readContract } from '../../../src/inspector/contracts/read-contract.js'
import {
  filterItems,
  groupsOf,
  itemsOf,
  numbersOf,
  percentOf,
  type ItemFilter,
} from '../../../src/inspector/coverage/items.js'
import { carrierx } from '../../../src/services/carrierx/index.js'
import { locktera } from '../../../src/services/locktera/index.js'
import { openai } from '../../../src/services/openai/index.js'

const services = [openai, carrierx, locktera]
const rule = {
  id: 'openai/empty-list-ids',
  service: 'openai',
  decides: 'whether a limit outside 1 to 100 is refused',
  value: 'refused',
  default: 'refused',
  alternatives: [],
  grade: 'assumed' as const,
  source: 'a#b',
  sourceTitle: null,
  reads: [],
}

async function itemsAfterList() {
  const mock = createMockCore(services)
  const headers = { authorization: 'Bearer x' }
  await mock.fetch('https://api.openai.com/v1/containers?limit=2', { headers })
  const file = coverageOf(mock.engine.services, mock.engine.scopes.coverages(), 'sent')
  const relied = file.relied ?? {}
  return itemsOf({ coverage: reportOf(file), relied }, [rule, { ...rule, id: 'openai/other' }])
}

const ALL: ItemFilter = { text: '', service: '', kind: '', show: 'all' }

test('tells what a request covered, and of the rest what would cover it', async () => {
  const items = await itemsAfterList()
  const covered = filterItems(items, { ...ALL, show: 'covered', service: 'openai' })
  expect(covered.map(({ kind, group, name }) => [kind, group, name])).toEqual(
    expect.arrayContaining([
      ['operations', 'ListContainers', 'called'],
      ['replies', 'ListContainers', '200'],
      ['requestFields', 'ListContainers', 'query /limit'],
      ['replyFields', 'ListContainers', '200 /data'],
      ['rules', 'Rules', 'empty-list-ids'],
    ]),
  )
  expect(covered.every(({ hint }) => hint === '')).toBe(true)
  const missing = filterItems(items, { ...ALL, show: 'missing' })
  expect(missing.every(({ hint }) => hint !== '')).toBe(true)
  expect(covered.find(({ kind }) => kind === 'rules')).toMatchObject({ times: 1 })
})

test('every item of an operation leads to its place in the contract', async () => {
  const contracts = new Map(
    services.map(({ name, contract }) => [name, readContract(name, contract.document)]),
  )
  const lost = (await itemsAfterList()).filter(({ kind, path, query, service, group }) => {
    if (kind === 'rules' || kind === 'transitions') return false
    const operation = contracts
      .get(service as 'openai')
      ?.operations.find(({ id }) => id === path[1])
    const place = placeOf(new URLSearchParams(query))
    const found = place ? findParts(operation!, place) : []
    const isThere = query['pointer']
      ? found.some((part) => part.place.pointer === query['pointer'])
      : place === undefined || found.length > 0
    return operation?.id !== group || !isThere
  })
  expect(lost).toEqual([])
})

test('groups the items by operation, with the numbers of all of them', async () => {
  const items = await itemsAfterList()
  const kept = filterItems(items, { ...ALL, text: 'listcontainers limit', service: 'openai' })
  const groups = groupsOf(items, new Set(kept))
  const [group] = groups
  expect(group).toMatchObject({ service: 'openai', title: 'ListContainers' })
  expect(group!.items.length).toBeLessThan(group!.numbers.total)
  expect(groupsOf(items, new Set(items)).map(({ title }) => title)).toContain('(no operation)')
  const total = groupsOf(items, new Set(items)).reduce((sum, one) => sum + one.items.length, 0)
  expect(total).toBe(items.length)
})

test('less than all is never a hundred percent', () => {
  expect(percentOf({ covered: 999, total: 1000 })).toBe(99)
  expect(percentOf({ covered: 0, total: 0 })).toBe(100)
  expect(percentOf(numbersOf([]))).toBe(100)
})
