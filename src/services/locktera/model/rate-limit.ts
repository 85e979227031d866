import { apiError } from '../contract/errors.js'
import { rules } from '../contract/rules.js'
import type { Containers } from './containers.js'

const MINUTE = 60_000
/** How many windows are kept at most; those that began first are dropped. */
export const MAX_WINDOWS = 10_000
const RULE = 'locktera/rate-limit'
/** The lowest limit among the listed values of the rule: below it, the rule decides nothing. */
const LOWEST_LISTED_LIMIT = Math.min(...rules[RULE].alternatives)

/**
 * Counts a request of a key in a window of one minute, which starts with its first request. Requests
 * beyond the limit are refused and not counted.
 *
 * @throws ApiError 429, with the seconds until the window ends
 */
export function countRequest({ state, rateLimitWindows, rule }: Containers, key: string): void {
  const now = state.environment.now()
  const last = rateLimitWindows.get(key)
  const isOpen = last !== undefined && now >= last.since && now < last.since + MINUTE
  const { since, calls } = isOpen ? last : { since: now, calls: 0 }
  // The rule is read only where it decides: a request relies on each rule that is read for it.
  if (calls >= lowestLimit(state.rules.read(RULE))) {
    const limit = rule(RULE)
    if (limit !== 'none' && calls >= limit) {
      throw apiError('rate_limited', {}, retryAfter(since, now))
    }
  }
  const window = { key, since, calls: calls + 1 }
  if (last) rateLimitWindows.replace(key, window)
  else {
    rateLimitWindows.insert(window)
    dropOldWindows(rateLimitWindows, now)
  }
}

/** Drops windows that have ended, a few with each new one, so that their number stays small. */
function dropOldWindows(windows: Containers['rateLimitWindows'], now: number): void {
  const { records } = windows.page({ direction: 'asc', limit: 2 })
  for (const { key, since } of records) {
    if (since + MINUTE <= now || windows.size > MAX_WINDOWS) windows.delete(key)
  }
}

const lowestLimit = (chosen: unknown) =>
  typeof chosen === 'number' ? Math.min(chosen, LOWEST_LISTED_LIMIT) : LOWEST_LISTED_LIMIT

const retryAfter = (since: number, now: number) => ({
  headers: { 'retry-after': String(Math.ceil((since + MINUTE - now) / 1000)) },
})
