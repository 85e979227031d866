import { weakestOf } from '../contract/provenance.js'
import type { ResponseContent } from '../http/response.js'
import type { RequestContext } from './request-context.js'
import { dependenciesOf } from './trust-dependencies.js'

/** The request header that asks for `explainHeaders`, with the value `1`. */
export const EXPLAIN_HEADER = 'x-mock-explain'

/**
 * Returns headers with the weakest grade of the response, the rules that it relied on, and the
 * violations of its request.
 *
 * @example
 * // x-mock-explain: 1
 * // x-mock-provenance: observed; rules="openai/expiry-minutes-max openai/name-max-length"
 * // x-mock-violations: QS2041
 */
export function explainHeaders(
  context: RequestContext,
  response: ResponseContent,
  isFaulty = false,
): Readonly<Record<string, string>> {
  const dependencies = dependenciesOf(context, response, false)
  const grade = weakestOf(dependencies.map(({ mark }) => mark.provenance))
  const violations = [...context.violations, ...context.ownViolations]
  return {
    // Nothing vouches for a response of the mock itself or for an undeclared one.
    'x-mock-provenance': `${(isFaulty ? undefined : grade) ?? 'assumed'}; rules="${[...context.rules].join(' ')}"`,
    'x-mock-violations': violations.map(({ code }) => code).join(', '),
  }
}
