import { callsOf, type NumberedExchange } from './calls.js'
import { mismatchedTypes, unreadBodies, usedPartialContent } from './content.js'
import { usesAfterEnd } from './ended.js'
import type { Finding } from './finding.js'
import { fastPolling, repeatedPages } from './reads.js'
import { blindRepeats, earlyRetries, futileRetries, immediateRetries } from './retries.js'

/** What `conductOf` has to know beside the exchanges. */
export interface ConductFacts {
  /**
   * Whether the mock's clock is that of the clients, as in real time: two calls at the same time had
   * no pause in between then. A clock that stands still says so of no call.
   */
  readonly clockRuns: boolean
}

/**
 * What clients did in exchanges, the oldest first, that no single response refuses: sorted by the
 * first call, then by code. It depends on nothing else, so the same exchanges have the same findings.
 *
 * @example
 * conductOf(scope.journal.numbered(), { clockRuns: false })
 */
export function conductOf(
  exchanges: readonly NumberedExchange[],
  { clockRuns }: ConductFacts,
): Finding[] {
  const calls = callsOf(exchanges)
  const findings = [
    ...earlyRetries(calls, clockRuns),
    ...blindRepeats(calls),
    ...futileRetries(calls),
    ...immediateRetries(calls, clockRuns),
    ...fastPolling(calls, clockRuns),
    ...repeatedPages(calls),
    ...usedPartialContent(calls),
    ...usesAfterEnd(calls),
    ...mismatchedTypes(calls),
    ...unreadBodies(calls),
  ]
  return findings.sort((one, other) => firstOf(one) - firstOf(other) || codeOrder(one, other))
}

const firstOf = ({ calls }: Finding) => calls[0] ?? 0

const codeOrder = ({ code: one }: Finding, { code: other }: Finding) =>
  one === other ? 0 : one < other ? -1 : 1
