import { beforeEach, describe, expect, it } from 'vitest'
import { modelQueries, type Where } from '../../../src/core/state/model-queries.js'
import { Tables } from '../../../src/core/state/tables.js'
import { definition, newTables, type Item } from '../../support/tables.js'

interface Thing extends Item {
  files?: { name: string; bytes: number }[]
}
const thingDefinition = {
  ...definition,
  fields: { ...definition.fields, files: 'object' },
} as const

const things: Thing[] = [
  { id: 'a', rank: 1, group: 'one', size: 10, ready: true, policy: { anchor: 'x', minutes: 5 } },
  { id: 'b', rank: 2, group: 'two', size: 20, ready: false, policy: null },
  { id: 'c', rank: 3, group: 'one', size: 30, files: [{ name: 'n', bytes: 3 }] },
  { id: 'd', rank: 4, group: null, tags: ['t'] },
]

let tables: Tables
const queries = modelQueries<Thing>('items', thingDefinition.fields, () => tables.model('items'))
const found = (where: Where<Thing>) =>
  queries
    .findMany({ where })
    .map(({ id }) => id)
    .join('')

beforeEach(() => {
  tables = newTables()
  for (const { files: _, ...one } of things) tables.table<Item>('items').insert(one)
})

describe('comparators of texts', () => {
  it.each<[string, Where<Thing>]>([
    ['ac', { group: { equals: 'one' } }],
    ['b', { group: { notEquals: 'one' } }],
    ['b', { group: { contains: 'w' } }],
    ['ac', { group: { notContains: 'w' } }],
    ['abc', { group: { gt: 'o' } }],
    ['b', { group: { gt: 'one' } }],
    ['abc', { group: { gte: 'one' } }],
    ['ac', { group: { lt: 'two' } }],
    ['abc', { group: { lte: 'two' } }],
    ['b', { group: { in: ['two', 'three'] } }],
    ['ac', { group: { notIn: ['two', 'three'] } }],
    ['ad', { id: { in: ['a', 'd'] } }],
    ['bc', { id: { gt: 'a', lt: 'd' } }],
  ])('finds %s where %o', (ids, where) => {
    expect(found(where)).toBe(ids)
  })
})

describe('comparators of numbers', () => {
  it.each<[string, Where<Thing>]>([
    ['b', { size: { equals: 20 } }],
    ['ac', { size: { notEquals: 20 } }],
    ['bc', { size: { gt: 10 } }],
    ['abc', { size: { gte: 10 } }],
    ['a', { size: { lt: 20 } }],
    ['ab', { size: { lte: 20 } }],
    ['bc', { size: { between: [20, 30] } }],
    ['a', { size: { notBetween: [20, 30] } }],
    ['ac', { size: { in: [10, 30] } }],
    ['b', { size: { notIn: [10, 30] } }],
    ['c', { size: { gt: 10 }, group: { equals: 'one' } }],
  ])('finds %s where %o', (ids, where) => {
    expect(found(where)).toBe(ids)
  })
})

describe('comparators of booleans, objects and lists', () => {
  it.each<[string, Where<Thing>]>([
    ['a', { ready: { equals: true } }],
    ['b', { ready: { notEquals: true } }],
    ['a', { policy: { anchor: { equals: 'x' }, minutes: { lte: 5 } } }],
    ['', { policy: { minutes: { gt: 5 } } }],
    ['abcd', {}],
    ['abcd', { group: undefined }],
  ])('finds %s where %o', (ids, where) => {
    expect(found(where)).toBe(ids)
  })

  it('matches a list of objects if one of them meets the conditions', () => {
    const withFiles = new Tables({ things: thingDefinition })
    for (const one of things) withFiles.table<Thing>('things').insert(one)
    const files = modelQueries<Thing>('things', thingDefinition.fields, () =>
      withFiles.model('things'),
    )
    expect(files.count({ where: { files: { bytes: { gt: 2 } } } })).toBe(1)
    expect(files.count({ where: { files: { bytes: { gt: 3 } } } })).toBe(0)
  })
})

it('returns the first record created, or the first in an order', () => {
  expect(queries.findFirst()?.id).toBe('a')
  expect(queries.findFirst({ where: { size: { gt: 10 } } })?.id).toBe('b')
  expect(queries.findFirst({ where: { size: { gt: 1 } }, orderBy: { size: 'desc' } })?.id).toBe('c')
  expect(queries.findFirst({ where: { id: { equals: 'z' } } })).toBeNull()
})

it('counts what matches, or all', () => {
  expect(queries.count()).toBe(4)
  expect(queries.count({ where: { group: { equals: 'one' } } })).toBe(2)
})

it('orders by several fields and returns a part', () => {
  const ids = (query: Parameters<typeof queries.findMany>[0]) =>
    queries
      .findMany(query)
      .map(({ id }) => id)
      .join('')
  const where: Where<Thing> = { size: { gt: 0 } }
  expect(ids({ where, orderBy: [{ group: 'asc' }, { size: 'desc' }] })).toBe('cab')
  expect(ids({ orderBy: { rank: 'desc' }, take: 2 })).toBe('dc')
  expect(ids({ skip: 1, take: 2 })).toBe('bc')
  expect(ids({ skip: 9 })).toBe('')
  expect(ids({ take: 0 })).toBe('')
})

it('returns frozen copies of what the table holds, all alike', () => {
  const [all] = queries.getAll()
  const kept = tables.table<Thing>('items').get('a')
  const where = { id: { equals: 'a' } } as const
  for (const one of [all, queries.findFirst({ where }), queries.findMany({ where })[0]]) {
    expect(one).toStrictEqual(kept)
    expect(one).not.toBe(kept)
    expect(Object.getPrototypeOf(one)).toBe(Object.prototype)
    expect(() => Object.assign(one!, { rank: 9 })).toThrow(TypeError)
    expect(() => Object.assign(one!.policy!, { minutes: 9 })).toThrow(TypeError)
  }
})

it('has no function that writes, and is frozen', () => {
  expect(Object.keys(queries)).toEqual(['findMany', 'findFirst', 'count', 'getAll'])
  expect(() => Object.assign(queries, { update: () => undefined })).toThrow(TypeError)
})

it('rejects unknown fields and options', () => {
  const misspelt = (query: object) => () => queries.findMany(query)
  expect(misspelt({ where: { grop: { equals: 'one' } } })).toThrow(
    'Failed to query items: it has no field "grop", only id, group, rank',
  )
  expect(misspelt({ orderBy: [{ rank: 'asc' }, { sze: 'asc' }] })).toThrow('it has no field "sze"')
  expect(misspelt({ wher: {} })).toThrow('Did you mean where?')
  expect(misspelt({ take: -1 })).toThrow('take must be an integer from 0, not -1')
  expect(misspelt({ where: 'a' })).toThrow('where must be an object')
  expect(() => queries.count({ take: 1 } as object)).toThrow('unknown option "take"')
})

it('rejects a comparator that the type of the value does not have', () => {
  const where = { rank: { contains: '1' } } as object
  expect(() => queries.findMany({ where })).toThrow('no comparator found for the chunk "contains"')
})
