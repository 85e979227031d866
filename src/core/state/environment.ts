import { UsageError } from '../util/errors.js'
import { RandomStream } from '../util/random.js'
import { isTime, requireTime, type Time } from '../util/time.js'
import { beforeWrite } from './transaction.js'

/** What `randomState` looks like, as a regular expression. */
export const RANDOM_STATE_PATTERN = '[0-9a-f]{64}'

const DEFAULT_NOW = Date.UTC(2025, 0, 1)
// In real time, the clock passes "now" while a request to set it to now is under way.
const GRACE_MS = 1000

export interface EnvironmentOptions {
  /** Milliseconds since 1970. Default: 2025-01-01; with `realTime`, the current time. */
  readonly now?: number | undefined
  readonly seed: string | number
  /** Whether the clock runs by itself. */
  readonly realTime?: boolean | undefined
}

/**
 * The only clock and the only source of random numbers of a world, so that a run can be repeated.
 *
 * @example
 * const environment = new Environment({ seed: 1 })
 * environment.advance(60_000)
 * environment.hex(32) // the same for every run with this seed
 */
export class Environment {
  readonly #realTime: boolean
  /** The time in ms; in real time, the offset from the system clock. */
  #time: number
  /** The time during `runAt`. */
  #fixedTime: number | undefined
  #ids: RandomStream
  #responseRandom: RandomStream

  constructor({ now, seed, realTime = false }: EnvironmentOptions) {
    this.#realTime = realTime
    this.#time = realTime ? 0 : DEFAULT_NOW
    this.#ids = new RandomStream(String(seed))
    this.#responseRandom = new RandomStream(`${String(seed)}/replies`)
    if (now !== undefined) this.#setTime(now)
  }

  /** Whether the clock runs by itself. */
  get runs(): boolean {
    return this.#realTime
  }

  /** The current time in ms since 1970. */
  now(): number {
    if (this.#fixedTime !== undefined) return this.#fixedTime
    return this.#realTime ? Date.now() + this.#time : this.#time
  }

  /** Runs synchronous work with the clock at `ms`: due work may run later than it was due. */
  runAt<T>(ms: number, work: () => T): T {
    this.#fixedTime = ms
    try {
      return work()
    } finally {
      this.#fixedTime = undefined
    }
  }

  /** @throws UsageError when `ms` is in the past or not a valid time */
  set(ms: number): void {
    this.assertNotBefore(ms)
    this.#setTime(Math.max(ms, this.now()))
  }

  /** Sets the clock of a new world, which may go back. */
  startAt(ms: number): void {
    this.#setTime(ms)
  }

  /** Checks the time for `set`, before due work runs. @throws UsageError as `set` does */
  assertNotBefore(ms: number): void {
    assertTime(ms)
    const now = this.now()
    if (ms >= now - (this.#realTime ? GRACE_MS : 0)) return
    const [to, from] = [ms, now].map(formatTime)
    throw new UsageError(`Failed to set the clock to ${to}: it is ${from} and cannot go back`)
  }

  /** @throws UsageError when `ms` is negative, or leads past the year 9999 */
  advance(ms: number): void {
    if (ms < 0) throw new UsageError(`Failed to advance the clock by ${ms} ms: it cannot go back`)
    this.#setTime(this.now() + ms)
  }

  /** Returns a number from 0 up to, not including, 1. */
  random(): number {
    beforeWrite(this.#ids.savepoint())
    return this.#ids.random()
  }

  /** Returns that many lowercase hexadecimal digits. */
  hex(digits: number): string {
    beforeWrite(this.#ids.savepoint())
    return this.#ids.hex(digits)
  }

  /**
   * Random numbers for values that only a response has, such as a request id. A stream of its own,
   * so that the ids of new records do not depend on how many requests only read.
   */
  get responseRandom(): RandomStream {
    return this.#responseRandom
  }

  /** The state of both random streams: 64 hexadecimal digits. */
  get randomState(): string {
    return this.#ids.state + this.#responseRandom.state
  }

  /** Continues both random streams from a `randomState`. */
  restoreRandomState(state: string): void {
    this.#ids = RandomStream.at(state.slice(0, 32))
    this.#responseRandom = RandomStream.at(state.slice(32))
  }

  /** Returns an independent copy with the same time; with `seed`, with other random numbers. */
  fork(seed?: string): Environment {
    const fork = new Environment({ seed: seed ?? 0, realTime: this.#realTime })
    fork.#time = this.#time
    if (seed !== undefined) return fork
    fork.#ids = this.#ids.fork()
    fork.#responseRandom = this.#responseRandom.fork()
    return fork
  }

  #setTime(ms: number): void {
    assertTime(ms)
    const whole = Math.round(ms)
    this.#time = this.#realTime ? whole - Date.now() : whole
  }
}

/**
 * Returns a point in time in ms since 1970.
 *
 * @throws UsageError when it is not a time
 */
export function timeOf(time: Time): number {
  return requireTime(time, 'set the clock')
}

function assertTime(ms: number): void {
  if (isTime(ms)) return
  throw new UsageError(
    `Failed to set the clock to ${formatTime(ms)}: it is outside of the years 0 to 9999`,
  )
}

function formatTime(ms: number): string {
  return isTime(ms) ? new Date(ms).toISOString() : `${String(ms)} ms`
}
