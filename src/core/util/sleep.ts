// Kept from the time of import: with the fake timers of a test, a delayed response would never
// come.
const { setTimeout: start, clearTimeout: stop } = globalThis

// A longer timer would fire at once.
const MAX_TIMER_MS = 2 ** 31 - 1

/** Waits `ms` milliseconds of real time, or until `signal` is aborted; never rejects. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      stop(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = start(done, Math.min(ms, MAX_TIMER_MS))
    signal?.addEventListener('abort', done, { once: true })
  })
}
