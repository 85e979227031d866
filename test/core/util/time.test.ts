import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UsageError } from '../../../src/core/util/errors.js'
import { readHttpDate, readTime, requireTime } from '../../../src/core/util/time.js'

it('runs in the zone that the project sets', () => {
  const offset = process.env['TZ'] === 'UTC' ? 0 : -780
  expect(new Date(2025, 0, 1).getTimezoneOffset()).toBe(offset)
})

it.each([
  ['2025-01-31T12:00:00Z', '2025-01-31T12:00:00.000Z'],
  ['2025-01-31t12:00:00.5z', '2025-01-31T12:00:00.500Z'],
  ['2025-01-31T12:00:00.123456+01:00', '2025-01-31T11:00:00.123Z'],
  ['2024-02-29T23:30:00-01:00', '2024-03-01T00:30:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  // A leap second is the moment after it.
  ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
  ['2016-12-31T15:59:60.5-08:00', '2017-01-01T00:00:00.500Z'],
])('reads %s', (text, iso) => {
  expect(new Date(readTime(text)!).toISOString()).toBe(iso)
})

it('reads a Date, also of another realm, and milliseconds', () => {
  const foreign: unknown = runInNewContext('new Date(5)')
  expect([new Date(5), foreign, 5, 0.5, -1].map(readTime)).toEqual([5, 5, 5, 0.5, -1])
})

const WRONG: readonly unknown[] = [
  '2025-02-29T00:00:00Z',
  '2025-04-31T00:00:00Z',
  '2025-13-01T00:00:00Z',
  '2025-00-01T00:00:00Z',
  '2025-01-01T24:00:00Z',
  '2025-01-01T12:60:00Z',
  '2025-01-01T12:00:60Z',
  '2016-12-31T23:59:61Z',
  '2025-01-01T00:00:00',
  '2025-01-01T00:00:00+05',
  '2025-01-01T00:00:00+0500',
  '2025-01-01T00:00:00+24:00',
  '2025-01-01 00:00:00Z',
  '2025-01-01',
  '2025-1-1',
  '2025',
  'Jan 1, 2025',
  '+012025-01-01T00:00:00Z',
  '9999-12-31T23:59:59-01:00',
  ' 2025-01-01T00:00:00Z',
  '',
  '1735689600000',
  NaN,
  Infinity,
  1e308,
  new Date(NaN),
  { [Symbol.toStringTag]: 'Date' },
  null,
  undefined,
  true,
  [2025],
  {},
  1n,
]

it.each(WRONG.map((_, index) => index))('refuses wrong time %i', (index) => {
  const time = WRONG[index]
  expect(readTime(time)).toBeUndefined()
  const act = () => requireTime(time, 'set the clock')
  expect(act).toThrow(UsageError)
  expect(act).toThrow('such as "2025-01-31T12:00:00Z"')
})

it('reads back every time that it can write', () => {
  const years = { min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z') }
  fc.assert(
    fc.property(fc.date({ ...years, noInvalidDate: true }), (date) => {
      expect(readTime(date.toISOString())).toBe(date.getTime())
    }),
  )
})

it('reads the time of an HTTP header', () => {
  expect(readHttpDate('Wed, 01 Jan 2025 00:31:00 GMT')).toBe(Date.UTC(2025, 0, 1, 0, 31))
  expect([readHttpDate('Wed, 01 Jan 2025 00:31:00'), readHttpDate()]).toEqual([
    undefined,
    undefined,
  ])
})
