import { isOk, joinLinks, follows, groupCalls, repeats, type Call, type Link } from './calls.js'
import { createFinding, type Finding } from './finding.js'
import { isPauseKnown, retryTime, secondsText } from './pauses.js'

/** A shorter pause by a running clock is none: it is what a call takes. */
const NO_PAUSE_MS = 10
/** Other requests that arrive so soon after a refusal may have been on their way. */
const UNDER_WAY_MS = 1000
/** What may succeed later, among the refusals. */
const TEMPORARY = new Set([408, 409, 423, 425, 429])

/** Calls before the time of `Retry-After`, by clients that got it. */
export function earlyRetries(calls: readonly Call[], clockRuns: boolean): Finding[] {
  const links = groupCalls(calls, ({ client }) => client).flatMap((group) =>
    earlyLinks(group, clockRuns),
  )
  return joinLinks(links).map((chain) => {
    const [first, second] = chain as [Call, Call]
    const asked = (retryTime(first) ?? NaN) - first.ended
    const waited = Math.max(0, second.arrived - first.ended)
    return createFinding(
      'early-retry',
      chain,
      `called again after ${secondsText(waited)}, but Retry-After asked to wait for ${secondsText(asked)}`,
    )
  })
}

function earlyLinks(group: readonly Call[], clockRuns: boolean): Link[] {
  let waits: { readonly call: Call; readonly until: number }[] = []
  return group.flatMap((later): Link[] => {
    waits = waits.filter(({ until }) => until > later.arrived)
    const wait = waits.findLast(
      ({ call }) =>
        isInReach(call, later) &&
        (later.identity === call.identity || later.arrived >= call.ended + UNDER_WAY_MS) &&
        follows(later, call) &&
        isPauseKnown(call, later, clockRuns),
    )
    const until = retryTime(later)
    if (until !== undefined) waits.push({ call: later, until })
    return wait ? [[wait.call, later]] : []
  })
}

/** A planned fault is about its operation; a service that refuses by itself refuses the whole client. */
function isInReach(refused: Call, { operation }: Call): boolean {
  return refused.exchange.fault === null || refused.operation === operation
}

/** A POST that was repeated after its response failed or got lost, without a look in between. */
export function blindRepeats(calls: readonly Call[]): Finding[] {
  const links = repeats(
    calls,
    (earlier, later) =>
      isCreate(earlier) &&
      isFailed(earlier) &&
      later.reads === earlier.reads &&
      // Who says when to call again asks for the repetition.
      retryTime(earlier) === undefined &&
      !hasIdempotencyKey(later),
  )
  return joinLinks(links).map((chain) =>
    createFinding(
      'blind-repeat',
      chain,
      `repeated a POST ${times(chain)} ${failureOf(chain)}, without looking whether it had taken effect`,
    ),
  )
}

function isCreate({ operation }: Call): boolean {
  return operation.method === 'POST' && operation.mediaTypes.length > 0
}

function isFailed({ reply, exchange }: Call): boolean {
  // A request that the client itself broke off has no body: nothing can have come of it.
  if (reply === null) return exchange.request.body !== null
  return reply.status >= 500 || exchange.cut !== undefined
}

function hasIdempotencyKey({ operation, exchange }: Call): boolean {
  const isDeclared = operation.node.parameters?.some(
    (one) => one.in === 'header' && one.name.toLowerCase() === 'idempotency-key',
  )
  return isDeclared === true && exchange.request.headers['idempotency-key'] !== undefined
}

function failureOf([first]: readonly Call[]): string {
  const { reply = null } = first ?? {}
  if (reply === null) return 'after its response was lost'
  return reply.status >= 500
    ? `after the response ${String(reply.status)}`
    : 'after its response was cut off'
}

/** The same request again, with the same refusal, which does not go away by itself. */
export function futileRetries(calls: readonly Call[]): Finding[] {
  const links = repeats(calls, (earlier, later) => {
    const status = earlier.reply?.status ?? 0
    const isFinal = status >= 400 && status < 500 && !TEMPORARY.has(status)
    return isFinal && later.reply?.status === status && later.writes === earlier.writes
  })
  return joinLinks(links)
    .filter((chain) => !succeededLater(calls, chain.at(-1) as Call))
    .map((chain) => {
      const status = String(chain[0]?.reply?.status)
      return createFinding(
        'futile-retry',
        chain,
        `sent the same request again ${times(chain)}, and was refused with ${status} each time`,
      )
    })
}

/** Whether the client waited for something, and it came. */
function succeededLater(calls: readonly Call[], last: Call): boolean {
  const next = calls.find(
    ({ identity, sequence }) => identity === last.identity && sequence > last.sequence,
  )
  return next !== undefined && isOk(next) && next.writes === last.writes
}

/** Retries without a pause after 429 and 5xx, where the clock runs. */
export function immediateRetries(calls: readonly Call[], clockRuns: boolean): Finding[] {
  if (!clockRuns) return []
  const links = repeats(calls, (earlier, later) => {
    const status = earlier.reply?.status ?? 0
    const isOverloaded = status === 429 || status >= 500
    const isKnown = isPauseKnown(earlier, later, clockRuns)
    const isNone = isKnown && later.arrived - earlier.ended < NO_PAUSE_MS
    return isOverloaded && retryTime(earlier) === undefined && isNone
  })
  return joinLinks(links).map((chain) => {
    const status = String(chain[0]?.reply?.status)
    return createFinding(
      'immediate-retry',
      chain,
      `retried ${times(chain)} without a pause after the response ${status}`,
    )
  })
}

function times({ length }: readonly Call[]): string {
  return length === 2 ? 'once' : `${String(length - 1)} times`
}
