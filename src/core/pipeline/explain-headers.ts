import { weakestOf } from '../contract/provenance.js'
import type { RequestContext } from './request-context.js'
import { dependenciesOf } from './trust.js'
import type { AnsweredWith } from '../http/response.js'

/** A request with this header, of value 1, is answered with headers about the reply. */
const WANTED = 'x-mock-explain'
const NONE: Readonly<Record<string, string>> = {}

/**
 * Headers that say how well a reply is known and what was wrong with its request, for who asks.
 *
 * @example
 * // x-mock-explain: 1
 * // x-mock-provenance: observed; rules="openai/expiry-minutes-max openai/name-max-length"
 * // x-mock-violations: QS2041
 */
export function explainHeaders(
  context: RequestContext,
  answer: AnsweredWith,
  isFaulty = false,
): Readonly<Record<string, string>> {
  if (context.request.headers[WANTED] !== '1') return NONE
  const grade = weakestOf(dependenciesOf(context, answer, false).map(({ mark }) => mark.provenance))
  const violations = [...context.violations, ...context.broken]
  return {
    // What leans on nothing is ours, and so is an error that the contract has not here.
    'x-mock-provenance': `${(isFaulty ? undefined : grade) ?? 'assumed'}; rules="${[...context.rules].join(' ')}"`,
    'x-mock-violations': violations.map(({ code }) => code).join(', '),
  }
}
