import { exchangeOf } from './asserted.js'
import { Places, type Place } from './check-place.js'
import type { EngineOptions } from './engine.js'
import { replyProblems } from './foreign-reply.js'
import { replyBodyOf, type Exchange, type RawExchange } from './journal.js'
import { isRequest, isResponse, messageOf, type Pair, type PlainResponse } from './message.js'
import { examine } from './pipeline.js'
import type { Grade } from './provenance.js'
import { Run } from './run.js'
import type { Service } from './service.js'
import { distrustFields, readTrust, type TrustOptions } from './trust.js'
import type { Violation } from './violation.js'

/** What can be held against a contract: messages of anybody, or an exchange of a mock's journal. */
export type Checkable = Request | Response | Pair | Exchange

export interface CheckOptions extends Pick<EngineOptions, 'rules' | 'baseUrls'> {
  /** Whose contracts they are; which operation it is about, method and URL tell. */
  readonly services: Service | readonly Service[]
  /** The operationId, where they do not tell, or where it has to be that one. */
  readonly operation?: string | undefined
  /** How well known every field has to be of a reply that a mock sent. */
  readonly trust?: Grade | TrustOptions | undefined
}

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
  // Of our own reply the mock knew more when it sent it than can be seen now.
  const ours = exchangeBehind(what)
  if (ours) {
    const { operation, request, violations } = ours
    const misnamed = places.misnamed(operation?.id ?? null, request.method, request.url)
    const distrusted = options.trust ? fieldsOf(ours, places, readTrust(options.trust)) : []
    return [...misnamed, ...(isResponse(what) ? [] : violations), ...distrusted]
  }
  if (isResponse(what)) return checkAlone(what, places)
  // Of another process: its mock has said already what it found.
  if ('sequence' in what) {
    const { operation, request, violations } = what
    return [...places.misnamed(operation, request.method, request.url), ...violations]
  }
  const { request, response } = isRequest(what) ? { request: what, response: undefined } : what
  const message = messageOf(request)
  const body = await message.bytes()
  const place = places.of(request.method, request.url, message.headers, body)
  if (place.misnamed) return [place.misnamed]
  const asked = await examine(place.incoming, place.route, places.scope)
  if (!response || place.route.kind !== 'operation') return [...asked]
  return [...asked, ...(await checkReply(response, place, places))]
}

function exchangeBehind(what: Checkable): RawExchange | undefined {
  if (isRequest(what)) return undefined
  const held = 'response' in what ? what.response : what
  return held && exchangeOf(held)
}

function fieldsOf(ours: RawExchange, places: Places, trust: Required<TrustOptions>): Violation[] {
  const { service, operation, request, reply } = ours
  if (!reply) return []
  const run = new Run(
    places.of(request.method, request.url, {}, null).incoming,
    places.scope,
    service,
  )
  run.operation = operation
  return distrustFields(run, trust, {
    status: reply.status,
    code: undefined,
    body: replyBodyOf(ours),
  })
}

/** A reply without its request: of all that its URL may be about, what it resembles most. */
async function checkAlone(response: Response, places: Places): Promise<Violation[]> {
  const found = places.ofReply(response.url, response.body === null)
  const all = await Promise.all(found.map((place) => checkReply(response, place, places)))
  const [best = []] = all.sort((a, b) => strangeness(a) - strangeness(b))
  return best
}

// Whoever does not even declare the status was not meant.
function strangeness(violations: readonly Violation[]): number {
  return violations.some(({ at }) => at.in === 'status') ? Infinity : violations.length
}

async function checkReply(
  response: Response | PlainResponse,
  { route, incoming, misnamed }: Place,
  { scope }: Places,
): Promise<Violation[]> {
  if (misnamed) return [misnamed]
  // Such a request has no reply that a contract declares: what is wrong with it says enough.
  if (route.kind !== 'operation') return [...(await examine(incoming, route, scope))]
  const { service, operation } = route
  const run = new Run(incoming, scope, service)
  run.operation = operation
  const problems = await replyProblems(service.contract, operation, {
    status: response.status,
    message: messageOf(response),
    isHead: incoming.method === 'HEAD',
    query: new URLSearchParams(incoming.search),
  })
  return problems.map((problem) => run.violation('reply', problem))
}
