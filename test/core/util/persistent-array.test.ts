import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PersistentArray } from '../../../src/core/util/persistent-array.js'

interface Item {
  readonly at: number
  readonly version: number
}

const LENGTH = 1000

it('returns the same as a plain array after any history, and so does each of its forks', () => {
  const act = fc.record({
    kind: fc.constantFrom('set', 'set', 'delete', 'clear', 'fork'),
    at: fc.integer({ min: 0, max: LENGTH - 1 }),
    side: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const sides = [{ array: new PersistentArray<Item>(), plain: new Map<number, Item>() }]
      for (const [version, { kind, at, side }] of acts.entries()) {
        const { array, plain } = sides[side % sides.length]!
        if (kind === 'fork') sides.push({ array: array.fork(), plain: new Map(plain) })
        const places = kind === 'clear' ? Array.from({ length: 300 }, (_, i) => at + i) : [at]
        for (const place of places) {
          if (kind === 'set') {
            array.set(place, { at: place, version })
            plain.set(place, { at: place, version })
          } else if (kind !== 'fork') {
            array.delete(place)
            plain.delete(place)
          }
        }
      }
      for (const { array, plain } of sides) {
        const expected = [...plain.values()].toSorted((a, b) => a.at - b.at)
        expect([...array.values(LENGTH)]).toEqual(expected)
        expect(array.get(LENGTH)).toBeUndefined()
        for (const one of acts) expect(array.get(one.at)).toEqual(plain.get(one.at))
      }
    }),
  )
})

it('reads what it has when it gets there, up to the end that was asked for', () => {
  const array = new PersistentArray<Item>()
  for (let at = 0; at < 400; at++) array.set(at, { at, version: 1 })
  const seen: Item[] = []
  for (const item of array.values(400)) {
    seen.push(item)
    if (item.at !== 200) continue
    array.fork()
    array.delete(201)
    array.set(202, { at: 202, version: 2 })
    array.set(500, { at: 500, version: 2 })
    for (let at = 256; at < 384; at++) array.delete(at)
  }
  expect(seen.map(({ at }) => at)).toEqual(
    Array.from({ length: 400 }, (_, at) => at).filter(
      (at) => at !== 201 && (at < 256 || at >= 384),
    ),
  )
  expect(seen.find(({ at }) => at === 202)?.version).toBe(2)
})
