import { fillTemplate } from '../contract/error-template.js'
import { completed } from '../journal/violation-details.js'
import type { ApiError } from '../service/api-error.js'
import { explainHeaders } from './explain-headers.js'
import { alterResponse, errorText, type AlteredResponse } from './fault-response.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { isLost } from './apply-fault.js'
import {
  type AnsweredWith,
  type Download,
  type MockResponse,
  isDownload,
} from '../http/response.js'
import { httpDate } from '../http/date.js'
import { BODY_LIMIT } from '../journal/truncated-body.js'
import { serializeBody } from '../http/serialize.js'
import { validateResponse } from './validate-response.js'
import type { RequestContext } from './request-context.js'
import { trustViolations } from './trust.js'
import type { TrustOptions } from '../contract/trust-options.js'
import type { Service } from '../service/service.js'
import { violationText } from '../violations/format-violation.js'
import type { ResponseDraft, Outcome } from './outcome.js'
import { exchangeOf, journal } from './record-exchange.js'

/** Steps 8 to 10: checks the reply against the contract, journals the exchange, renders it. */
export function finish(context: RequestContext, draft: ResponseDraft): Outcome {
  const { service } = context
  // One object from here to the socket: copies of headers cost more than the checks do.
  const headers = service && !draft.own ? service.headers(context.world) : {}
  const body =
    draft.error && service ? errorBody(context, service, draft.error, headers) : draft.body
  Object.assign(headers, draft.headers)
  if (service && !draft.own && !draft.isFaulty)
    validateResponse(context, service, draft, headers, body)
  const answer = { status: draft.status, code: draft.error?.code, body }
  if (context.broken.length > 0) return broken(context, answer)
  if (context.decision && isLost(context.decision)) return lost(context, context.decision)
  const { trust } = context.scope.limits
  if (trust && !draft.isFaulty) judge(context, trust, answer)
  const payload = serializeBody(body, headers)
  Object.assign(headers, explainHeaders(context, answer, draft.isFaulty))
  const altered = applyFault(context, payload, headers)
  addOwnHeaders(context, headers)
  if (service && !draft.own) note(context, service, answer, headers)
  const isSame = !altered || altered.payload === payload
  const sent = isSame ? shown(body) : altered.payload
  const exchange = journal(context, { status: draft.status, headers, body: sent })
  const whole = altered ? altered.payload : payload
  const reply = { status: draft.status, headers, body: context.isHead ? null : whole }
  return {
    kind: 'reply',
    reply: altered?.delivery ? { ...reply, delivery: altered.delivery } : reply,
    exchange,
  }
}

/** What a fault makes of the reply. */
function applyFault(
  context: RequestContext,
  payload: string | Download | null,
  headers: Record<string, string>,
): AlteredResponse | undefined {
  const { decision, service } = context
  if (!decision || !service) return undefined
  headers['x-mock-fault'] = decision.id
  return alterResponse(decision, payload, headers, () =>
    errorText(context, service, decision.action),
  )
}

/** The operation is done; nobody learns of it. */
function lost(context: RequestContext, { action }: FaultDecision<unknown>): Outcome {
  journal(context, null)
  return { kind: 'lost', end: action.lose ? 'close' : 'reset' }
}

/** Notes the reply for coverage, and in the books of what requests left behind. */
function note(
  context: RequestContext,
  service: Service,
  answer: AnsweredWith,
  headers: MockResponse['headers'],
): void {
  const { scope, operation, params } = context
  const { status, code } = answer
  const body = context.isHead ? null : answer.body
  const isLarge = Number(headers['content-length'] ?? 0) > BODY_LIMIT
  const made = { status, code, body, isLarge }
  if (operation) scope.leaks.note(service, operation.id, params, made)
  context.covered = scope.coverage.note(context, service, made)
}

function judge(context: RequestContext, trust: Required<TrustOptions>, answer: AnsweredWith): void {
  const found = trustViolations(context, trust, answer)
  context.violations.push(...found)
  context.scope.countTrustViolations(found)
}

/** A reply of ours to what concerns no vendor. */
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

/** Headers that are the door's own, declared by no vendor. */
function addOwnHeaders({ request, world }: RequestContext, headers: Record<string, string>): void {
  headers['date'] = httpDate(world.environment.now())
  if (request.headers['origin'] === undefined) return
  // Any page may call a mock: there is nothing behind it to protect.
  headers['access-control-allow-origin'] = '*'
  headers['access-control-expose-headers'] = '*'
}

function shown(body: unknown): unknown {
  return isDownload(body) ? { bytes: body.end - body.start } : body
}

function broken(context: RequestContext, answer: AnsweredWith): Outcome {
  const exchange = exchangeOf(context, null)
  context.scope.journal.record(exchange)
  const violations = completed({ ...exchange, violations: context.broken })
  context.scope.broken.push(...violations)
  for (const violation of violations) {
    console.error(`quayside: our own reply breaks its contract\n${violationText(violation)}`)
  }
  return { kind: 'broken', violations, headers: explainHeaders(context, answer) }
}
