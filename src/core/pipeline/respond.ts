import { fillTemplate } from '../contract/error-template.js'
import type { Problem } from '../contract/problem.js'
import { provenanceOf } from '../contract/provenance.js'
import type { TrustOptions } from '../contract/trust-options.js'
import { headerProblems } from '../contract/validator.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import type { AnsweredWith, Download, MockResponse } from '../http/response.js'
import { isDownload, serializeBody } from '../http/serialize.js'
import { BODY_LIMIT } from '../journal/truncated-body.js'
import { completed } from '../journal/violation-details.js'
import type { ApiError } from '../service/api-error.js'
import type { Service } from '../service/service.js'
import { violationText } from '../violations/format-violation.js'
import { isLost } from './apply-fault.js'
import { EXPLAIN_HEADER, explainHeaders } from './explain-headers.js'
import { alterResponse, errorText, type AlteredResponse } from './fault-response.js'
import type { Outcome, ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import { trustViolations } from './trust.js'

/** Steps 8 to 10: checks the response against the contract, journals the exchange, serializes it. */
export function finish(context: RequestContext, draft: ResponseDraft): Outcome {
  const { service, decision, request } = context
  // One object from here to the socket: copies of headers cost more than the checks do.
  const headers = service && !draft.own ? service.headers(context.world) : {}
  const body =
    draft.error && service ? errorBody(context, service, draft.error, headers) : draft.body
  Object.assign(headers, draft.headers)
  if (service && !draft.own && !draft.isFaulty) validate(context, service, draft, headers, body)
  const answered = { status: draft.status, code: draft.error?.code, body }
  if (context.broken.length > 0) return broken(context, answered)
  if (decision && isLost(decision)) return lost(context, decision)
  const { trust } = context.scope.limits
  if (trust && !draft.isFaulty) noteTrust(context, trust, answered)
  const payload = serializeBody(body, headers)
  if (request.headers[EXPLAIN_HEADER] === '1') {
    Object.assign(headers, explainHeaders(context, answered, draft.isFaulty))
  }
  const altered = decision && applyFault(context, decision, payload, headers)
  addOwnHeaders(context, headers)
  if (service && !draft.own) note(context, service, answered, headers)
  const isSame = !altered || altered.payload === payload
  const sent = isSame ? shown(body) : altered.payload
  const exchange = context.record({ status: draft.status, headers, body: sent })
  const whole = altered ? altered.payload : payload
  const reply = { status: draft.status, headers, body: context.isHead ? null : whole }
  return {
    kind: 'reply',
    reply: altered?.delivery ? { ...reply, delivery: altered.delivery } : reply,
    exchange,
  }
}

/** A response of our own, to a request that concerns no vendor. */
export function neutralResponse(status: number, message: string): Outcome {
  const headers: Record<string, string> = {}
  const body = serializeBody({ message }, headers)
  return { kind: 'reply', reply: { status, headers, body } }
}

function errorBody(
  context: RequestContext,
  service: Service,
  error: ApiError,
  vendor: Readonly<Record<string, string>>,
): unknown {
  const { method, path } = context.request
  const request_id = vendor['x-request-id']
  const values = { method, path, request_id, ...context.params, ...error.values }
  return service.envelope(fillTemplate(service.contract.error(error.code).error, values))
}

/** Step 8: no response leaves the mock unless it keeps the contract. */
function validate(
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
  const declared = (context.operation ?? service.contract).responses.get(draft.status)
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

/** A broken response of our own: nothing is sent, and it is printed whoever reads the journal. */
function broken(context: RequestContext, answered: AnsweredWith): Outcome {
  const exchange = context.exchange(null)
  context.scope.journal.record(exchange)
  const violations = completed({ ...exchange, violations: context.broken })
  context.scope.broken.push(...violations)
  for (const violation of violations) {
    console.error(`quayside: our own reply breaks its contract\n${violationText(violation)}`)
  }
  const isExplained = context.request.headers[EXPLAIN_HEADER] === '1'
  return {
    kind: 'broken',
    violations,
    headers: isExplained ? explainHeaders(context, answered) : {},
  }
}

/** A fault drops the connection after the operation was done. */
function lost(context: RequestContext, { action }: FaultDecision<unknown>): Outcome {
  context.record(null)
  return { kind: 'lost', end: action.lose ? 'close' : 'reset' }
}

function noteTrust(
  context: RequestContext,
  trust: Required<TrustOptions>,
  answered: AnsweredWith,
): void {
  const found = trustViolations(context, trust, answered)
  context.violations.push(...found)
  context.scope.countTrustViolations(found)
}

function applyFault(
  context: RequestContext,
  decision: FaultDecision<unknown>,
  payload: string | Download | null,
  headers: Record<string, string>,
): AlteredResponse | undefined {
  const { service } = context
  if (!service) return undefined
  headers['x-mock-fault'] = decision.id
  return alterResponse(decision, payload, headers, () =>
    errorText(context, service, decision.action),
  )
}

/** Headers that no vendor declares: they are the server's own. */
function addOwnHeaders({ request, world }: RequestContext, headers: Record<string, string>): void {
  headers['date'] = new Date(world.environment.now()).toUTCString()
  if (request.headers['origin'] === undefined) return
  // Any page may call a mock: there is nothing behind it to protect.
  headers['access-control-allow-origin'] = '*'
  headers['access-control-expose-headers'] = '*'
}

/** Notes the response for coverage, and for the report of what requests left behind. */
function note(
  context: RequestContext,
  service: Service,
  { status, code, body: whole }: AnsweredWith,
  headers: MockResponse['headers'],
): void {
  const { scope, operation, params } = context
  const body = context.isHead ? null : whole
  if (isDownload(body)) scope.leaks.noteDownload(body.bytes)
  else if (status >= 300 && operation) {
    scope.leaks.noteError(service, operation.id, params, { status, code })
  }
  const isLarge = Number(headers['content-length'] ?? 0) > BODY_LIMIT
  context.covered = scope.coverage.note(context, service, { status, code, body, isLarge })
}

/** The body as the journal keeps it: of a download, its size. */
function shown(body: unknown): unknown {
  return isDownload(body) ? { bytes: body.end - body.start } : body
}
