import type { LiveEvent } from '../api/types.js'
import { subscribe } from '../app/connection.js'
import { Store } from '../ui/store.js'

/** Work that ran, as an event told it. */
export type RanWork = Extract<LiveEvent, { readonly type: 'due' }>

const KEPT = 200

/** By scope, what ran since the page was opened; the latest first. */
export const recentWork = new Store<ReadonlyMap<string, readonly RanWork[]>>(new Map())

function remember(
  before: ReadonlyMap<string, readonly RanWork[]>,
  ran: readonly RanWork[],
): ReadonlyMap<string, readonly RanWork[]> {
  const after = new Map(before)
  for (const work of ran) {
    after.set(work.scope, [work, ...(after.get(work.scope) ?? [])].slice(0, KEPT))
  }
  return after
}

/** Collects what runs, from now on. */
export function watchWork(): void {
  let waiting: RanWork[] = []
  subscribe((event) => {
    if (event.type !== 'due') return
    // One step of the clock may run thousands of them.
    if (waiting.length === 0) {
      setTimeout(() => {
        const ran = waiting
        waiting = []
        recentWork.update((before) => remember(before, ran))
      })
    }
    waiting.push(event)
  })
}
