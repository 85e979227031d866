import { isAtLeast, type Grade } from '../contract/provenance.js'
import type { TrustOptions } from '../contract/trust-options.js'
import type { ResponseContent } from '../http/response.js'
import type { Violation } from '../violations/violation.js'
import type { RequestContext } from './request-context.js'
import { dependenciesOf, responseDependencies, type Dependency } from './trust-dependencies.js'

/** Returns a violation for each dependency below the grade of `trust`. The response stays as it is. */
export function trustViolations(
  context: RequestContext,
  trust: Required<TrustOptions>,
  response: ResponseContent,
): Violation[] {
  if (!context.operation) return []
  return violationsOf(context, trust, dependenciesOf(context, response, trust.fields))
}

/** Returns the violations for the fields of a response alone, whatever `trust.fields` is. */
export function fieldTrustViolations(
  context: RequestContext,
  trust: Required<TrustOptions>,
  response: ResponseContent,
): Violation[] {
  const { service, operation } = context
  if (!service || !operation) return []
  const dependencies = [...responseDependencies(service, operation, response, true)]
  return violationsOf(
    context,
    trust,
    dependencies.filter(({ at }) => at.in === 'body'),
  )
}

function violationsOf(
  context: RequestContext,
  trust: Required<TrustOptions>,
  dependencies: readonly Dependency[],
): Violation[] {
  return dependencies
    .filter((dependency) => isUntrusted(dependency, trust))
    .map((dependency) => violationOf(context, dependency, trust.grade))
}

function isUntrusted(
  { mark, name }: Dependency,
  { grade, allow }: Required<TrustOptions>,
): boolean {
  return !isAtLeast(mark.provenance, grade) && !allow.includes(name)
}

function violationOf(
  context: RequestContext,
  { name, mark, at }: Dependency,
  grade: Grade,
): Violation {
  const expected = `${grade} or stronger`
  const message = `relies on ${name}, which is only ${mark.provenance}; this run requires ${expected}`
  const isRule = context.rules.has(name)
  const keyword = isRule ? 'rule' : 'untrusted'
  const problem = { at, keyword, message, expected, actual: mark.provenance, mark }
  return context.createViolation('trust', problem, isRule ? name : undefined)
}
