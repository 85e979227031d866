import { disconnectError } from '../http/delivery.js'
import { sleep } from '../util/sleep.js'
import { recordUnsent, type Outcome } from './outcome.js'

// Faults in process, where there is no socket: they look as `fetch` reports them.

/** Waits until a delayed response is due. @throws the reason of `signal` when it aborts */
export async function waitForDelay(outcome: Outcome, signal: AbortSignal): Promise<void> {
  await sleep(outcome.delayMs ?? 0, signal)
  if (signal.aborted) recordUnsent(outcome)
  signal.throwIfAborted()
}

/** Returns the error of a fetch whose connection is dropped before a response. */
export function connectionError(end: 'close' | 'reset'): TypeError {
  return new TypeError('fetch failed', { cause: disconnectError(end) })
}
