import fc from 'fast-check'
import { Tables, type Table } from '../../src/core/state/tables.js'
import type { TableDefinition } from '../../src/core/state/table-definition.js'

export interface Item {
  id: string
  group?: string | null
  rank: number
  size?: number
  ready?: boolean
  policy?: { anchor: string; minutes: number } | null
  tags?: string[]
}

export const definition: TableDefinition<Item> = {
  key: 'id',
  fields: {
    id: 'string',
    group: 'string',
    rank: 'number',
    size: 'number',
    ready: 'boolean',
    policy: 'object',
    tags: 'object',
  },
  order: (item) => item.rank,
  indexes: { group: (item) => item.group ?? undefined },
}

export function newTables(): Tables {
  return new Tables({ items: definition, notes: { key: 'id', fields: { id: 'string' } } })
}

export function newTable(...items: Item[]): Table<Item> {
  const table = newTables().table<Item>('items')
  for (const item of items) table.insert(item)
  return table
}

export const ids = (items: Iterable<Item>): string[] => [...items].map(({ id }) => id)

/** A write, done through our own interface or through the factory's. */
export interface Write {
  readonly through: 'table' | 'factory'
  readonly act: 'insert' | 'replace' | 'delete'
  readonly id: string
  readonly group: string | undefined
  readonly rank: number
}

export const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
export const groups = ['one', 'two']

// Few keys and ranks, so that histories delete, insert again, and tie.
export const writes: fc.Arbitrary<Write[]> = fc.array(
  fc.record({
    through: fc.constantFrom('table', 'factory'),
    act: fc.constantFrom('insert', 'insert', 'replace', 'delete'),
    id: fc.constantFrom(...keys),
    group: fc.constantFrom(...groups, undefined),
    rank: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 40 },
)

export function write(tables: Tables, { through, act, id, group, rank }: Write): void {
  const table = tables.table<Item>('items')
  const model = tables.factory.items!
  const where = { id: { equals: id } }
  const item: Item = group === undefined ? { id, rank } : { id, rank, group }
  if (act === 'insert') {
    if (table.has(id)) return
    if (through === 'table') table.insert(item)
    else model.create(item)
  } else if (act === 'delete') {
    if (through === 'table') table.delete(id)
    else model.delete({ where })
  } else {
    if (!table.has(id)) return
    if (through === 'table') table.replace(id, { rank, group: group ?? null })
    else model.update({ where, data: { rank, group: group ?? null } })
  }
}
