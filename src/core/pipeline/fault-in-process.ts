import type { Outcome } from './outcome.js'
import { sleep } from '../util/sleep.js'

// What only a socket can do has its nearest equivalent here: what fetch makes of it.

/** Waits until a late reply is there. @throws whatever the client has given up for */
export async function waitForDelay({ late: ms }: Outcome, signal: AbortSignal): Promise<void> {
  if (ms === undefined) return
  await sleep(ms, signal)
  signal.throwIfAborted()
}

/** The error of a fetch whose connection is dropped before a reply. */
export function connectionLost(end: 'close' | 'reset'): TypeError {
  const said = end === 'reset' ? 'read ECONNRESET' : 'other side closed'
  return new TypeError('fetch failed', { cause: new Error(said) })
}
