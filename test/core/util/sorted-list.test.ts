import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SortedList } from '../../../src/core/util/sorted-list.js'

const newList = () => new SortedList<number>((a, b) => a - b)
const items = (list: SortedList<number>) => [...list.read(0, 'asc')]

function listOf(numbers: Iterable<number>): SortedList<number> {
  const list = newList()
  for (const number of numbers) list.add(number)
  return list
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index)
const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

it('holds nothing at first', () => {
  expect(items(newList())).toEqual([])
  expect([...newList().read(-1, 'desc')]).toEqual([])
  expect(newList().position(() => true)).toBe(0)
})

it.each([
  ['ascending', upTo(5000)],
  ['descending', upTo(5000).toReversed()],
  ['mixed', upTo(5000).map((number) => (number * 2777) % 5000)],
])('sorts what comes in %s order', (_, numbers) => {
  expect(items(listOf(numbers))).toEqual(upTo(5000))
})

it('reads both ways from any position, over many chunks', () => {
  const list = listOf(upTo(3000))
  for (const position of [0, 1, 511, 512, 513, 2999]) {
    expect([...list.read(position, 'asc')]).toEqual(upTo(3000).slice(position))
    expect([...list.read(position, 'desc')]).toEqual(upTo(position + 1).toReversed())
  }
  expect([...list.read(3000, 'asc')]).toEqual([])
  expect([...list.read(-1, 'desc')]).toEqual([])
})

it('leaves what is not there', () => {
  const list = listOf([1, 3])
  for (const number of [0, 2, 4]) list.remove(number)
  expect(items(list)).toEqual([1, 3])
})

it('stays right after any history, and so does each of its forks', () => {
  const act = fc.record({
    kind: fc.constantFrom('add', 'add', 'remove', 'removeMany', 'addMany', 'fork'),
    number: fc.integer({ min: 0, max: 2000 }),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      let sides = [{ list: newList(), plain: new Set<number>() }]
      const add = (number: number, { list, plain }: (typeof sides)[number]) => {
        if (!plain.has(number)) list.add(number)
        plain.add(number)
      }
      const remove = (number: number, { list, plain }: (typeof sides)[number]) => {
        list.remove(number)
        plain.delete(number)
      }
      for (const [index, { kind, number }] of acts.entries()) {
        const side = sides[index % sides.length]!
        const many = upTo(700).map((one) => (number + one * 3) % 2001)
        if (kind === 'add') add(number, side)
        else if (kind === 'remove') remove(number, side)
        else if (kind === 'addMany') for (const one of many) add(one, side)
        else if (kind === 'removeMany') for (const one of many) remove(one, side)
        else if (sides.length < 4) {
          sides = [...sides, { list: side.list.fork(), plain: new Set(side.plain) }]
        }
      }
      for (const { list, plain } of sides) {
        const expected = sorted([...plain])
        expect(items(list)).toEqual(expected)
        const middle = expected.filter((one) => one < 1000).length
        expect(list.position((one) => one < 1000)).toBe(middle)
      }
    }),
    { numRuns: 200 },
  )
})
