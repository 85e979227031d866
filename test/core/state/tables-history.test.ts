import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Tables } from '../../../src/core/state/tables.js'
import { groups, ids, keys, newTables, write, writes, type Item } from '../../support/tables.js'
import type { Write } from '../../support/tables.js'

const directions = ['asc', 'desc'] as const

/** The same writes on a plain list, which is searched and sorted anew for every question. */
class Naive {
  #sequence = 0
  #rows: { item: Item; sequence: number; gone: boolean }[] = []

  write({ act, id, group, rank }: Write): void {
    const row = this.#rows.find(({ item, gone }) => item.id === id && !gone)
    if (act === 'insert' && !row) {
      this.#rows = this.#rows.filter(({ item }) => item.id !== id)
      const item = { id, rank, ...(group !== undefined && { group }) }
      this.#rows.push({ item, sequence: this.#sequence++, gone: false })
    } else if (act === 'delete' && row) row.gone = true
    else if (act === 'replace' && row) row.item = { id, rank, group: group ?? null }
  }

  all(): Item[] {
    return this.#rows.filter(({ gone }) => !gone).map(({ item }) => item)
  }

  knows(id: string): boolean {
    return this.#rows.some(({ item }) => item.id === id)
  }

  list(direction: 'asc' | 'desc', after?: string, group?: string): string[] {
    const sign = direction === 'asc' ? 1 : -1
    const rows = this.#rows.toSorted(
      (a, b) => sign * (a.item.rank - b.item.rank || a.sequence - b.sequence),
    )
    const start = rows.findIndex(({ item }) => item.id === after) + 1
    return rows
      .slice(start)
      .filter(({ item, gone }) => !gone && (group === undefined || item.group === group))
      .map(({ item }) => item.id)
  }
}

function expectSame(tables: Tables, naive: Naive): void {
  const table = tables.table<Item>('items')
  expect([...table.all()]).toEqual(naive.all())
  const cursors = [undefined, ...keys.filter((key) => naive.knows(key))]
  for (const group of [undefined, ...groups]) {
    const index = group === undefined ? undefined : (['group', group] as const)
    for (const direction of directions) {
      for (const after of cursors) {
        const expected = naive.list(direction, after, group)
        const { records, more } = table.page({ index, direction, after, limit: 2 })
        expect(ids(records)).toEqual(expected.slice(0, 2))
        expect(more).toBe(expected.length > 2)
      }
    }
  }
  for (const key of keys) {
    expect(table.hasOrHad(key)).toBe(naive.knows(key))
    expect(table.get(key)).toEqual(naive.all().find(({ id }) => id === key))
  }
  for (const group of groups) {
    expect(ids(table.where('group', group))).toEqual(naive.list('asc', undefined, group))
    expect(table.count('group', group)).toBe(naive.list('asc', undefined, group).length)
  }
}

it('returns the same as a plain list after any history', () => {
  const answers = (history: Write[]) => {
    const tables = newTables()
    const naive = new Naive()
    for (const one of history) {
      write(tables, one)
      naive.write(one)
    }
    expectSame(tables, naive)
  }
  fc.assert(fc.property(writes, answers))
})

function replay(...histories: Write[][]): Naive {
  const naive = new Naive()
  for (const one of histories.flat()) naive.write(one)
  return naive
}

it('isolates a fork from its origin, whichever writes', () => {
  const staysApart = (common: Write[], turns: [onFork: boolean, Write][]) => {
    const origin = newTables()
    for (const one of common) write(origin, one)
    const fork = origin.fork()
    for (const [onFork, one] of turns) write(onFork ? fork : origin, one)
    const of = (side: boolean) => turns.filter(([onFork]) => onFork === side).map(([, one]) => one)
    expectSame(origin, replay(common, of(false)))
    expectSame(fork, replay(common, of(true)))
  }
  const turns = writes.chain((list) =>
    fc.tuple(...list.map((one) => fc.tuple(fc.boolean(), fc.constant(one)))),
  )
  fc.assert(fc.property(writes, turns, staysApart))
})

it('isolates forks of forks over many nodes of a tree', () => {
  const few = fc.array(fc.tuple(fc.nat(2), fc.nat(499), fc.boolean()), { maxLength: 300 })
  const staysApart = (turns: [world: number, key: number, remove: boolean][]) => {
    const first = newTables()
    const expected = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (let i = 0; i < 500; i++) {
      first.table<Item>('items').insert({ id: `i${i}`, rank: i % 7, group: `g${i % 3}` })
      for (const set of expected) set.add(`i${i}`)
    }
    const second = first.fork()
    const worlds = [first, second, second.fork()]
    for (const [world, key, remove] of turns) {
      const table = worlds[world]!.table<Item>('items')
      const id = remove ? `i${key}` : `j${key}`
      if (remove) {
        table.delete(id)
        expected[world]!.delete(id)
      } else if (!table.has(id)) {
        table.insert({ id, rank: key % 7, group: `g${key % 3}` })
        expected[world]!.add(id)
      }
    }
    for (const [world, tables] of worlds.entries()) {
      const table = tables.table<Item>('items')
      const wanted = [...expected[world]!].sort()
      expect(ids(table.all()).sort()).toEqual(wanted)
      expect(ids(table.page({ direction: 'desc', limit: 9999 }).records).sort()).toEqual(wanted)
      const grouped = ['g0', 'g1', 'g2'].flatMap((group) => ids(table.where('group', group)))
      expect(grouped.sort()).toEqual(wanted)
    }
  }
  fc.assert(fc.property(few, staysApart), { numRuns: 30 })
})

it('shares records with a fork until one side replaces them', () => {
  const tables = newTables()
  const record = tables.table<Item>('items').insert({ id: 'a', rank: 1 })
  const fork = tables.fork()
  expect(fork.table<Item>('items').get('a')).toBe(record)
  expect(fork.factory).not.toBe(tables.factory)
  fork.factory.items!.update({ where: { id: { equals: 'a' } }, data: { rank: 2 } })
  expect(tables.table<Item>('items').get('a')).toBe(record)
  expect(tables.factory.items!.findFirst({ where: { rank: { equals: 2 } } })).toBeNull()
  expect(fork.table<Item>('items').get('a')!.rank).toBe(2)
})

it('keeps the positions of deleted records in a fork, each side for itself', () => {
  const tables = newTables()
  const table = tables.table<Item>('items')
  for (const id of ['a', 'b', 'c']) table.insert({ id, rank: 1 })
  table.delete('a')
  const fork = tables.fork().table<Item>('items')
  fork.delete('b')
  table.insert({ id: 'a', rank: 1 })
  expect(ids(fork.page({ direction: 'asc', limit: 9, after: 'a' }).records)).toEqual(['c'])
  expect(ids(fork.page({ direction: 'asc', limit: 9, after: 'b' }).records)).toEqual(['c'])
  expect(ids(table.page({ direction: 'asc', limit: 9 }).records)).toEqual(['b', 'c', 'a'])
})
