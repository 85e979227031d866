import { expect, it } from 'vitest'
import { readDuration } from '../../../src/inspector/time/duration-input.js'

it.each([
  ['1 h 30 min', 5_400_000],
  ['90s', 90_000],
  ['1.5h', 5_400_000],
  ['2 days', 172_800_000],
  ['1 hour 5 minutes 10 seconds', 3_910_000],
  ['20m', 1_200_000],
  ['250 ms', 250],
  ['PT1H30M', 5_400_000],
  ['p1d', 86_400_000],
])('reads %s', (text, ms) => {
  expect(readDuration(text)).toBe(ms)
})

it.each(['', ' ', '5', 'h', '1 month', '1 h x', '-5 min', '0 s', 'P', 'PT', '1 h, 5 min'])(
  'refuses %j',
  (text) => {
    expect(readDuration(text)).toBeUndefined()
  },
)
