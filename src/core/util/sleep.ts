// As they were when this was loaded: a test that puts fake timers in their place would wait for
// ever for a late reply.
const { setTimeout: start, clearTimeout: stop } = globalThis

/** Waits so many milliseconds of real time, or until `signal` says that nobody waits any more. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const done = () => {
      stop(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = start(done, ms)
    signal?.addEventListener('abort', done, { once: true })
  })
}
