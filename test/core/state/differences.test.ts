import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Tables } from '../../../src/core/state/tables.js'
import { Blobs } from '../../../src/core/state/blob-store.js'
import { bytesOf } from '../../../src/core/state/blob.js'

// What differs between a table, or a store of bytes, and another one, such as its fork.

interface Row {
  readonly id: string
  readonly value: number
}

const empty = () => new Tables({ rows: { key: 'id', fields: { id: 'string', value: 'number' } } })

type Write = readonly [key: number, value: number | undefined]

const writes = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 400 }), fc.option(fc.integer({ max: 3 }), { nil: undefined })),
  { maxLength: 80 },
)

function write(tables: Tables, all: readonly Write[]): Tables {
  const table = tables.table<Row>('rows')
  for (const [number, value] of all) {
    const id = `row_${String(number)}`
    if (value === undefined) table.delete(id)
    else if (table.has(id)) table.replace(id, { value })
    else table.insert({ id, value })
  }
  return tables
}

/** The keys whose records are not the same, found by looking at all. */
function differing(one: Tables, other: Tables): string[] {
  const [a, b] = [one.table<Row>('rows'), other.table<Row>('rows')]
  const keys = new Set([...a.all(), ...b.all()].map(({ id }) => id))
  return [...keys].filter((key) => a.get(key) !== b.get(key)).sort()
}

const found = (one: Tables, other: Tables) =>
  [...one.table<Row>('rows').differences(other.table<Row>('rows'))].sort()

const many: readonly Write[] = Array.from({ length: 300 }, (_, index) => [index, 0])

it('finds what was written to either side of a fork', () => {
  fc.assert(
    fc.property(writes, writes, (here, there) => {
      const one = write(empty(), many)
      const other = write(one.fork(), there)
      write(one, here)
      expect(found(one, other)).toEqual(differing(one, other))
      expect(found(other, one)).toEqual(differing(one, other))
    }),
    { numRuns: 50 },
  )
})

it('finds all that differs between tables that have nothing in common', () => {
  fc.assert(
    fc.property(writes, writes, (here, there) => {
      const [one, other] = [write(empty(), here), write(empty(), there)]
      expect(found(one, other)).toEqual(differing(one, other))
    }),
    { numRuns: 50 },
  )
})

it('finds the bytes that were put or deleted on either side of a fork', () => {
  fc.assert(
    fc.property(writes, writes, (here, there) => {
      const one = new Blobs()
      for (const [key] of many) one.put(String(key), bytesOf('x'))
      const other = one.fork()
      for (const [blobs, all] of [
        [one, here],
        [other, there],
      ] as const) {
        for (const [key, value] of all) {
          if (value === undefined) blobs.delete(String(key))
          else blobs.put(String(key), bytesOf(String(value)))
        }
      }
      const keys = [...many, ...here, ...there].map(([key]) => String(key))
      const wanted = new Set(keys.filter((key) => one.get(key) !== other.get(key)))
      expect([...one.differences(other)].sort()).toEqual([...wanted].sort())
    }),
    { numRuns: 50 },
  )
})
