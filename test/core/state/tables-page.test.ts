import { expect, it } from 'vitest'
import { Tables } from '../../../src/core/state/tables.js'
import { definition, ids, newTable, type Item } from '../../support/tables.js'

const a: Item = { id: 'a', group: 'one', rank: 1 }
const b: Item = { id: 'b', group: 'two', rank: 2 }
const c: Item = { id: 'c', group: 'one', rank: 3 }
const d: Item = { id: 'd', group: 'one', rank: 4 }

it('pages through the order both ways and says whether there is more', () => {
  const table = newTable(c, a, d, b)
  const page = (direction: 'asc' | 'desc', limit: number, after?: string) => {
    const { records, more } = table.page({ direction, limit, after })
    return [ids(records).join(''), more]
  }
  expect(page('asc', 2)).toEqual(['ab', true])
  expect(page('asc', 2, 'b')).toEqual(['cd', false])
  expect(page('asc', 4)).toEqual(['abcd', false])
  expect(page('desc', 3)).toEqual(['dcb', true])
  expect(page('desc', 3, 'b')).toEqual(['a', false])
  expect(page('asc', 1, 'd')).toEqual(['', false])
  expect(page('asc', 0)).toEqual(['', true])
})

it('skips an offset, within a group and after a cursor', () => {
  const table = newTable(c, a, d, b)
  const page = (options: object, direction: 'asc' | 'desc' = 'asc') =>
    ids(table.page({ direction, limit: 2, ...options }).records).join('')
  expect(page({ offset: 1 })).toBe('bc')
  expect(page({ offset: 1 }, 'desc')).toBe('cb')
  expect(page({ offset: 3 })).toBe('d')
  expect(page({ offset: 4 })).toBe('')
  expect(page({ offset: 4 }, 'desc')).toBe('')
  expect(page({ offset: 1, index: ['group', 'one'] })).toBe('cd')
  expect(page({ offset: 2, index: ['group', 'one'] }, 'desc')).toBe('a')
  expect(page({ offset: 1, after: 'a' })).toBe('cd')
})

it('breaks ties by insertion, also after a replacement', () => {
  const table = newTable({ id: 'z', rank: 1 }, { id: 'a', rank: 1 }, { id: 'm', rank: 1 })
  table.replace('z', { size: 2 })
  expect(ids(table.page({ direction: 'asc', limit: 9 }).records)).toEqual(['z', 'a', 'm'])
  expect(ids(table.page({ direction: 'desc', limit: 9 }).records)).toEqual(['m', 'a', 'z'])
})

it('moves a record whose rank is replaced', () => {
  const table = newTable(a, b, c)
  table.replace('a', { rank: 9 })
  expect(ids(table.page({ direction: 'asc', limit: 9 }).records)).toEqual(['b', 'c', 'a'])
  expect(ids(table.all())).toEqual(['a', 'b', 'c'])
})

it('lists in the order of insertion if no other is defined', () => {
  const tables = new Tables({ notes: { key: 'id', fields: { id: 'string' } } })
  const table = tables.table<{ id: string }>('notes')
  for (const id of ['c', 'a', 'b']) table.insert({ id })
  expect(table.page({ direction: 'desc', limit: 2 }).records.map(({ id }) => id)).toEqual([
    'b',
    'a',
  ])
})

it('sorts numbers before texts, each among themselves', () => {
  const order = ({ size, group }: Item) => size ?? group ?? ''
  const table = new Tables({ items: { ...definition, order } }).table<Item>('items')
  table.insert({ id: 'text 10', rank: 0, group: '10' })
  table.insert({ id: 'number 10', rank: 0, size: 10 })
  table.insert({ id: 'text 9', rank: 0, group: '9' })
  table.insert({ id: 'number 9', rank: 0, size: 9 })
  expect(ids(table.page({ direction: 'asc', limit: 9 }).records)).toEqual([
    'number 9',
    'number 10',
    'text 10',
    'text 9',
  ])
})

it('pages within an index', () => {
  const table = newTable(d, c, b, a)
  const index = ['group', 'one'] as const
  expect(table.page({ index, direction: 'desc', limit: 2 })).toEqual({
    records: [d, c],
    more: true,
  })
  const rest = table.page({ index, direction: 'desc', limit: 2, after: 'c' })
  expect(rest).toEqual({ records: [a], more: false })
  const none = table.page({ index: ['group', 'three'], direction: 'asc', limit: 2 })
  expect(none).toEqual({ records: [], more: false })
})

it('pages within an index from a record that is in another group', () => {
  const page = { index: ['group', 'one'], direction: 'asc', limit: 9, after: 'b' } as const
  expect(ids(newTable(a, b, c, d).page(page).records)).toEqual(['c', 'd'])
})

it('returns exactly whether more records match a filter', () => {
  const table = newTable(a, b, c, d)
  const page = (limit: number) =>
    table.page({ direction: 'asc', limit, where: ({ id }) => id === 'a' || id === 'c' })
  expect(page(1)).toEqual({ records: [a], more: true })
  expect(page(2)).toEqual({ records: [a, c], more: false })
})

it('pages on from a record that was deleted meanwhile', () => {
  const table = newTable(a, b, c, d)
  table.delete('b')
  const page = (direction: 'asc' | 'desc') =>
    table.page({ direction, limit: 9, after: 'b' }).records
  expect(ids(page('asc'))).toEqual(['c', 'd'])
  expect(ids(page('desc'))).toEqual(['a'])
  const index = ['group', 'one'] as const
  table.delete('c')
  const { records } = table.page({ index, direction: 'desc', limit: 9, after: 'c' })
  expect(ids(records)).toEqual(['a'])
})

it('gives a record that is inserted again a new position', () => {
  const table = newTable({ id: 'x', rank: 1 }, { id: 'y', rank: 1 })
  table.delete('x')
  table.insert({ id: 'x', rank: 1 })
  expect(table.page({ direction: 'asc', limit: 9, after: 'x' }).records).toEqual([])
  expect(ids(table.all())).toEqual(['y', 'x'])
})

it('rejects a cursor that never existed', () => {
  expect(() => newTable(a).page({ direction: 'asc', limit: 1, after: 'b' })).toThrow(
    'Failed to list what follows "b" in items: it never existed',
  )
})
