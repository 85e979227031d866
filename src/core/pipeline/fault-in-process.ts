import { sleep } from '../util/sleep.js'

// Faults that only a socket can show, as `fetch` reports them.

/** Waits `ms` milliseconds for a late response. @throws the reason of `signal` when it aborts */
export async function waitForDelay(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, signal)
  signal.throwIfAborted()
}

/** The error of a fetch whose connection is dropped before a reply. */
export function connectionLost(end: 'close' | 'reset'): TypeError {
  const said = end === 'reset' ? 'read ECONNRESET' : 'other side closed'
  return new TypeError('fetch failed', { cause: new Error(said) })
}
