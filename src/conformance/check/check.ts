import { readTrust } from '../../core/contract/trust-options.js'
import { messageOf, type Pair, type PlainResponse } from '../../core/http/plain-message.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import { markAsserted, responseBodyOf } from '../../core/journal/journal.js'
import { completeViolations } from '../../core/journal/violation-details.js'
import { examine } from '../../core/pipeline/pipeline.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import { fieldTrustViolations, trustViolations } from '../../core/pipeline/trust.js'
import type { Violation } from '../../core/violations/violation.js'
import type { RecordedBody } from './captured-body.js'
import { jsonOfSuccess, replyProblems } from './external-response.js'
import { implausible, type IssuedIds } from './plausibility.js'
import { readCheckable, recordedExchange, type Checkable } from './read-checkable.js'
import { CheckTargets, type CheckOptions, type CheckTarget } from './target.js'
import { isRecorded } from './traffic.js'

/**
 * Checks messages against the contracts of services, whoever sent them. A response may have more
 * than its contract declares; a request may not. Bodies can still be read afterwards.
 *
 * @throws UsageError when it is given something else, which it cannot read; when the operation cannot
 * be determined, or a body was already read
 * @example
 * const violations = await check({ request, response }, { services: openai })
 */
export async function check(what: Checkable, options: CheckOptions): Promise<Violation[]> {
  const targets = new CheckTargets(options)
  const read = await readCheckable(what)
  if (read.kind === 'recorded') {
    return checkRecorded(read.exchange, read.isResponse, targets, options)
  }
  if (read.kind === 'response') return checkResponseAlone(read.response, read.url, targets)
  if (read.kind === 'exchange') {
    // It has the violations already.
    const { operation, request, violations } = read.exchange
    return [...targets.wrongOperations(operation, request.method, request.url), ...violations]
  }
  const { request, response, isBodyKnown } = read
  const message = messageOf(request)
  const bytes = await message.bytes()
  const target = targets.resolve(request.method, request.url, message.headers, bytes)
  const violations = await checkPair(target, response, targets)
  const body = isBodyKnown ? undefined : NOT_KNOWN
  return violations.filter((one) => one.kind === 'reply' || isRecorded(one, body))
}

const NOT_KNOWN: RecordedBody = { body: null, state: 'not recorded' }

interface PairOptions {
  /** The grades that request and response must have. */
  readonly trust?: CheckOptions['trust']
  /** The ids that earlier exchanges issued. */
  readonly issued?: IssuedIds | undefined
}

/** Checks a request at its target, and the response to it if there is one. */
export async function checkPair(
  target: CheckTarget,
  response: Pair['response'],
  targets: CheckTargets,
  options?: PairOptions,
): Promise<Violation[]> {
  if (target.wrongOperation) return [target.wrongOperation]
  return violationsOf(await examinePair(target, response, targets, options))
}

/** Like `checkPair`, but returns the context with the violations and what was read of the request. */
export async function examinePair(
  { request, route }: CheckTarget,
  response: Pair['response'],
  targets: CheckTargets,
  { trust, issued }: PairOptions = {},
): Promise<RequestContext> {
  const context = await examine(request, route, targets.scope)
  if (trust && response) {
    // The rules that the empty world read here did not decide this response.
    context.rules.clear()
    const answer = { status: response.status, code: undefined, body: undefined }
    context.violations.push(...trustViolations(context, readTrust(trust), answer))
  }
  if (response) await checkResponse(context, response, issued)
  return context
}

/** Counts the exchange behind a response of a mock as asserted. Returns whether there is one. */
export function noteAssertion(what: unknown, isPassed: boolean): boolean {
  const exchange = recordedExchange(what)
  markAsserted(exchange, isPassed)
  return exchange !== undefined
}

/** Returns what the mock found when it answered: it knew its world, which cannot be seen any more. */
function checkRecorded(
  exchange: RawExchange,
  isResponseAlone: boolean,
  targets: CheckTargets,
  { trust }: CheckOptions,
): Violation[] {
  const { service, operation, request, reply } = exchange
  const { method, url } = request
  const wrongOperations = targets.wrongOperations(operation?.id ?? null, method, url)
  const target = targets.resolve(method, url, {}, null)
  const context = new RequestContext(target.request, targets.scope, service)
  context.operation = operation
  const answer = reply && { status: reply.status, code: undefined, body: responseBodyOf(exchange) }
  const distrusted = answer && trust ? fieldTrustViolations(context, readTrust(trust), answer) : []
  const violations = [...(isResponseAlone ? [] : exchange.violations), ...distrusted]
  return [...wrongOperations, ...completeViolations({ ...exchange, violations })]
}

/** Checks a response without its request, against the operation of its URL that it fits best. */
async function checkResponseAlone(
  response: Response | PlainResponse,
  url: string,
  targets: CheckTargets,
): Promise<Violation[]> {
  const candidates = targets.candidates(url, response.body === null)
  const all = await Promise.all(
    candidates.map(async ({ request, route, wrongOperation }) => {
      if (wrongOperation) return [wrongOperation]
      if (route.kind !== 'operation') {
        return violationsOf(await examine(request, route, targets.scope))
      }
      const context = new RequestContext(request, targets.scope, route.service)
      context.operation = route.operation
      await checkResponse(context, response)
      return violationsOf(context)
    }),
  )
  const [best = []] = all.sort((a, b) => mismatch(a) - mismatch(b))
  return best
}

// An operation that does not declare the status fits least.
function mismatch(violations: readonly Violation[]): number {
  return violations.some(({ at }) => at.in === 'status') ? Infinity : violations.length
}

/** Adds the violations of a response to the context of its request. */
async function checkResponse(
  context: RequestContext,
  response: Response | PlainResponse,
  issued?: IssuedIds,
): Promise<void> {
  const { service, operation, request } = context
  // Without an operation no contract declares the response.
  if (!service || !operation) return
  const { status } = response
  const message = messageOf(response)
  const problems = await replyProblems(service.contract, operation, {
    ...{ status, message, isHead: request.method === 'HEAD' },
    query: new URLSearchParams(request.search),
  })
  const body = await jsonOfSuccess(status, message)
  const exchange = { service, operation, params: context.params, sent: context.body, status, body }
  const all = [...problems, ...implausible(exchange), ...(issued?.add(exchange) ?? [])]
  // One by one: there may be more than a call has room for.
  for (const problem of all) context.violations.push(context.createViolation('reply', problem))
}

function violationsOf(context: RequestContext): Violation[] {
  return [...completeViolations(context.exchange(null))]
}
