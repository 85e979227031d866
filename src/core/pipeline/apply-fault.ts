import type { RequestContext } from './request-context.js'
import type { Service } from '../service/service.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { faultErrorOf, type FaultError } from '../faults/fault-error.js'
import { ApiError } from '../service/api-error.js'
import { errorResponse } from './error-response.js'
import type { ResponseDraft } from './outcome.js'
import type { World } from '../world/world.js'

/** Asks the planned faults what to do with a request: without `body` those that match on its head. */
export function decideFault(context: RequestContext, body?: { readonly value: unknown }): void {
  const { operation, service, world, request, params } = context
  if (!operation || !service || context.decision) return
  const { headers, search } = request
  const now = world.environment.now()
  context.decision = world.faults.decide({ service, operation, params, search, headers, now }, body)
}

/** The error with which a fault answers in place of the operation, if it does. */
function errorOfFault({ decision, operation, service }: RequestContext): FaultError | undefined {
  const { action } = decision ?? {}
  if (!action || !operation || !service || action.jsonError) return undefined
  if (action.status === undefined && action.code === undefined) return undefined
  const error = faultErrorOf(service, operation, action)
  // Unreachable: it was checked when the fault was planned.
  if (typeof error === 'string') throw new Error(error)
  return error
}

/** Whether the fault drops the connection before a response. */
export function isLost({ action }: FaultDecision<unknown>): boolean {
  return action.lose === true || action.reset === 'before-reply'
}

/** Expires the record of a download, where the fault says so. */
export function expireDownloaded(context: RequestContext, service: Service): void {
  const { operation, decision, world } = context
  if (!decision?.action.expire || !operation) return
  withoutCoverage(context, () =>
    service.faults?.expire?.[operation.id]?.(world.model(service), context.params),
  )
}

/** Runs `work` without counting its transitions as covered, where a fault acts on the request. */
export function withoutCoverage<T>({ decision, world }: RequestContext, work: () => T): T {
  const { transitions } = world
  if (decision) world.transitions = undefined
  try {
    return work()
  } finally {
    world.transitions = transitions
  }
}

/** The response of a fault that acts before the operation. */
export function faultResponse(
  context: RequestContext,
  service: Service,
): ResponseDraft | undefined {
  const error = errorOfFault(context)
  if (error?.own) return faulty(error.status, error.own.body)
  if (error?.code !== undefined) {
    return { ...errorResponse(context, new ApiError(error.code)), isFaulty: !error.isDeclared }
  }
  if (error?.fields) return faulty(error.status, service.envelope(error.fields))
  const isDropped =
    context.decision !== undefined && context.decision.action.reset === 'before-reply'
  return isDropped ? faulty(0, null) : undefined
}

function faulty(status: number, body: unknown): ResponseDraft {
  return { status, headers: {}, body, isFaulty: true }
}

/** By how many ms of real time the response is late; a delay on the mock's clock passes here. */
export function faultDelay({ delay }: FaultDecision<World>, world: World): number {
  if (!delay) return 0
  const { ms, onClock } = delay
  if (!onClock) return ms
  world.advanceTo(world.environment.now() + ms)
  return 0
}
