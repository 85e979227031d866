import { fillTemplate } from '../contract/error-template.js'
import type { Problem } from '../contract/problem.js'
import type { TrustOptions } from '../contract/trust-options.js'
import { headerProblems } from '../contract/validator.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { corsHeaders } from '../http/cors.js'
import type { Download, MockResponse, ResponseContent } from '../http/response.js'
import type { MockRequest } from '../http/request.js'
import { isDownload, serializeBody } from '../http/serialize.js'
import { BODY_LIMIT } from '../journal/journal.js'
import { completeViolations } from '../journal/violation-details.js'
import type { ApiError } from '../service/api-error.js'
import type { Service } from '../service/service.js'
import { violationText } from '../violations/format-violation.js'
import { dropsConnection } from './decide-fault.js'
import { EXPLAIN_HEADER, explainHeaders } from './explain-headers.js'
import { alterResponse, errorText, type AlteredResponse } from './fault-response.js'
import type { Outcome, ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import { trustViolations } from './trust.js'

/** Steps 8 to 10: checks the response, applies faults to it, records the exchange. */
export function finishResponse(context: RequestContext, draft: ResponseDraft): Outcome {
  const { decision, request } = context
  const service = draft.isFromMock ? undefined : context.service
  // One object from here to the socket: copies of headers cost more than the checks do.
  const headers = service ? service.headers(context.world, draft.status, request.headers) : {}
  const body =
    draft.error && service ? errorBody(context, service, draft.error, headers) : draft.body
  Object.assign(headers, draft.headers)
  if (service && !draft.isFaulty) validate(context, service, draft, headers, body)
  const content = { status: draft.status, code: draft.error?.code, body }
  if (context.ownViolations.length > 0) return invalidResponse(context, content)
  if (decision && dropsConnection(decision)) return droppedConnection(context, decision)
  const { trust } = context.scope.limits
  if (trust && !draft.isFaulty) recordTrustViolations(context, trust, content)
  const payload = serializeBody(body, headers, service?.indent?.(context.world.rule))
  if (request.headers[EXPLAIN_HEADER] === '1') {
    Object.assign(headers, explainHeaders(context, content, draft.isFaulty))
  }
  const altered = decision && alterByFault(context, decision, payload, headers)
  context.cut = altered?.delivery?.cut
  addServerHeaders(context, headers)
  if (service) recordCoverage(context, service, content, headers)
  const isUnchanged = !altered || altered.payload === payload
  const recorded = isUnchanged ? recordedBody(body) : altered.payload
  const exchange = context.record({ status: draft.status, headers, body: recorded })
  const sent = altered ? altered.payload : payload
  const reply = { status: draft.status, headers, body: context.isHead ? null : sent }
  return {
    kind: 'reply',
    reply: altered?.delivery ? { ...reply, delivery: altered.delivery } : reply,
    exchange,
  }
}

/** Returns a response of the mock itself, to a request for no vendor. */
export function neutralResponse(status: number, message: string, request: MockRequest): Outcome {
  const headers = corsHeaders(request.headers)
  const body = serializeBody({ message }, headers)
  return { kind: 'reply', reply: { status, headers, body } }
}

function errorBody(
  context: RequestContext,
  service: Service,
  error: ApiError,
  headers: Readonly<Record<string, string>>,
): unknown {
  const { method, path } = context.request
  const request_id = headers['x-request-id']
  const values = { method, path, request_id, ...context.params, ...error.values }
  return service.envelope(fillTemplate(service.contract.error(error.code).error, values))
}

/** Step 8: adds a violation for each problem of the response; one that breaks the contract is not sent. */
function validate(
  context: RequestContext,
  service: Service,
  draft: ResponseDraft,
  headers: Readonly<Record<string, string>>,
  body: unknown,
): void {
  const addViolation = (problem: Omit<Problem, 'mark'> & Partial<Pick<Problem, 'mark'>>) =>
    context.ownViolations.push(
      context.createViolation('own-reply', { mark: undefined, ...problem }),
    )
  if (draft.failure !== undefined) {
    const at = { in: 'body', pointer: '' } as const
    const message = `the operation failed: ${describeFailure(draft.failure)}`
    addViolation({
      at,
      keyword: 'operation-failed',
      message,
      expected: 'a response',
      actual: message,
    })
    return
  }
  const declared = (context.operation ?? service.contract).responses.get(draft.status)
  const errors = declared?.node['x-errors'] ?? []
  if (!declared || (draft.error && !errors.includes(draft.error.code))) {
    const actual = draft.error ? `${String(draft.status)} ${draft.error.code}` : draft.status
    const message = `the contract does not declare this response: ${String(actual)}`
    const at = { in: 'status', pointer: '' } as const
    addViolation({
      at,
      keyword: 'undeclared-status',
      message,
      expected: 'a declared response',
      actual,
    })
    return
  }
  for (const problem of headerProblems(declared.node, headers)) addViolation(problem)
  if (declared.schema === undefined) return
  const isPartial = declared.node['x-partial']?.some((name) => name in context.query)
  const view = isPartial ? 'partial' : 'closed'
  for (const problem of service.contract.validator.check(declared.schema, view, body, 'body')) {
    addViolation(problem)
  }
}

function describeFailure(failure: unknown): string {
  return failure instanceof Error ? `${failure.name}: ${failure.message}` : 'it threw no error'
}

/** The outcome for a response that breaks the contract: it is logged, and not sent. */
function invalidResponse(context: RequestContext, content: ResponseContent): Outcome {
  const exchange = context.exchange(null)
  context.scope.journal.record(exchange)
  const own = completeViolations({ ...exchange, violations: context.ownViolations })
  const violations = context.scope.journal.maskSecrets(own)
  context.scope.addOwnViolations(violations)
  for (const violation of violations) {
    console.error(
      `quayside: the mock's own response breaks the contract\n${violationText(violation)}`,
    )
  }
  const { headers } = context.request
  const explained = headers[EXPLAIN_HEADER] === '1' ? explainHeaders(context, content) : {}
  return {
    ...{ kind: 'broken', violations, exchange },
    headers: { ...explained, ...corsHeaders(headers, explained) },
  }
}

/** The outcome of a fault that drops the connection after the operation. */
function droppedConnection(context: RequestContext, { action }: FaultDecision<unknown>): Outcome {
  const exchange = context.record(null)
  return { kind: 'lost', end: action.lose ? 'close' : 'reset', exchange }
}

function recordTrustViolations(
  context: RequestContext,
  trust: Required<TrustOptions>,
  content: ResponseContent,
): void {
  const found = trustViolations(context, trust, content)
  context.violations.push(...found)
  context.scope.countTrustViolations(found)
}

function alterByFault(
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

/** Adds the headers that any server sends, which no contract declares. */
function addServerHeaders(
  { request, world }: RequestContext,
  headers: Record<string, string>,
): void {
  headers['date'] = dateOf(world.environment.now())
  if (request.headers['origin'] !== undefined) {
    Object.assign(headers, corsHeaders(request.headers, headers))
  }
}

let [cachedSecond, cachedDate] = [NaN, '']

/** The value of a Date header; many responses are sent within one second. */
function dateOf(ms: number): string {
  const second = Math.floor(ms / 1000)
  if (second !== cachedSecond) [cachedSecond, cachedDate] = [second, new Date(ms).toUTCString()]
  return cachedDate
}

/** Records the response for coverage and for the report of leaks. */
function recordCoverage(
  context: RequestContext,
  service: Service,
  { status, code, body: whole }: ResponseContent,
  headers: MockResponse['headers'],
): void {
  const { scope, operation, params } = context
  const body = context.isHead ? null : whole
  if (isDownload(body)) scope.leaks.recordDownload(body.bytes)
  else if (status >= 300 && operation) {
    const late = scope.leaks.recordError(service, operation.id, params, { status, code })
    context.lateUse = late?.id
  }
  const isLarge = Number(headers['content-length'] ?? 0) > BODY_LIMIT
  context.covered = scope.coverage.record(context, service, { status, code, body, isLarge })
}

/** The body for the journal: of a download, its size. */
function recordedBody(body: unknown): unknown {
  return isDownload(body) ? { bytes: body.end - body.start } : body
}
