import type { BodyOutcome } from './run.js'

// Kept from the time of import: a body may replace the timers by fakes and end with them.
const { clearTimeout, setTimeout } = globalThis
const { setImmediate } = globalThis as { readonly setImmediate?: (done: () => void) => void }

/** A body that is running. */
export interface RunningBody {
  readonly outcome: Promise<BodyOutcome>
  /** Ends it as one that hangs. */
  readonly stop: (why: string) => void
}

/** Runs a body until it ends, is stopped, or has taken `timeout` ms of real time. */
export function runBody(body: () => unknown, timeout: number): RunningBody {
  let stop = (_why: string): void => undefined
  const stopped = new Promise<BodyOutcome>((resolve) => {
    stop = (why) => resolve({ kind: 'hung', why })
  })
  const timer = setTimeout(() => stop(`did not end within ${String(timeout)} ms`), timeout)
  const outcome = Promise.race([outcomeOf(body), stopped]).finally(() => clearTimeout(timer))
  return { outcome, stop }
}

async function outcomeOf(body: () => unknown): Promise<BodyOutcome> {
  try {
    await body()
    return { kind: 'passed' }
  } catch (error) {
    return { kind: 'failed', error }
  }
}

/** Waits until rejections that nobody handled have been reported. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (setImmediate) setImmediate(resolve)
    else setTimeout(resolve, 0)
  })
}
