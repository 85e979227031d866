import { DATABASE_INSTANCE } from '@mswjs/data/lib/glossary.js'
import { beforeEach, expect, it, vi } from 'vitest'
import type { PersistentArray as PersistentArrayClass } from '../../../src/core/util/persistent-array.js'
import type { SortedList as SortedListClass } from '../../../src/core/util/sorted-list.js'
import { newTables, type Item } from '../../support/tables.js'

const work = vi.hoisted(() => ({ comparisons: 0, gets: 0 }))

vi.mock('../../../src/core/util/sorted-list.js', async (load) => {
  const { SortedList } = await load<{ SortedList: typeof SortedListClass }>()
  class Counting extends SortedList<unknown> {
    constructor(compare: (a: unknown, b: unknown) => number, chunks?: never, size?: number) {
      super(
        (a, b) => {
          work.comparisons++
          return compare(a, b)
        },
        chunks,
        size,
      )
    }

    override position(before: (item: unknown) => boolean): number {
      return super.position((item) => {
        work.comparisons++
        return before(item)
      })
    }

    override *read(
      ...bounds: Parameters<SortedListClass<unknown>['read']>
    ): Generator<unknown, undefined> {
      for (const item of super.read(...bounds)) {
        work.comparisons++
        yield item
      }
    }
  }
  return { SortedList: Counting }
})

vi.mock('../../../src/core/util/persistent-array.js', async (load) => {
  const { PersistentArray } = await load<{ PersistentArray: typeof PersistentArrayClass }>()
  class Counting extends PersistentArray<object> {
    override get(index: number): object | undefined {
      work.gets++
      return super.get(index)
    }
  }
  return { PersistentArray: Counting }
})

beforeEach(() => {
  vi.restoreAllMocks()
})

const queries = ['count', 'findFirst', 'findMany', 'getAll', 'update', 'delete'] as const
const readers = ['entries', 'values', 'keys', 'forEach', Symbol.iterator] as const

/** A table of that size, with a count of all that looks at more records than one. */
function newWatched(size: number) {
  const tables = newTables()
  const table = tables.table<Item>('items')
  for (let i = 0; i < size; i++) table.insert({ id: `i${i}`, rank: i % 10, group: `g${i % 2}` })
  const map = tables.factory[DATABASE_INSTANCE].getModel('items') as unknown as Map<string, Item>
  const scans = [
    ...queries.map((name) => vi.spyOn(tables.factory.items!, name)),
    ...readers.map((name) => vi.spyOn(map, name as 'entries')),
  ]
  const costOf = (act: () => unknown) => {
    work.comparisons = 0
    work.gets = 0
    act()
    const scanned = scans.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
    return { ...work, scanned }
  }
  return { table, costOf }
}

it('finds a record by its key without a comparison', () => {
  const { table, costOf } = newWatched(5000)
  expect(costOf(() => table.get('i4321'))).toEqual({ comparisons: 0, gets: 1, scanned: 0 })
  expect(costOf(() => table.has('i4321'))).toEqual({ comparisons: 0, gets: 0, scanned: 0 })
})

it('replaces fields without an index without a comparison', () => {
  const { table, costOf } = newWatched(5000)
  const cost = costOf(() => table.replace('i4321', { size: 3 }))
  expect(cost).toMatchObject({ comparisons: 0, scanned: 0 })
})

it.each(['asc', 'desc'] as const)('pages %s at any cursor without a scan', (direction) => {
  const { table, costOf } = newWatched(5000)
  for (const after of [undefined, 'i10', 'i2505', 'i4989']) {
    for (const index of [undefined, ['group', 'g1']] as const) {
      const cost = costOf(() => table.page({ index, direction, after, limit: 5 }))
      expect(cost.scanned).toBe(0)
      expect(cost.gets).toBeLessThanOrEqual(7)
      expect(cost.comparisons).toBeLessThan(30)
    }
  }
})

it.each(['asc', 'desc'] as const)('pages %s at any offset without a scan', (direction) => {
  const { table, costOf } = newWatched(5000)
  for (const offset of [0, 1000, 2490]) {
    for (const index of [undefined, ['group', 'g1']] as const) {
      const cost = costOf(() => table.page({ index, direction, offset, limit: 5 }))
      expect(cost.scanned).toBe(0)
      expect(cost.gets).toBe(6)
      expect(cost.comparisons).toBeLessThan(30)
    }
  }
})

it('counts a group without a scan', () => {
  const { table, costOf } = newWatched(5000)
  const cost = costOf(() => table.count('group', 'g1'))
  expect(cost).toMatchObject({ gets: 0, scanned: 0 })
  expect(cost.comparisons).toBeLessThan(30)
})

it('inserts, moves and deletes without a scan', () => {
  const { table, costOf } = newWatched(5000)
  const acts = [
    () => table.insert({ id: 'new', rank: 5, group: 'g1' }),
    () => table.replace('new', { rank: 6, group: 'g0' }),
    () => table.delete('new'),
    () => table.hasOrHad('new'),
  ]
  for (const act of acts) {
    const cost = costOf(act)
    expect(cost.scanned).toBe(0)
    expect(cost.comparisons).toBeLessThan(200)
  }
})

it('notices a scan', () => {
  const { table, costOf } = newWatched(5000)
  expect(costOf(() => [...table.all()]).scanned).toBe(1)
  const group = costOf(() => [...table.where('group', 'g1')])
  expect(group.gets).toBe(2500)
  const page = costOf(() => table.page({ direction: 'asc', limit: 5000 }))
  expect(page.comparisons).toBeGreaterThanOrEqual(5000)
})
