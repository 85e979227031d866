import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Environment } from '../../../src/core/state/environment.js'
import { UsageError } from '../../../src/core/util/errors.js'

const EPOCH = Date.parse('2025-01-01T00:00:00.000Z')
const REAL = Date.parse('2031-05-06T07:08:09.000Z')

beforeEach(() => {
  vi.useFakeTimers({ now: REAL })
})

afterEach(() => {
  vi.useRealTimers()
})

const draws = (environment: Environment) => Array.from({ length: 20 }, () => environment.random())

it('starts at 2025 and stands still', () => {
  const environment = new Environment({ seed: 1 })
  vi.advanceTimersByTime(1000)
  expect(environment.now()).toBe(EPOCH)
})

it('starts at the given time', () => {
  expect(new Environment({ seed: 1, now: 42 }).now()).toBe(42)
  expect(new Environment({ seed: 1, now: 0 }).now()).toBe(0)
})

it('advances and is set, to whole milliseconds', () => {
  const environment = new Environment({ seed: 1, now: 1000 })
  environment.advance(0.1 * 3)
  expect(environment.now()).toBe(1000)
  environment.advance(1.1 * 60_000)
  expect(environment.now()).toBe(67_000)
  environment.set(67_000)
  environment.set(70_000)
  expect(environment.now()).toBe(70_000)
})

it('does not go back', () => {
  const environment = new Environment({ seed: 1 })
  const refusal = 'Failed to set the clock to 2024-12-31T23:59:59.999Z: it is 2025-01-01T00:00'
  expect(() => {
    environment.set(EPOCH - 1)
  }).toThrow(refusal)
  expect(() => {
    environment.assertNotBefore(EPOCH - 1)
  }).toThrow(UsageError)
  expect(() => {
    environment.advance(-1)
  }).toThrow('Failed to advance the clock by -1 ms: it cannot go back')
  expect(environment.now()).toBe(EPOCH)
})

it.each([NaN, Infinity, 253_402_300_800_000])('rejects the time %d', (time) => {
  const environment = new Environment({ seed: 1 })
  const acts = [
    () => new Environment({ seed: 1, now: time }),
    () => {
      environment.set(time)
    },
    () => {
      environment.advance(time)
    },
    () => {
      environment.assertNotBefore(time)
    },
  ]
  for (const act of acts)
    expect(act).toThrow(/Failed to set the clock to .*: it is outside of the years 0 to 9999/)
  expect(environment.now()).toBe(EPOCH)
})

it('ticks in real time, from the current time by default', () => {
  const real = new Environment({ seed: 1, realTime: true })
  const moved = new Environment({ seed: 1, realTime: true, now: EPOCH })
  expect([real.now(), moved.now()]).toEqual([REAL, EPOCH])
  vi.advanceTimersByTime(250)
  expect([real.now(), moved.now()]).toEqual([REAL + 250, EPOCH + 250])
})

it('keeps ticking in real time after it was moved', () => {
  const environment = new Environment({ seed: 1, realTime: true })
  environment.advance(60_000)
  vi.advanceTimersByTime(5)
  expect(environment.now()).toBe(REAL + 60_005)
  environment.set(REAL + 90_000)
  vi.advanceTimersByTime(5)
  expect(environment.now()).toBe(REAL + 90_005)
})

it('shows another time during runAt', () => {
  const environment = new Environment({ seed: 1, realTime: true })
  expect(environment.runAt(5, () => environment.now())).toBe(5)
  expect(environment.now()).toBe(REAL)
  expect(() =>
    environment.runAt(5, () => {
      throw new Error('in vain')
    }),
  ).toThrow('in vain')
  expect(environment.now()).toBe(REAL)
})

it('is set in real time to a now that has just passed, without going back', () => {
  const environment = new Environment({ seed: 1, realTime: true })
  const target = environment.now()
  vi.advanceTimersByTime(20)
  environment.assertNotBefore(target)
  environment.set(target)
  expect(environment.now()).toBe(REAL + 20)
  expect(() => {
    environment.set(target - 2000)
  }).toThrow('cannot go back')
})

it('returns the same random numbers for the same seed and others for another', () => {
  expect(draws(new Environment({ seed: 1 }))).toEqual(draws(new Environment({ seed: '1' })))
  expect(draws(new Environment({ seed: 1 }))).not.toEqual(draws(new Environment({ seed: 2 })))
})

it('returns the random numbers of earlier versions, so that recorded ids stay', () => {
  const environment = new Environment({ seed: 'quayside' })
  expect(environment.hex(16)).toMatchInlineSnapshot(`"8310b7de85ef0ede"`)
  expect(environment.random()).toMatchInlineSnapshot(`0.8675146475434303`)
})

it('returns evenly distributed numbers from 0 up to 1', () => {
  const environment = new Environment({ seed: 1 })
  const tenths = new Array<number>(10).fill(0)
  for (let i = 0; i < 10_000; i++) {
    const tenth = Math.floor(environment.random() * 10)
    tenths[tenth] = tenths[tenth]! + 1
  }
  expect(tenths).toHaveLength(10)
  expect(Math.min(...tenths)).toBeGreaterThan(900)
  expect(Math.max(...tenths)).toBeLessThan(1100)
})

it('returns any number of hexadecimal digits', () => {
  const gives = (seed: string, digits: number) => {
    expect(new Environment({ seed }).hex(digits)).toMatch(new RegExp(`^[0-9a-f]{${digits}}$`))
  }
  fc.assert(fc.property(fc.string(), fc.nat(70), gives))
})

it('returns no identifier twice', () => {
  const environment = new Environment({ seed: 1 })
  expect(new Set(Array.from({ length: 20_000 }, () => environment.hex(16)))).toHaveProperty(
    'size',
    20_000,
  )
})

it('forks with its time and its random state, independent from then on', () => {
  const environment = new Environment({ seed: 1, now: 1000 })
  draws(environment)
  const fork = environment.fork()
  const other = environment.fork()
  other.advance(5)
  other.hex(4)
  expect(fork.now()).toBe(1000)
  expect(draws(fork)).toEqual(draws(environment))
  expect(other.now()).toBe(1005)
})

it('forks with other random numbers if the fork has a seed', () => {
  const environment = new Environment({ seed: 1, now: 1000 })
  const fork = environment.fork('other')
  expect(fork.now()).toBe(1000)
  expect(draws(fork)).toEqual(draws(new Environment({ seed: 'other' })))
  expect(draws(environment)).toEqual(draws(new Environment({ seed: 1 })))
})

it('forks a clock that ticks', () => {
  const environment = new Environment({ seed: 1, realTime: true })
  environment.advance(500)
  const fork = environment.fork()
  environment.advance(500)
  vi.advanceTimersByTime(1)
  expect([environment.now(), fork.now()]).toEqual([REAL + 1001, REAL + 501])
})
