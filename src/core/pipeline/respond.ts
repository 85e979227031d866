import { fill } from '../contract/error-template.js'
import { completed } from '../journal/violation-details.js'
import type { ApiError } from '../service/api-error.js'
import { explainHeaders } from './explain-headers.js'
import { alter, errorText, type Altered } from './fault-response.js'
import type { Strike } from '../faults/planned-fault.js'
import { isLost } from './apply-fault.js'
import { type Answer, type Download, type Outgoing, isDownload } from '../http/response.js'
import { httpDate } from '../http/date.js'
import { BODY_LIMIT } from '../journal/truncated-body.js'
import { render } from '../http/serialize.js'
import { checkReply } from './validate-response.js'
import type { Run } from './request-context.js'
import { distrust } from './trust.js'
import type { TrustOptions } from '../contract/trust-options.js'
import type { Service } from '../service/service.js'
import { violationText } from '../violations/format-violation.js'
import type { Draft, Outcome } from './outcome.js'
import { exchangeOf, journal } from './record-exchange.js'

/** Steps 8 to 10: checks the reply against the contract, journals the exchange, renders it. */
export function finish(run: Run, draft: Draft): Outcome {
  const { service } = run
  // One object from here to the socket: copies of headers cost more than the checks do.
  const headers = service && !draft.own ? service.headers(run.world) : {}
  const body = draft.error && service ? errorBody(run, service, draft.error, headers) : draft.body
  Object.assign(headers, draft.headers)
  if (service && !draft.own && !draft.isFaulty) checkReply(run, service, draft, headers, body)
  const answer = { status: draft.status, code: draft.error?.code, body }
  if (run.broken.length > 0) return broken(run, answer)
  if (run.strike && isLost(run.strike)) return lost(run, run.strike)
  const { trust } = run.scope.limits
  if (trust && !draft.isFaulty) judge(run, trust, answer)
  const payload = render(body, headers)
  Object.assign(headers, explainHeaders(run, answer, draft.isFaulty))
  const altered = struck(run, payload, headers)
  addOwnHeaders(run, headers)
  if (service && !draft.own) note(run, service, answer, headers)
  const isSame = !altered || altered.payload === payload
  const sent = isSame ? shown(body) : altered.payload
  const exchange = journal(run, { status: draft.status, headers, body: sent })
  const whole = altered ? altered.payload : payload
  const reply = { status: draft.status, headers, body: run.isHead ? null : whole }
  return {
    kind: 'reply',
    reply: altered?.delivery ? { ...reply, delivery: altered.delivery } : reply,
    exchange,
  }
}

/** What a fault makes of the reply. */
function struck(
  run: Run,
  payload: string | Download | null,
  headers: Record<string, string>,
): Altered | undefined {
  const { strike, service } = run
  if (!strike || !service) return undefined
  headers['x-mock-fault'] = strike.id
  return alter(strike, payload, headers, () => errorText(run, service, strike.action))
}

/** The operation is done; nobody learns of it. */
function lost(run: Run, { action }: Strike<unknown>): Outcome {
  journal(run, null)
  return { kind: 'lost', end: action.lose ? 'close' : 'reset' }
}

/** Notes the reply for coverage, and in the books of what requests left behind. */
function note(run: Run, service: Service, answer: Answer, headers: Outgoing['headers']): void {
  const { scope, operation, params } = run
  const { status, code } = answer
  const body = run.isHead ? null : answer.body
  const isLarge = Number(headers['content-length'] ?? 0) > BODY_LIMIT
  const made = { status, code, body, isLarge }
  if (operation) scope.upkeep.note(service, operation.id, params, made)
  run.covered = scope.coverage.note(run, service, made)
}

function judge(run: Run, trust: Required<TrustOptions>, answer: Answer): void {
  const found = distrust(run, trust, answer)
  run.violations.push(...found)
  run.scope.countDistrust(found)
}

/** A reply of ours to what concerns no vendor. */
export function neutral(status: number, message: string): Outcome {
  const headers: Record<string, string> = {}
  const body = render({ message }, headers)
  return { kind: 'reply', reply: { status, headers, body } }
}

function errorBody(
  run: Run,
  service: Service,
  error: ApiError,
  vendor: Readonly<Record<string, string>>,
): unknown {
  const { method, path } = run.incoming
  const request_id = vendor['x-request-id']
  const values = { method, path, request_id, ...run.params, ...error.values }
  return service.envelope(fill(service.contract.error(error.code).error, values))
}

/** Headers that are the door's own, declared by no vendor. */
function addOwnHeaders({ incoming, world }: Run, headers: Record<string, string>): void {
  headers['date'] = httpDate(world.environment.now())
  if (incoming.headers['origin'] === undefined) return
  // Any page may call a mock: there is nothing behind it to protect.
  headers['access-control-allow-origin'] = '*'
  headers['access-control-expose-headers'] = '*'
}

function shown(body: unknown): unknown {
  return isDownload(body) ? { bytes: body.end - body.start } : body
}

function broken(run: Run, answer: Answer): Outcome {
  const exchange = exchangeOf(run, null)
  run.scope.journal.record(exchange)
  const violations = completed({ ...exchange, violations: run.broken })
  run.scope.broken.push(...violations)
  for (const violation of violations) {
    console.error(`quayside: our own reply breaks its contract\n${violationText(violation)}`)
  }
  return { kind: 'broken', violations, headers: explainHeaders(run, answer) }
}
