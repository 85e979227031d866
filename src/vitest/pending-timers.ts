import { UsageError } from '../core/util/errors.js'

// A test may put fakes in their place, and end with them.
const { performance, setImmediate, setTimeout } = globalThis
// eslint-disable-next-line no-restricted-properties -- Node's own timers go by real time
const now = () => performance.now()

/** How long the end of a file waits for a timer that a test left, at most. */
const GRACE = 100
/** So many are kept before those that are over are looked for. */
const MANY = 1000

/** What is read of Node's own object, whose fields are not public: one that lacks them is let go. */
interface Timer {
  readonly _idleTimeout?: number
  readonly _destroyed?: boolean
  hasRef?(): boolean
}

/** Timers that the tests of a suite began and did not wait for. */
export class Timers {
  /** When each comes up. */
  private readonly due = new Map<Timer, number>()

  /** @throws UsageError when `grace` is no time */
  constructor(private readonly grace: number = GRACE) {
    if (grace >= 0) return
    throw new UsageError(
      `Failed to mock: grace is ${String(grace)}; give milliseconds, or 0 not to wait`,
    )
  }

  note(timer: Timer): void {
    const { _idleTimeout: delay = Infinity } = timer
    if (delay > this.grace) return
    if (this.due.size >= MANY) this.pending()
    this.due.set(timer, now() + delay)
  }

  /** Waits for those that come up soon, and for what they begin; at once, where there are none. */
  async settle(): Promise<void> {
    const end = now() + this.grace
    for (;;) {
      const next = Math.min(end, ...this.pending())
      if (next === end) return
      await new Promise<void>((resolve) => setTimeout(resolve, next - now() + 1))
      // What was sent a moment ago is on its way to the handler.
      for (let turn = 0; turn < 2; turn++) {
        await new Promise<void>((resolve) => setImmediate(resolve))
      }
    }
  }

  /** When those come up that are still to come; the others are forgotten, repeating ones too. */
  private pending(): number[] {
    const time = now()
    for (const [timer, due] of this.due) {
      const isOver = timer._destroyed !== false || due < time
      // One that does not keep the process alive is not meant to be waited for.
      if (isOver || timer.hasRef?.() !== true) this.due.delete(timer)
    }
    return [...this.due.values()]
  }
}
