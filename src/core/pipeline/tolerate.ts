import type { Problem } from '../contract/problem.js'
import type { Service } from '../service/service.js'
import type { RequestContext } from './request-context.js'

/** A problem that the service does not tolerate. */
export interface UntoleratedProblem extends Problem {
  /** The rule that decided so, if one did. */
  readonly rule: string | undefined
}

// A body with a million problems must not fill the journal.
const MAX_RECORDED = 100

/** Returns the first problems that the service does not tolerate; the others are recorded as ignored. */
export function untolerated(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
): UntoleratedProblem[] {
  const rejected: UntoleratedProblem[] = []
  for (const problem of problems) {
    if (rejected.length === MAX_RECORDED) break
    const { value: isTolerated, rule } = withLastRule(context, (read) =>
      service.tolerates(problem, read),
    )
    if (!isTolerated) rejected.push({ ...problem, rule })
    else if (context.ignored.length < MAX_RECORDED) context.ignored.push({ at: problem.at })
  }
  const [first] = rejected
  // The rule behind the vendor's limit decided, unless the limit is the user's `maxBody`.
  if (first?.keyword === 'too-large' && first.expected !== context.scope.limits.maxBody) {
    const limits = [service.maxBytes, service.maxJsonBytes].map((limit) =>
      withLastRule(context, (read) => limit?.call(service, read)),
    )
    rejected[0] = { ...first, rule: limits.find(({ value }) => value === first.expected)?.rule }
  }
  return rejected
}

/** Returns the result of `work`, and the rule that it read last. */
function withLastRule<T>(
  { world }: RequestContext,
  work: (read: typeof world.rule) => T,
): { value: T; rule: string | undefined } {
  let rule: string | undefined
  const value = work((id) => {
    rule = id
    return world.rule(id)
  })
  return { value, rule }
}
