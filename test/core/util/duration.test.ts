import { expect, it } from 'vitest'
import { toMilliseconds } from '../../../src/core/util/duration.js'
import { UsageError } from '../../../src/core/util/errors.js'

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
  ['PT21M', 1_260_000],
  ['P1DT2H3M4S', 93_784_000],
  ['PT0.1S', 100],
  ['PT1,5H', 5_400_000],
  ['P2W', 1_209_600_000],
  ['PT0S', 0],
])('reads %j as %i ms', (duration, ms) => {
  expect(toMilliseconds(duration)).toBe(ms)
})

it.each([
  [{}],
  [null],
  [undefined],
  [21],
  ['21m'],
  [''],
  ['P'],
  ['PT'],
  ['P1DT'],
  ['P1M'],
  ['P1Y'],
  ['P1W2D'],
  ['PT-1M'],
  ['pt1m'],
  ['PT1M '],
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
    `Failed to read the duration ${JSON.stringify(duration)}: expected an object with numbers of days, ` +
      'hours, minutes, seconds, milliseconds, such as { "minutes": 21 }, or an ISO 8601 duration ' +
      'such as "PT21M"',
  )
})
