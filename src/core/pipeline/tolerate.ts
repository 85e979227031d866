import type { Problem } from '../contract/problem.js'
import type { RequestContext } from './request-context.js'
import type { Service } from '../service/service.js'

/** A problem that is not let pass, and the rule that could have let it. */
export interface UntoleratedProblem extends Problem {
  readonly rule: string | undefined
}

// A body of a million mistakes is refused like any other, and does not fill the journal.
const MOST_NOTED = 100

/** The first problems that stand; what the service lets pass before them is noted as ignored. */
export function untolerated(
  context: RequestContext,
  service: Service,
  problems: readonly Problem[],
): UntoleratedProblem[] {
  const standing: UntoleratedProblem[] = []
  for (const problem of problems) {
    if (standing.length === MOST_NOTED) break
    const { value: isTolerated, rule } = watched(context, (read) =>
      service.tolerates(problem, read),
    )
    if (!isTolerated) standing.push({ ...problem, rule })
    else if (context.ignored.length < MOST_NOTED) context.ignored.push({ at: problem.at })
  }
  const [first] = standing
  // The vendor's limit is leant on only where it refuses, and not the user's own.
  if (first?.keyword === 'too-large' && first.expected !== context.scope.limits.maxBody) {
    standing[0] = { ...first, rule: watched(context, (read) => service.maxBytes(read)).rule }
  }
  return standing
}

/** What some work gives, and which rule it read last. */
function watched<T>(
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
