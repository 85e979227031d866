import { weakestOf } from '../contract/provenance.js'
import type { RequestContext } from './request-context.js'
import { dependenciesOf } from './trust.js'
import type { AnsweredWith } from '../http/response.js'

/** A request whose header of this name is `1` gets the headers of `explainHeaders`. */
export const EXPLAIN_HEADER = 'x-mock-explain'

/**
 * Returns headers with the grade of the response, the rules it relied on, and the violations of its
 * request.
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
  const grade = weakestOf(dependenciesOf(context, answer, false).map(({ mark }) => mark.provenance))
  const violations = [...context.violations, ...context.broken]
  return {
    // A response that relies on nothing is our own, and so is an error that the contract lacks.
    'x-mock-provenance': `${(isFaulty ? undefined : grade) ?? 'assumed'}; rules="${[...context.rules].join(' ')}"`,
    'x-mock-violations': violations.map(({ code }) => code).join(', '),
  }
}
