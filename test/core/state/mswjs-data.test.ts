import { DATABASE_INSTANCE } from '@mswjs/data/lib/glossary.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groups, ids, keys, newTables, write, writes, type Item } from '../../support/tables.js'

const item: Item = { id: 'a', rank: 1, group: 'one', policy: { anchor: 'x', minutes: 5 } }

function newPair() {
  const tables = newTables()
  return { tables, table: tables.table<Item>('items'), model: tables.factory.items! }
}

it('does not follow changes to what was inserted', () => {
  const { table } = newPair()
  const given = structuredClone({ ...item, tags: ['x'] })
  table.insert(given)
  given.rank = 9
  given.policy!.minutes = 9
  given.tags.push('y')
  expect(table.get('a')).toStrictEqual({ ...item, tags: ['x'] })
})

it('does not follow changes to what a field was replaced by', () => {
  const { table } = newPair()
  table.insert(item)
  const policy = { anchor: 'y', minutes: 6 }
  table.replace('a', { policy })
  policy.minutes = 9
  expect(table.get('a')!.policy).toStrictEqual({ anchor: 'y', minutes: 6 })
})

it('returns records that are frozen at any depth', () => {
  const { table } = newPair()
  const record = table.insert({ ...item, tags: ['x'] })
  expect(() => (record.rank = 9)).toThrow(TypeError)
  expect(() => (record.policy!.minutes = 9)).toThrow(TypeError)
  expect(() => record.tags!.push('y')).toThrow(TypeError)
})

it("protects records from changes to the result of a factory's query", () => {
  const { table, model } = newPair()
  table.insert(item)
  const found = model.findFirst({ where: { id: { equals: 'a' } } }) as unknown as Item
  found.rank = 9
  expect(table.get('a')).toStrictEqual(item)
})

it('replaces a field that holds an object, which the factory drops', () => {
  const { table, model } = newPair()
  table.insert(item)
  const policy = { anchor: 'y', minutes: 6 }
  model.update({ where: { id: { equals: 'a' } }, data: { policy } })
  expect(table.get('a')!.policy).toStrictEqual(item.policy)
  table.replace('a', { policy })
  expect(table.get('a')!.policy).toStrictEqual(policy)
})

it('adds no "", 0 or {} for missing fields, also through the factory', () => {
  const { table, model } = newPair()
  model.create({ id: 'b', rank: 2 })
  expect(Object.keys(table.get('b')!)).toEqual(['id', 'rank'])
  model.update({ where: { id: { equals: 'b' } }, data: { size: 3 } })
  expect(table.get('b')).toStrictEqual({ id: 'b', rank: 2, size: 3 })
})

it('does not follow changes to what the factory created', () => {
  const { table, model } = newPair()
  const created = model.create({ ...item }) as unknown as Item
  created.rank = 9
  expect(table.get('a')).toStrictEqual(item)
})

it('finds records of the table through the factory', () => {
  const { table, model } = newPair()
  table.insert(item)
  table.replace('a', { rank: 4 })
  expect(model.findFirst({ where: { rank: { equals: 4 } } })).toEqual({ ...item, rank: 4 })
  expect(model.getAll()).toEqual([{ ...item, rank: 4 }])
  expect(model.count()).toBe(1)
  table.delete('a')
  expect(model.count()).toBe(0)
})

it('loses a record that is removed through the factory', () => {
  const { table, model } = newPair()
  table.insert(item)
  table.insert({ ...item, id: 'b', rank: 2 })
  model.delete({ where: { id: { equals: 'a' } } })
  expect(table.get('a')).toBeUndefined()
  expect(ids(table.page({ direction: 'asc', limit: 9 }).records)).toEqual(['b'])
  expect(ids(table.where('group', 'one'))).toEqual(['b'])
  expect(table.count('group', 'one')).toBe(1)
  expect(ids(table.page({ direction: 'asc', limit: 9, after: 'a' }).records)).toEqual(['b'])
})

it('follows a primary key that is changed through the factory', () => {
  const { table, model } = newPair()
  table.insert(item)
  model.update({ where: { id: { equals: 'a' } }, data: { id: 'z' } })
  expect(ids(table.where('group', 'one'))).toEqual(['z'])
  expect([table.has('a'), table.hasOrHad('a'), table.get('z')!.id]).toEqual([false, true, 'z'])
})

it('is empty, with its cursors, when the map of the model is cleared', () => {
  const { tables, table } = newPair()
  table.insert(item)
  tables.factory[DATABASE_INSTANCE].getModel('items').clear()
  expect([table.size, table.count('group', 'one'), table.hasOrHad('a')]).toEqual([0, 0, true])
})

it('returns the same records to the factory by every method of a map', () => {
  const { tables, table } = newPair()
  table.insert(item)
  const map = tables.factory[DATABASE_INSTANCE].getModel('items') as Map<string, unknown>
  const seen: unknown[] = []
  map.forEach((record, key, self) => seen.push([key, record, self === map]))
  expect(seen).toEqual([['a', item, true]])
  expect([...map]).toEqual([['a', item]])
  expect([...map.keys(), ...map.values()]).toEqual(['a', item])
  expect([map.has('a'), map.get('a'), map.size]).toEqual([true, item, 1])
  expect([map.delete('a'), map.delete('a')]).toEqual([true, false])
})

it('agrees with the queries of the factory after any history', () => {
  const agrees = (history: Parameters<typeof write>[1][]) => {
    const { tables, table, model } = newPair()
    for (const one of history) write(tables, one)
    expect(model.count()).toBe(table.size)
    expect(model.getAll()).toEqual([...table.all()])
    for (const id of keys) {
      const found = model.findFirst({ where: { id: { equals: id } } })
      expect(found ?? undefined).toEqual(table.get(id))
    }
    for (const group of groups) {
      const where = { group: { equals: group } }
      expect(model.count({ where })).toBe(table.count('group', group))
      const found = model.findMany({ where }) as unknown as Item[]
      expect(ids(found).sort()).toEqual(ids(table.where('group', group)).sort())
    }
  }
  fc.assert(fc.property(writes, agrees))
})
