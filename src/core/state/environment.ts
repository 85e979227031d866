import { UsageError } from '../util/errors.js'
import { RandomStream } from '../util/random.js'

/** What `ids` gives, as a regular expression. */
export const STATE_PATTERN = '[0-9a-f]{64}'

const DEFAULT_NOW = Date.UTC(2025, 0, 1)
// The last moment that a Date can hold; past it, toISOString throws.
const LAST = 8.64e15
// A clock that ticks passes "now" while the wish to set it to now is on its way.
const GRACE = 1000

export interface EnvironmentOptions {
  /** Milliseconds since 1970. Default: 2025-01-01, or the real time where that is kept. */
  readonly now?: number | undefined
  readonly seed: string | number
  /** Whether the clock ticks by itself. */
  readonly realTime?: boolean | undefined
}

/**
 * The only clock and the only source of randomness: all else asks here, so a run can be repeated.
 *
 * @example
 * const environment = new Environment({ seed: 1 })
 * environment.advance(60_000)
 * environment.hex(32) // the same for every run with this seed
 */
export class Environment {
  readonly #realTime: boolean
  /** The time, or in real time what the clock differs by. */
  #time: number
  /** The time while due work runs: it may be late, in real time by a lot. */
  #moment: number | undefined
  #ids: RandomStream
  #replies: RandomStream

  constructor({ now, seed, realTime = false }: EnvironmentOptions) {
    this.#realTime = realTime
    this.#time = realTime ? 0 : DEFAULT_NOW
    this.#ids = new RandomStream(String(seed))
    this.#replies = new RandomStream(`${String(seed)}/replies`)
    if (now !== undefined) this.#put(now)
  }

  now(): number {
    if (this.#moment !== undefined) return this.#moment
    return this.#realTime ? Date.now() + this.#time : this.#time
  }

  /** Runs synchronous work for which it is that time. */
  during<T>(ms: number, work: () => T): T {
    this.#moment = ms
    try {
      return work()
    } finally {
      this.#moment = undefined
    }
  }

  /** @throws UsageError when that is in the past, or no time at all */
  set(ms: number): void {
    this.assertNotBefore(ms)
    this.#put(Math.max(ms, this.now()))
  }

  /** Sets the clock of a world that nobody has looked at yet: it may go back. */
  startAt(ms: number): void {
    this.#put(ms)
  }

  /** Refuses what `set` would refuse, before anything is done because of the new time. */
  assertNotBefore(ms: number): void {
    assertTime(ms)
    const now = this.now()
    if (ms >= now - (this.#realTime ? GRACE : 0)) return
    const [to, from] = [ms, now].map(show)
    throw new UsageError(`Failed to set the clock to ${to}: it is ${from} and cannot go back`)
  }

  /** @throws UsageError when `ms` is negative, or leads past what a Date can hold */
  advance(ms: number): void {
    if (ms < 0) throw new UsageError(`Failed to advance the clock by ${ms} ms: it cannot go back`)
    this.#put(this.now() + ms)
  }

  /** From 0 up to, not including, 1. */
  random(): number {
    return this.#ids.random()
  }

  /** That many lowercase hexadecimal digits. */
  hex(digits: number): string {
    return this.#ids.hex(digits)
  }

  /**
   * Randomness for what only a reply shows, such as a request id: apart from the rest, so that
   * the ids of what is made do not depend on how often somebody looked.
   */
  get replies(): RandomStream {
    return this.#replies
  }

  /** Where both streams of random numbers have got to: 64 hexadecimal digits. */
  get ids(): string {
    return this.#ids.state + this.#replies.state
  }

  /** Goes on drawing where another one had got to. */
  drawFrom(ids: string): void {
    this.#ids = RandomStream.at(ids.slice(0, 32))
    this.#replies = RandomStream.at(ids.slice(32))
  }

  /** The same time and, without a `seed`, the same random numbers to come; independent after. */
  fork(seed?: string): Environment {
    const fork = new Environment({ seed: seed ?? 0, realTime: this.#realTime })
    fork.#time = this.#time
    if (seed !== undefined) return fork
    fork.#ids = this.#ids.fork()
    fork.#replies = this.#replies.fork()
    return fork
  }

  #put(ms: number): void {
    assertTime(ms)
    const whole = Math.round(ms)
    this.#time = this.#realTime ? whole - Date.now() : whole
  }
}

function assertTime(ms: number): void {
  if (Math.abs(ms) <= LAST) return
  throw new UsageError(`Failed to set the clock to ${show(ms)}: no date can hold that`)
}

function show(ms: number): string {
  return Math.abs(ms) <= LAST ? new Date(ms).toISOString() : String(ms)
}

/** The time at which a clock is to start, in ms. */
export function toMs(now: Date | string | number | undefined): number | undefined {
  if (now === undefined) return undefined
  const ms = new Date(now).getTime()
  if (!Number.isNaN(ms)) return ms
  throw new UsageError(`Failed to set the clock: ${JSON.stringify(now)} is no time`)
}
