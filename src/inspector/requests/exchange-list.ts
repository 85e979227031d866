import type { ExchangeSummary } from '../api/types.js'

/** How many exchanges the page keeps; the oldest ones go first. */
const MAX_KEPT = 20_000

/** What names an exchange. */
export type ExchangeName = Pick<ExchangeSummary, 'scope' | 'sequence'>

/** The name of an exchange as one text. */
export function keyOfExchange({ scope, sequence }: ExchangeName): string {
  return `${scope} ${sequence}`
}

/**
 * Returns a list with more exchanges, both oldest first. What is there already is left out; where the
 * sequence of a scope begins anew, its journal was cleared, and what was there before goes.
 */
export function addExchanges(
  list: readonly ExchangeSummary[],
  added: readonly ExchangeSummary[],
): readonly ExchangeSummary[] {
  let result = list
  const last = new Map<string, number>()
  for (const { scope, sequence } of list) last.set(scope, sequence)
  const fresh: ExchangeSummary[] = []
  for (const one of added) {
    const before = last.get(one.scope) ?? 0
    if (one.sequence <= before) {
      if (one.sequence > 1) continue
      result = result.filter(({ scope }) => scope !== one.scope)
    }
    last.set(one.scope, one.sequence)
    fresh.push(one)
  }
  return fresh.length === 0 ? result : [...result, ...fresh].slice(-MAX_KEPT)
}

/** Returns the exchanges of several scopes as one list, by time. */
export function mergeScopes(lists: readonly (readonly ExchangeSummary[])[]): ExchangeSummary[] {
  const merged = lists.flat()
  if (lists.length > 1) merged.sort((one, other) => (one.time < other.time ? -1 : 1))
  return merged
}
