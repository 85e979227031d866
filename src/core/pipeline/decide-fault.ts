import { faultErrorOf, type FaultError } from '../faults/fault-error.js'
import { inBodyMember } from '../faults/in-body.js'
import type { Delay } from '../faults/latency.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { ApiError } from '../service/api-error.js'
import type { Service } from '../service/service.js'
import { MAX_TIME } from '../util/time.js'
import type { World } from '../world/world.js'
import { errorResponse } from './error-response.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'

/**
 * Chooses the fault that acts on a request; without `body`, among those that match on its head. One
 * that acts inside of the body waits for it, and so does the next that is due.
 */
export function decideFault(context: RequestContext, body?: { readonly value: unknown }): void {
  const { operation, service, world, request, params } = context
  if (!operation || !service || context.decision) return
  const [, next] = context.dueFaults
  if (next) context.decision = world.faults.act(next)
  if (context.decision) return
  const { headers, search } = request
  const now = world.environment.now()
  const due = world.faults.decide({ service, operation, params, search, headers, now }, body)
  const [first] = due
  if (first && inBodyMember(first.action)) context.dueFaults = due
  else context.decision = first && world.faults.act(first)
}

/** The response of the chosen fault, if it replaces the operation. */
export function earlyResponse(
  context: RequestContext,
  service: Service,
): ResponseDraft | undefined {
  const error = faultErrorFor(context)
  if (error?.own) return undeclaredResponse(error.status, error.own.body)
  if (error?.code !== undefined) {
    return { ...errorResponse(context, new ApiError(error.code)), isFaulty: !error.isDeclared }
  }
  if (error?.fields) return undeclaredResponse(error.status, service.envelope(error.fields))
  return isReset(context.decision) ? undeclaredResponse(0, null) : undefined
}

/** The error that the fault returns instead of the operation's response, if it does. */
function faultErrorFor({ decision, operation, service }: RequestContext): FaultError | undefined {
  const { action } = decision ?? {}
  if (!action || !operation || !service || action.jsonError) return undefined
  if (action.status === undefined && action.code === undefined) return undefined
  const error = faultErrorOf(service, operation, action)
  // Unreachable: it was checked when the fault was added.
  if (typeof error === 'string') throw new Error(error)
  return error
}

function undeclaredResponse(status: number, body: unknown): ResponseDraft {
  return { status, headers: {}, body, isFaulty: true }
}

/** Runs `work`; if a fault acts on the request, without counting transitions as covered. */
export function withoutCoverage<T>({ decision, world }: RequestContext, work: () => T): T {
  const { transitions } = world
  if (decision) world.transitions = undefined
  try {
    return work()
  } finally {
    world.transitions = transitions
  }
}

/** Expires the record of a download, if the fault does that. */
export function expireDownloadedRecord(context: RequestContext, service: Service): void {
  const { operation, decision, world } = context
  if (!decision?.action.expire || !operation) return
  withoutCoverage(context, () =>
    service.faults?.expire?.[operation.id]?.(world.model(service), context.params),
  )
}

/** Returns a delay in ms of real time; advances the mock's clock instead if it is one of that. */
export function applyDelay(delay: Delay | undefined, world: World): number {
  if (!delay) return 0
  const { ms, onClock } = delay
  if (!onClock) return ms
  world.advanceTo(Math.min(world.environment.now() + ms, MAX_TIME))
  return 0
}

/** Whether the fault drops the connection before a response. */
export function dropsConnection(decision: FaultDecision<unknown>): boolean {
  return decision.action.lose === true || isReset(decision)
}

/** Whether the fault resets the connection before the operation runs. */
function isReset(decision: FaultDecision<unknown> | undefined): boolean {
  const reset = decision?.action.reset
  return reset === 'before-reply' || reset === 'during-request'
}
