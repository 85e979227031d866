import type { Problem } from '../contract/problem.js'
import { markOf } from '../contract/provenance.js'
import { headerProblems } from '../contract/response-headers.js'
import type { Draft } from './outcome.js'
import type { Run } from './request-context.js'
import type { Service } from '../service/service.js'

/** Step 8: no reply leaves the mock unless it keeps the contract. */
export function checkReply(
  run: Run,
  service: Service,
  draft: Draft,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  const breaks = (problem: Omit<Problem, 'mark'>, mark?: Problem['mark']) =>
    run.broken.push(run.violation('own-reply', { ...problem, mark }))
  if (draft.failure !== undefined) {
    const at = { in: 'body', pointer: '' } as const
    const message = `the operation failed: ${reasonOf(draft.failure)}`
    breaks({ at, keyword: 'operation-failed', message, expected: 'a reply', actual: message })
    return
  }
  const declared = service.contract.response(run.operation ?? null, draft.status)
  const errors = declared?.node['x-errors'] ?? []
  if (!declared || (draft.error && !errors.includes(draft.error.code))) {
    const actual = draft.error ? `${String(draft.status)} ${draft.error.code}` : draft.status
    const message = `the contract does not declare this reply: ${String(actual)}`
    const at = { in: 'status', pointer: '' } as const
    breaks({ at, keyword: 'undeclared-status', message, expected: 'a declared reply', actual })
    return
  }
  for (const problem of headerProblems(declared.node.headers ?? {}, headers)) {
    breaks(problem, markOf(declared.node))
  }
  if (declared.schema === undefined) return
  const isPartial = declared.node['x-partial']?.some((name) => name in run.query)
  const view = isPartial ? 'partial' : 'closed'
  for (const problem of service.contract.checker.check(declared.schema, view, body, 'body')) {
    breaks(problem, problem.mark)
  }
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : 'it threw no error'
}
