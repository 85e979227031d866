import { expect, it } from 'vitest'
import { Tables } from '../../../src/core/state/tables.js'
import { definition, ids, newTable, newTables, type Item } from '../../support/tables.js'

const a: Item = { id: 'a', group: 'one', rank: 1 }
const b: Item = { id: 'b', group: 'two', rank: 2 }
const c: Item = { id: 'c', group: 'one', rank: 3 }
const d: Item = { id: 'd', group: 'one', rank: 4 }

it('returns an inserted record by its key', () => {
  const table = newTable(a)
  expect(table.get('a')).toStrictEqual(a)
  expect(table.has('a')).toBe(true)
  expect(table.get('b')).toBeUndefined()
  expect(table.has('b')).toBe(false)
  expect(table.size).toBe(1)
})

it('adds no fields that an inserted record lacks', () => {
  const table = newTable(a)
  expect(Object.keys(table.get('a')!)).toEqual(['id', 'group', 'rank'])
  expect(JSON.stringify(table.get('a'))).toBe('{"id":"a","group":"one","rank":1}')
})

it('keeps null, "", 0, false and lists as they are', () => {
  const item: Item = { id: 'a', group: '', rank: 0, size: 0, ready: false, policy: null, tags: [] }
  expect(newTable(item).get('a')).toStrictEqual(item)
})

it('rejects a second record with the same key and keeps the first', () => {
  const table = newTable(a)
  expect(() => table.insert({ ...b, id: 'a' })).toThrow(
    'Failed to insert "a" in items: it already exists',
  )
  expect(table.get('a')).toEqual(a)
})

it('rejects a record without a key', () => {
  expect(() => newTable({ ...a, id: '' })).toThrow('Failed to insert "" in items: its key "id"')
  expect(() => newTable({ rank: 1 } as Item)).toThrow('Failed to insert "undefined" in items')
})

it.each(['unknown', 'constructor', '__proto__'])('rejects the undeclared field %s', (name) => {
  // JSON.parse, unlike an object literal, makes "__proto__" a property like any other.
  const extra = JSON.parse(`{"${name}":1}`) as object
  const table = newTable(b)
  const problem = `in items: "${name}" is not a field of this table`
  expect(() => table.insert({ ...a, ...extra })).toThrow(`Failed to insert "a" ${problem}`)
  expect(() => table.replace('b', extra)).toThrow(`Failed to replace "b" ${problem}`)
  expect([...table.all()]).toStrictEqual([b])
  expect(table.count('group', 'one')).toBe(0)
})

it('rejects a value of another type than its field', () => {
  const table = newTable(a)
  expect(() => table.replace('a', { rank: '2' as never })).toThrow(
    'Failed to replace "a" in items: "rank" must be a number, not a string',
  )
})

it('rejects values that are not JSON', () => {
  const policy = { anchor: 'x', minutes: new Date(0) } as never
  expect(() => newTable({ ...a, policy })).toThrow('Failed to store a Date')
  expect(() => newTable({ ...a, tags: new Uint8Array(2) as never })).toThrow('store a Uint8Array')
})

it.each(['rank', 'group'])('rejects a %s of NaN', (field) => {
  const tables = new Tables({
    items: { ...definition, order: (item) => item.rank, indexes: { group: (item) => item.size } },
  })
  const table = tables.table<Item>('items')
  const item = field === 'rank' ? { ...a, rank: NaN } : { ...a, size: NaN }
  expect(() => table.insert(item)).toThrow('is NaN')
  expect(table.size).toBe(0)
})

it('rejects a definition whose key is not a field', () => {
  expect(() => new Tables({ items: { key: 'id', fields: {} } })).toThrow(
    'Failed to define items: its key "id" is not a field',
  )
})

it('rejects a table or an index that is not defined', () => {
  expect(() => newTables().table('things')).toThrow('no such table, known are items, notes')
  expect(() => newTable().count('things', 1)).toThrow('items: it has no index "things"')
})

it('replaces some fields in a new record', () => {
  const table = newTable(a)
  const before = table.get('a')!
  expect(table.replace('a', { rank: 7, ready: true })).toBe(table.get('a'))
  expect(table.get('a')).toStrictEqual({ ...a, rank: 7, ready: true })
  expect(before).toStrictEqual(a)
})

it('removes an optional field that is replaced by undefined', () => {
  const table = newTable(a)
  table.replace('a', { group: undefined })
  expect(Object.keys(table.get('a')!)).toEqual(['id', 'rank'])
  expect(table.count('group', 'one')).toBe(0)
})

it('rejects a replacement of a record that does not exist', () => {
  expect(() => newTable(a).replace('b', {})).toThrow(
    'Failed to replace "b" in items: it does not exist',
  )
})

it('rejects a change of the primary key', () => {
  const table = newTable(a)
  expect(() => table.replace('a', { id: 'b' })).toThrow('its primary key cannot change')
  expect(table.replace('a', { id: 'a', rank: 2 }).rank).toBe(2)
})

it('deletes a record and returns it', () => {
  const table = newTable(a, b)
  expect(table.delete('a')).toStrictEqual(a)
  expect(table.delete('a')).toBeUndefined()
  expect([...table.all()]).toStrictEqual([b])
})

it('knows the keys of deleted records and no others', () => {
  const table = newTable(a, b)
  table.delete('a')
  expect(['a', 'b', 'c'].map((key) => table.hasOrHad(key))).toEqual([true, true, false])
})

it('lists all records in the order of insertion', () => {
  expect(ids(newTable(c, a, b).all())).toEqual(['c', 'a', 'b'])
})

it('counts and iterates a group in the order of the table', () => {
  const table = newTable(d, b, a, { id: 'e', rank: 0 })
  expect(ids(table.where('group', 'one'))).toEqual(['a', 'd'])
  expect(table.count('group', 'one')).toBe(2)
  expect(table.count('group', 'three')).toBe(0)
})

it('moves a record between groups, out of them and in again', () => {
  const table = newTable(a)
  const counts = () => ['one', 'two'].map((group) => table.count('group', group))
  table.replace('a', { group: 'two' })
  expect(counts()).toEqual([0, 1])
  table.replace('a', { group: null })
  expect(counts()).toEqual([0, 0])
  table.replace('a', { group: 'one' })
  expect(ids(table.where('group', 'one'))).toEqual(['a'])
})

it('allows changes to a group during the iteration', () => {
  const items = Array.from({ length: 200 }, (_, i) => ({ id: `i${i}`, rank: i, group: 'one' }))
  const table = newTable(...items)
  const seen: string[] = []
  for (const { id, rank } of table.where('group', 'one')) {
    seen.push(id)
    table.delete(id)
    table.insert({ id: `${id}+`, rank: rank + 1000, group: 'one' })
    table.delete(`i${rank + 100}`)
  }
  expect(seen).toEqual(ids(items.slice(0, 100)))
  expect(table.count('group', 'one')).toBe(100)
})
