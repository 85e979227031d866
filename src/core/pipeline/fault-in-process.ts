import { disconnectError } from '../http/delivery.js'
import { sleep } from '../util/sleep.js'

// Faults in process, where there is no socket: they look as `fetch` reports them.

/** Waits `ms` milliseconds before a response. @throws the reason of `signal` when it aborts */
export async function waitForDelay(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, signal)
  signal.throwIfAborted()
}

/** Returns the error of a fetch whose connection is dropped before a response. */
export function connectionError(end: 'close' | 'reset'): TypeError {
  return new TypeError('fetch failed', { cause: disconnectError(end) })
}
