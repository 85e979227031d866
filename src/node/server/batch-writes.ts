import { setImmediate } from 'node:timers'

let leaving: (() => void)[] = []

/** Sends with all else of this turn of the event loop: each reply, left alone, has to wake its client. */
export function leaveTogether(send: () => void): void {
  if (leaving.push(send) > 1) return
  setImmediate(() => {
    const all = leaving
    leaving = []
    for (const one of all) one()
  })
}
