import { linkedExchange } from '../../core/journal/journal.js'
import { Places, type CheckOptions, type Place } from './target.js'
import { completeViolations } from '../../core/journal/violation-details.js'
import { jsonOfSuccess, replyProblems } from './external-response.js'
import { responseBodyOf } from '../../core/journal/journal.js'
import type { Exchange, RawExchange } from '../../core/journal/exchange.js'
import { madeUp, type GivenIds } from './plausibility.js'
import {
  isRequest,
  isResponse,
  messageOf,
  type Pair,
  type PlainResponse,
} from '../../core/http/plain-message.js'
import { examine } from '../../core/pipeline/pipeline.js'
import { RequestContext } from '../../core/pipeline/request-context.js'
import { trustViolations, fieldTrustViolations } from '../../core/pipeline/trust.js'
import { readTrust } from '../../core/contract/trust-options.js'
import type { Violation } from '../../core/violations/violation.js'

/**
 * What can be held against a contract: messages of anybody, or an exchange of a mock's journal.
 *
 * @example
 * const anything: Checkable[] = [request, response, { request, response }, ...mock.journal.exchanges()]
 */
export type Checkable = Request | Response | Pair | Exchange

/**
 * Checks messages against the contracts of services, whoever sent them. A reply may hold more than
 * its contract declares; a request may not. Bodies can still be read afterwards.
 *
 * @throws UsageError when it cannot be told what to check against, or a body was read already
 * @example
 * const violations = await check({ request, response }, { services: openai })
 */
export async function check(what: Checkable, options: CheckOptions): Promise<Violation[]> {
  const places = new Places(options)
  const ours = exchangeOfOurs(what)
  if (ours) return checkOurs(ours, isResponse(what), places, options)
  if (isResponse(what)) return checkAlone(what, places)
  // Of another process: its mock has said already what it found.
  if ('sequence' in what) {
    const { operation, request, violations } = what
    return [...places.misnamed(operation, request.method, request.url), ...violations]
  }
  const pair = isRequest(what) ? { request: what } : what
  const message = messageOf(pair.request)
  const { method, url } = pair.request
  const place = places.of(method, url, message.headers, await message.bytes())
  return checkPair(place, pair.response, places)
}

interface PairOptions {
  /** What both may lean on. */
  readonly trust?: CheckOptions['trust']
  /** The ids that earlier exchanges gave. */
  readonly given?: GivenIds | undefined
}

/** Checks a request at its place, and the reply to it. */
export async function checkPair(
  place: Place,
  response: Pair['response'],
  places: Places,
  options?: PairOptions,
): Promise<Violation[]> {
  if (place.misnamed) return [place.misnamed]
  return shown(await examinePair(place, response, places, options))
}

/** The same, as a run that knows what was sent. */
export async function examinePair(
  { incoming, route }: Place,
  response: Pair['response'],
  places: Places,
  { trust, given }: PairOptions = {},
): Promise<RequestContext> {
  const run = await examine(incoming, route, places.scope)
  if (trust && response) {
    // What a world without records decided by was not asked of anybody.
    run.rules.clear()
    const answer = { status: response.status, code: undefined, body: undefined }
    run.violations.push(...trustViolations(run, readTrust(trust), answer))
  }
  if (response) await checkReply(run, response, given)
  return run
}

/** A test asserts on a reply, or on its exchange: if it is ours, that counts as covered. */
export function noteAssertion(what: Checkable): boolean {
  const exchange = exchangeOfOurs(what)
  exchange?.covered?.assert()
  return exchange !== undefined
}

function exchangeOfOurs(what: Checkable): RawExchange | undefined {
  if (isRequest(what)) return undefined
  const held = 'response' in what ? what.response : what
  return held && linkedExchange(held)
}

/** Of an exchange of ours the mock knew more when it answered than can be seen now. */
function checkOurs(
  ours: RawExchange,
  isReplyAlone: boolean,
  places: Places,
  { trust }: CheckOptions,
): Violation[] {
  const { service, operation, request, reply } = ours
  const { method, url } = request
  const misnamed = places.misnamed(operation?.id ?? null, method, url)
  const run = new RequestContext(places.of(method, url, {}, null).incoming, places.scope, service)
  run.operation = operation
  const answer = reply && { status: reply.status, code: undefined, body: responseBodyOf(ours) }
  const distrusted = answer && trust ? fieldTrustViolations(run, readTrust(trust), answer) : []
  const violations = [...(isReplyAlone ? [] : ours.violations), ...distrusted]
  return [...misnamed, ...completeViolations({ ...ours, violations })]
}

/** A reply without its request: of all that its URL may be about, what it resembles most. */
async function checkAlone(response: Response, places: Places): Promise<Violation[]> {
  const found = places.ofReply(response.url, response.body === null)
  const all = await Promise.all(
    found.map(async ({ incoming, route, misnamed }) => {
      if (misnamed) return [misnamed]
      if (route.kind !== 'operation') return shown(await examine(incoming, route, places.scope))
      const run = new RequestContext(incoming, places.scope, route.service)
      run.operation = route.operation
      await checkReply(run, response)
      return shown(run)
    }),
  )
  const [best = []] = all.sort((a, b) => strangeness(a) - strangeness(b))
  return best
}

// Whoever does not even declare the status was not meant.
function strangeness(violations: readonly Violation[]): number {
  return violations.some(({ at }) => at.in === 'status') ? Infinity : violations.length
}

/** Adds to what was found of a request what is found of its reply. */
async function checkReply(
  run: RequestContext,
  response: Response | PlainResponse,
  given?: GivenIds,
): Promise<void> {
  const { service, operation, request } = run
  // A request that reaches no operation has no reply that a contract declares.
  if (!service || !operation) return
  const { status } = response
  const message = messageOf(response)
  const problems = await replyProblems(service.contract, operation, {
    ...{ status, message, isHead: request.method === 'HEAD' },
    query: new URLSearchParams(request.search),
  })
  const body = await jsonOfSuccess(status, message)
  const answered = { service, operation, params: run.params, sent: run.body, status, body }
  const all = [...problems, ...madeUp(answered), ...(given?.note(answered) ?? [])]
  run.violations.push(...all.map((problem) => run.createViolation('reply', problem)))
}

function shown(run: RequestContext): Violation[] {
  return [...completeViolations(run.exchange(null))]
}
