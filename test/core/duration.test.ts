import { expect, it } from 'vitest'
import { toMilliseconds } from '../../src/core/duration.js'
import { UsageError } from '../../src/core/errors.js'

it.each([
  [{ milliseconds: 1 }, 1],
  [{ seconds: 2 }, 2000],
  [{ minutes: 21 }, 1_260_000],
  [{ hours: 1 }, 3_600_000],
  [{ days: 1 }, 86_400_000],
  [{ days: 1, hours: 2, minutes: 3, seconds: 4, milliseconds: 5 }, 93_784_005],
  [{ minutes: 0.5 }, 30_000],
  [{ minutes: 1, seconds: -10 }, 50_000],
  [{ minutes: 0 }, 0],
])('reads %j as %i ms', (duration, ms) => {
  expect(toMilliseconds(duration)).toBe(ms)
})

it.each([
  [{}],
  [null],
  [undefined],
  [21],
  ['21m'],
  [[21]],
  [{ minute: 21 }],
  [{ minutes: '21' }],
  [{ minutes: null }],
  [{ minutes: 21, weeks: 1 }],
  [{ minutes: Infinity }],
  [{ minutes: NaN }],
  [{ constructor: 1 }],
])('refuses %j and shows how it is done', (duration) => {
  expect(() => toMilliseconds(duration)).toThrow(UsageError)
  expect(() => toMilliseconds(duration)).toThrow(
    `Failed to read the duration ${JSON.stringify(duration)}: give numbers of days, hours, ` +
      'minutes, seconds, milliseconds, such as { "minutes": 21 }',
  )
})
