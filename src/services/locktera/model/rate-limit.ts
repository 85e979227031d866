import { refuse } from '../contract/errors.js'
import type { Containers } from './containers.js'
import { rules } from '../contract/rules.js'

const MINUTE = 60_000
const ID = 'locktera/rate-limit'
/** No value that the rule lists decides about fewer calls than this. */
const FEWEST = Math.min(...rules[ID].alternatives)

/**
 * Counts a call of a key in the minute that its first one began, and refuses those beyond the limit,
 * which do not count.
 *
 * @throws ApiError 429, with the seconds until the minute is over
 */
export function countCall({ world, windows, rule }: Containers, key: string): void {
  const now = world.environment.now()
  const last = windows.get(key)
  const isOpen = last !== undefined && now >= last.since && now < last.since + MINUTE
  const { since, calls } = isOpen ? last : { since: now, calls: 0 }
  // Read only where it decides: a call leans on each rule that it reads.
  if (calls >= fewest(world.rules.read(ID))) {
    const limit = rule(ID)
    if (limit !== 'none' && calls >= limit) throw refuse('rate_limited', {}, wait(since, now))
  }
  const window = { key, since, calls: calls + 1 }
  if (last) windows.replace(key, window)
  else windows.insert(window)
}

const fewest = (chosen: unknown) => (typeof chosen === 'number' ? Math.min(chosen, FEWEST) : FEWEST)

const wait = (since: number, now: number) => ({
  headers: { 'retry-after': String(Math.ceil((since + MINUTE - now) / 1000)) },
})
