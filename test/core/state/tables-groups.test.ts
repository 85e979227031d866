import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { TableDefinition } from '../../../src/core/state/table-definition.js'
import { Tables } from '../../../src/core/state/tables.js'
import { atomically } from '../../../src/core/state/transaction.js'

interface Row {
  readonly id: string
  readonly rank: number
  readonly text: string
  readonly number: number
}

const definition: TableDefinition<Row> = {
  key: 'id',
  fields: { id: 'string', rank: 'number', text: 'string', number: 'number' },
  order: ({ rank }) => rank,
  indexes: { text: ({ text }) => text, number: ({ number }) => number },
}

// A text that reads as one of the numbers, which are another index value.
const texts = ['1', 'a', 'b']
const GROUPS: readonly (readonly ['text' | 'number', string | number] | undefined)[] = [
  undefined,
  ...texts.map((text) => ['text', text] as const),
  ...[0, 1, 2].map((number) => ['number', number] as const),
]
const MANY = 120

/** A world beside the same rows as a plain list in the order of insertion. */
interface Side {
  readonly tables: Tables
  rows: Row[]
}

const turn = fc.record({
  kind: fc.constantFrom('insert', 'replace', 'delete', 'fill', 'empty', 'fork', 'undo'),
  side: fc.nat(3),
  key: fc.nat(MANY),
  rank: fc.nat(3),
  text: fc.constantFrom(...texts),
  number: fc.nat(2),
})
type Turn = typeof turn extends fc.Arbitrary<infer One> ? One : never

function put(side: Side, row: Row): void {
  const table = side.tables.table<Row>('rows')
  const at = side.rows.findIndex(({ id }) => id === row.id)
  if (at === -1) table.insert(row)
  else table.replace(row.id, row)
  side.rows = at === -1 ? [...side.rows, row] : side.rows.with(at, row)
}

function remove(side: Side, id: string): void {
  side.tables.table<Row>('rows').delete(id)
  side.rows = side.rows.filter((one) => one.id !== id)
}

/** Many writes at once, so that groups become larger than what a write copies as a whole. */
function act(side: Side, { kind, key, rank, text, number }: Turn): void {
  if (kind === 'fill') {
    for (let n = 0; n < MANY; n++) put(side, { id: `k${n}`, rank: (n * rank) % 7, text, number })
  } else if (kind === 'empty') {
    for (const { id } of side.rows.filter((one) => one.text === text)) remove(side, id)
  } else if (kind === 'delete') remove(side, `k${key}`)
  else if (kind === 'insert' || side.rows.some(({ id }) => id === `k${key}`)) {
    put(side, { id: `k${key}`, rank, text, number })
  }
}

/** Writes that are taken back, as those of a call that fails. */
function undone(side: Side, turns: readonly Turn[]): void {
  const { rows } = side
  const failing = () =>
    atomically(
      () => {
        for (const one of turns) act(side, one)
        throw new Error('undo')
      },
      () => false,
    )
  expect(failing).toThrow('undo')
  side.rows = rows
}

function expectSame({ tables, rows }: Side): void {
  const table = tables.table<Row>('rows')
  expect([...table.all()]).toEqual(rows)
  expect(table.size).toBe(rows.length)
  const sorted = rows.toSorted((a, b) => a.rank - b.rank)
  for (const index of GROUPS) {
    const expected = index ? sorted.filter((one) => one[index[0]] === index[1]) : sorted
    expect(table.page({ index, direction: 'asc', limit: 999 }).records).toEqual(expected)
    const back = table.page({ index, direction: 'desc', offset: 5, limit: 9 }).records
    expect(back).toEqual(expected.toReversed().slice(5, 14))
    const middle = expected.length >> 1
    const after = expected[middle]?.id
    const rest = table.page({ index, direction: 'asc', after, limit: 999 }).records
    expect(rest).toEqual(expected.slice(after === undefined ? 0 : middle + 1))
    if (!index) continue
    expect([...table.where(...index)]).toEqual(expected)
    expect(table.count(...index)).toBe(expected.length)
  }
}

it('returns the same as a scan, from groups of any size, after any history and its undoing', () => {
  const answers = (turns: Turn[]) => {
    const sides: Side[] = [{ tables: new Tables({ rows: definition }), rows: [] }]
    for (const [at, one] of turns.entries()) {
      const side = sides[one.side % sides.length]!
      if (one.kind === 'fork') sides.push({ tables: side.tables.fork(), rows: side.rows })
      else if (one.kind === 'undo') undone(side, turns.slice(at + 1, at + 4))
      else act(side, one)
    }
    for (const side of sides) expectSame(side)
  }
  fc.assert(fc.property(fc.array(turn, { maxLength: 25 }), answers), { numRuns: 60 })
})
