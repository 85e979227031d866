import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseRange } from '../../../src/core/http/range.js'

const whole = { kind: 'whole' }
const unsatisfiable = { kind: 'unsatisfiable' }
const part = (start: number, end: number) => ({ kind: 'part', start, end })

it.each([
  ['bytes=0-3', part(0, 3)],
  ['bytes=2-2', part(2, 2)],
  ['bytes=9-9', part(9, 9)],
  ['bytes=4-', part(4, 9)],
  ['bytes=0-999', part(0, 9)],
  ['bytes=-3', part(7, 9)],
  ['bytes=-999', part(0, 9)],
  ['Bytes= 1-2 ', part(1, 2)],
  ['bytes=007-0008', part(7, 8)],
])('reads %s of ten bytes', (header, range) => {
  expect(parseRange(header, 10)).toEqual(range)
})

it.each(['bytes=10-', 'bytes=10-12', 'bytes=-0', `bytes=${'9'.repeat(400)}-`])(
  'finds no range for %s in ten bytes',
  (header) => {
    expect(parseRange(header, 10)).toEqual(unsatisfiable)
  },
)

it.each([
  undefined,
  '',
  'bytes',
  'bytes=',
  'bytes=-',
  'bytes=3-1',
  'bytes=a-b',
  'bytes=0x1-2',
  'bytes=1.5-2',
  'bytes=+1-2',
  'bytes=--1',
  'bytes 0-3',
  'items=0-3',
  'bytes=0-1,4-5',
  'bytes=0-1,',
  'xbytes=0-1',
])('ignores %s, which is malformed, another unit or several ranges', (header) => {
  expect(parseRange(header, 10)).toEqual(whole)
})

it('has no range of an empty file, and returns it whole for its last bytes', () => {
  expect(parseRange('bytes=0-', 0)).toEqual(unsatisfiable)
  expect(parseRange('bytes=0-0', 0)).toEqual(unsatisfiable)
  expect(parseRange('bytes=-5', 0)).toEqual(whole)
})

it('never returns a range outside of the file', () => {
  const bound = fc.option(fc.nat(30), { nil: '' })
  fc.assert(
    fc.property(bound, bound, fc.nat(20), (first, last, size) => {
      const range = parseRange(`bytes=${first}-${last}`, size)
      if (range.kind !== 'part') return
      expect(range.start).toBeGreaterThanOrEqual(0)
      expect(range.end).toBeGreaterThanOrEqual(range.start)
      expect(range.end).toBeLessThan(size)
    }),
  )
})
