import { UsageError } from '../core/util/errors.js'

// Kept, as a test may replace the globals by fakes and end with them.
const { performance, setImmediate, setTimeout } = globalThis
// eslint-disable-next-line no-restricted-properties -- Node's own timers go by real time
const now = () => performance.now()

const DEFAULT_GRACE = 100
/** The number of timers at which those that have fired are removed. */
const CLEAN_UP_AT = 1000

/** Fields of Node's own timers. They are not public: a timer without them is ignored. */
interface Timer {
  readonly _idleTimeout?: number
  readonly _destroyed?: boolean
  hasRef?(): boolean
}

/** Timers that the tests of a suite started and did not wait for. */
export class PendingTimers {
  /** When each timer fires, by the clock of `performance`. */
  private readonly due = new Map<Timer, number>()

  /**
   * @param grace how long `settle` waits at most, in milliseconds
   * @throws UsageError when it is negative or not a number
   */
  constructor(private readonly grace: number = DEFAULT_GRACE) {
    if (grace >= 0) return
    throw new UsageError(
      `Failed to mock: grace must be a number of milliseconds, 0 or more, not ${String(grace)}`,
    )
  }

  add(timer: Timer): void {
    const { _idleTimeout: delay = Infinity } = timer
    if (delay > this.grace || isOfRunner()) return
    if (this.due.size >= CLEAN_UP_AT) this.dueTimes()
    this.due.set(timer, now() + delay)
  }

  /** Waits for timers that fire within `grace`, and for those that they start; not at all without any. */
  async settle(): Promise<void> {
    const end = now() + this.grace
    for (;;) {
      const next = Math.min(end, ...this.dueTimes())
      if (next === end) return
      await new Promise<void>((resolve) => setTimeout(resolve, next - now() + 1))
      // A request that was just sent reaches its handler some turns of the event loop later.
      for (let turn = 0; turn < 2; turn++) {
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
    }
  }

  /** When the timers fire that have not fired yet. The others are removed, repeating ones too. */
  private dueTimes(): number[] {
    const time = now()
    for (const [timer, due] of this.due) {
      const isOver = timer._destroyed !== false || due < time
      // A timer that does not keep the process alive is not waited for.
      if (isOver || timer.hasRef?.() !== true) this.due.delete(timer)
    }
    return [...this.due.values()]
  }
}

// A few frames of this file and of Node stand before the caller of setTimeout.
const FRAMES = 15
const RUNNER = /[\\/](?:@vitest[\\/]runner|vitest)[\\/]dist[\\/]/

/**
 * Whether vitest itself starts a timer now. It reports the state of tests by timers of 100 ms, in the
 * context of these tests: to wait for one at the end of each file would make suites slow.
 */
function isOfRunner(): boolean {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = FRAMES
  const frames = new Error().stack?.split('\n').slice(1) ?? []
  Error.stackTraceLimit = stackTraceLimit
  const ofNode = frames.findIndex((frame) => frame.includes('node:'))
  const caller = frames.slice(ofNode).find((frame) => !frame.includes('node:'))
  return caller !== undefined && RUNNER.test(caller)
}
