import type { Problem } from '../contract/problem.js'
import { provenanceOf } from '../contract/provenance.js'
import { headerProblems } from '../contract/response-headers.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import type { Service } from '../service/service.js'

/** Step 8: no reply leaves the mock unless it keeps the contract. */
export function validateResponse(
  context: RequestContext,
  service: Service,
  draft: ResponseDraft,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  const breaks = (problem: Omit<Problem, 'mark'>, mark?: Problem['mark']) =>
    context.broken.push(context.violation('own-reply', { ...problem, mark }))
  if (draft.failure !== undefined) {
    const at = { in: 'body', pointer: '' } as const
    const message = `the operation failed: ${reasonOf(draft.failure)}`
    breaks({ at, keyword: 'operation-failed', message, expected: 'a reply', actual: message })
    return
  }
  const declared = service.contract.response(context.operation ?? null, draft.status)
  const errors = declared?.node['x-errors'] ?? []
  if (!declared || (draft.error && !errors.includes(draft.error.code))) {
    const actual = draft.error ? `${String(draft.status)} ${draft.error.code}` : draft.status
    const message = `the contract does not declare this reply: ${String(actual)}`
    const at = { in: 'status', pointer: '' } as const
    breaks({ at, keyword: 'undeclared-status', message, expected: 'a declared reply', actual })
    return
  }
  for (const problem of headerProblems(declared.node.headers ?? {}, headers)) {
    breaks(problem, provenanceOf(declared.node))
  }
  if (declared.schema === undefined) return
  const isPartial = declared.node['x-partial']?.some((name) => name in context.query)
  const view = isPartial ? 'partial' : 'closed'
  for (const problem of service.contract.validator.check(declared.schema, view, body, 'body')) {
    breaks(problem, problem.mark)
  }
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : 'it threw no error'
}
