import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PersistentMap } from '../../../src/core/util/persistent-map.js'

const sorted = (map: { entries(): Iterable<[string, number]> }) =>
  [...map.entries()].sort(([a], [b]) => (a < b ? -1 : 1))

/** As many keys as make branches of branches. */
function filled(count: number): PersistentMap<number> {
  return fill(new PersistentMap<number>(), count)
}

function fill(map: PersistentMap<number>, count: number): PersistentMap<number> {
  for (let n = 0; n < count; n++) map.set(`key-${String(n)}`, n)
  return map
}

// What was there at the first fork, and what was written since, are kept in different ways.
const HISTORIES: readonly (readonly [string, (count: number) => PersistentMap<number>])[] = [
  ['never forked before', filled],
  ['filled before a fork', (count) => filled(count).fork()],
  ['filled after a fork', (count) => fill(new PersistentMap<number>().fork(), count)],
]

/** The lengths of the arrays that are copied: what spreads an array asks it for its iterator. */
function lengthsCopied(work: () => void): number[] {
  const copied: number[] = []
  const { [Symbol.iterator]: plain } = Array.prototype
  Array.prototype[Symbol.iterator] = function (this: unknown[]) {
    copied.push(this.length)
    return plain.call(this)
  }
  try {
    work()
  } finally {
    Array.prototype[Symbol.iterator] = plain
  }
  return copied
}

it.each(HISTORIES)('holds what a plain map holds: %s', (_, make) => {
  const turns = fc.array(fc.tuple(fc.nat(3000), fc.boolean()), { maxLength: 400 })
  const agrees = (list: [number, boolean][]) => {
    const map = make(2000)
    const plain = new Map(map.entries())
    for (const [number, remove] of list) {
      const key = `key-${String(number)}`
      if (remove) expect(map.delete(key)).toBe(plain.delete(key))
      else {
        map.set(key, -number)
        plain.set(key, -number)
      }
      expect([map.get(key), map.has(key)]).toEqual([plain.get(key), plain.has(key)])
      expect(map.size).toBe(plain.size)
    }
    expect(sorted(map)).toEqual(sorted(plain))
  }
  fc.assert(fc.property(turns, agrees), { numRuns: 30 })
})

it.each(HISTORIES)('keeps all forks of forks apart, whichever is written to: %s', (_, make) => {
  const turns = fc.array(fc.tuple(fc.nat(3), fc.nat(1500), fc.boolean()), { maxLength: 300 })
  const staysApart = (list: [number, number, boolean][]) => {
    const first = make(1000)
    const second = first.fork()
    const maps = [first, second, second.fork(), first.fork()]
    const plain = maps.map((map) => new Map(map.entries()))
    for (const [which, number, remove] of list) {
      const key = `key-${String(number)}`
      if (remove) {
        maps[which]!.delete(key)
        plain[which]!.delete(key)
      } else {
        maps[which]!.set(key, -which)
        plain[which]!.set(key, -which)
      }
    }
    for (const [which, map] of maps.entries()) expect(sorted(map)).toEqual(sorted(plain[which]!))
  }
  fc.assert(fc.property(turns, staysApart), { numRuns: 30 })
})

it('copies a few entries when a fork is first written, however many there are', () => {
  const map = filled(20_000)
  const fork = map.fork()
  const copied = lengthsCopied(() => {
    fork.set('key-77', -1)
    map.delete('key-78')
  })
  expect(copied.length).toBeLessThanOrEqual(2)
  expect([map.get('key-77'), fork.get('key-77')]).toEqual([77, -1])
  expect([map.has('key-78'), fork.has('key-78')]).toEqual([false, true])
})

it('copies a few of the entries that were written since the first fork', () => {
  const map = new PersistentMap<number>()
  map.fork()
  fill(map, 20_000)
  const fork = map.fork()
  const copied = lengthsCopied(() => {
    fork.set('key-77', -1)
    map.delete('key-78')
  })
  // Two leaves of at most 32 entries, of three items each, and the branches of 16 above them.
  expect(copied.filter((length) => length === 16).length).toBeGreaterThan(1)
  expect(Math.max(...copied)).toBeLessThanOrEqual(96)
  expect(copied.length).toBeLessThanOrEqual(12)
  expect([map.get('key-77'), fork.get('key-77')]).toEqual([77, -1])
  expect([map.has('key-78'), fork.has('key-78')]).toEqual([false, true])
})

it('finds what two forks may differ in, without looking at what they share', () => {
  const map = filled(20_000)
  const [one, other] = [map.fork(), map.fork()]
  expect([...one.differences(other)]).toEqual([])
  one.set('key-7', -1)
  one.set('new', 1)
  other.delete('key-8')
  const different = new Set(one.differences(other))
  expect(different).toEqual(new Set(['key-7', 'key-8', 'new']))
  expect(new Set(other.differences(one))).toEqual(different)
  expect(new Set(filled(3).differences(filled(2)))).toEqual(new Set(['key-0', 'key-1', 'key-2']))
})

it('takes keys that all have the same hash', () => {
  // Of each pair, either comes to the same hash after any of those before.
  const pairs = [
    ...[
      ['2h6xp4s', '83phgrw'],
      ['seg9g_1', 'ie2e4kq'],
      ['kg4fxdn', '35ogymn'],
    ],
    ...[
      ['my5x-fj', 'g_w3oy2'],
      ['wn9n5v6', 'ib-whnn'],
      ['j4rmea-', 'vggppi_'],
    ],
    ['853w5he', '6pdny0x'],
  ] as const
  const keys = Array.from({ length: 2 ** pairs.length }, (_, bits) =>
    pairs.map((pair, at) => pair[(bits >> at) & 1]).join(''),
  )
  const map = new PersistentMap<number>()
  // What is written since a fork is found by hashes of our own.
  map.fork()
  for (const [n, key] of keys.entries()) map.set(key, n)
  expect(map.size).toBe(keys.length)
  for (const [n, key] of keys.entries()) expect(map.get(key)).toBe(n)
  for (const key of keys) expect(map.delete(key)).toBe(true)
  expect([map.size, sorted(map)]).toEqual([0, []])
})
