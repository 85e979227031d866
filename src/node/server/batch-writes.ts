import { setImmediate } from 'node:timers'

let pending: (() => void)[] = []

/**
 * Calls `send` together with all others of this turn of the event loop. Sent one by one, each
 * response would wake up its client, which costs more than the response itself.
 */
export function batchWrites(send: () => void): void {
  if (pending.push(send) > 1) return
  setImmediate(() => {
    const all = pending
    pending = []
    for (const one of all) one()
  })
}
