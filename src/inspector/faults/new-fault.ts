import { isRecord } from '../../core/util/is-record.js'
import { numberOf, readDraft, type Draft } from './draft.js'

/**
 * Returns the fault that an address asks for: `fault` is a whole one as JSON; without it `operation`,
 * `status`, `code` and `match` (JSON) are its parts.
 *
 * @example
 * draftOf(new URLSearchParams('operation=openai/CreateContainer&status=500'))
 * // { operation: 'openai/CreateContainer', do: { status: 500 } }
 */
export function draftOf(query: URLSearchParams): Draft {
  const whole = readDraft(query.get('fault') ?? '')
  if (isRecord(whole)) return asNew(whole)
  const operation = query.get('operation') ?? '*'
  const status = numberOf(query.get('status') ?? '')
  const code = query.get('code')
  const match = readDraft(query.get('match') ?? '')
  const isEmpty = status === undefined && code === null
  return {
    operation,
    ...(isRecord(match) && { match }),
    do: {
      ...(status !== undefined && { status }),
      ...(code !== null && { code }),
      ...(isEmpty && { status: 500 }),
    },
  }
}

/** A planned fault as a new one: without its counters, and with an id of its own. */
export function asNew(fault: Draft): Draft {
  const { id: _id, hits: _hits, calls: _calls, since: _since, ...rest } = fault
  return rest
}
