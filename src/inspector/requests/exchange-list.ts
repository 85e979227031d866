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
 * Returns a list with more exchanges, both oldest first. One that is told twice is added once; where the
 * sequence of a scope begins anew, its journal was cleared, and what was there before goes.
 */
export function addExchanges(
  list: readonly ExchangeSummary[],
  added: readonly ExchangeSummary[],
): readonly ExchangeSummary[] {
  const last = new Map<string, number>()
  for (const { scope, sequence } of list) last.set(scope, sequence)
  let kept = list
  const fresh: ExchangeSummary[] = []
  for (const one of added) {
    if (one.sequence <= (last.get(one.scope) ?? 0)) {
      if (isKnown(kept, one)) continue
      kept = kept.filter(({ scope }) => scope !== one.scope)
    }
    last.set(one.scope, one.sequence)
    fresh.push(one)
  }
  return fresh.length === 0 ? kept : [...kept, ...fresh].slice(-MAX_KEPT)
}

/** Whether a list has the same exchange, and not another one with the same number. */
function isKnown(list: readonly ExchangeSummary[], one: ExchangeSummary): boolean {
  const key = keyOfExchange(one)
  const known = list.findLast((other) => keyOfExchange(other) === key)
  return known !== undefined && known.time === one.time && known.url === one.url
}

/** Returns the exchanges of several scopes as one list, by time. */
export function mergeScopes(lists: readonly (readonly ExchangeSummary[])[]): ExchangeSummary[] {
  const merged = lists.flat()
  if (lists.length > 1) merged.sort((one, other) => (one.time < other.time ? -1 : 1))
  return merged
}
