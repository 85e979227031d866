import type { RequestContext } from './request-context.js'
import type { Service } from '../service/service.js'
import type { FaultDecision } from '../faults/planned-fault.js'
import { faultErrorOf, type FaultError } from '../faults/fault-error.js'
import { ApiError } from '../service/api-error.js'
import { errorResponse } from './error-response.js'
import type { ResponseDraft } from './outcome.js'

/** Asks the faults that go by the head of a call, or with `body` those that go by its body. */
export function decideFault(context: RequestContext, body?: { readonly value: unknown }): void {
  const { operation, service, world, request, params } = context
  if (!operation || !service || context.decision || world.faults.size === 0) return
  const { headers, search } = request
  const now = world.environment.now()
  context.decision = world.faults.decide({ service, operation, params, search, headers, now }, body)
}

/** The error that a fault answers before the operation does anything, if that is what it does. */
export function errorOfFault({
  decision,
  operation,
  service,
}: RequestContext): FaultError | undefined {
  const { action } = decision ?? {}
  if (!action || !operation || !service || action.jsonError) return undefined
  if (action.status === undefined && action.code === undefined) return undefined
  const refusal = faultErrorOf(service, operation, action)
  // It was looked at when the fault was planned.
  if (typeof refusal === 'string') throw new Error(refusal)
  return refusal
}

/** Whether nothing is sent: the connection goes before the reply. */
export function isLost({ action }: FaultDecision<unknown>): boolean {
  return action.lose === true || action.reset === 'before-reply'
}

/** Lets what was downloaded expire, where the fault says so. */
export function expireDownloaded(context: RequestContext, service: Service): void {
  const { operation, decision, world } = context
  if (!decision?.action.expire || !operation) return
  withoutCoverage(context, () =>
    service.faults?.expire?.[operation.id]?.(world.model(service), context.params),
  )
}

/** What comes of a fault proves nothing: it is no transition that a test has made. */
export function withoutCoverage<T>({ decision, world }: RequestContext, work: () => T): T {
  const { transitions } = world
  if (decision) world.transitions = undefined
  try {
    return work()
  } finally {
    world.transitions = transitions
  }
}

/** The reply of a fault that acts before the operation does. */
export function faultResponse(
  context: RequestContext,
  service: Service,
): ResponseDraft | undefined {
  const by = errorOfFault(context)
  if (by?.own) return { status: by.status, headers: {}, body: by.own.body, isFaulty: true }
  if (by?.code !== undefined)
    return { ...errorResponse(context, new ApiError(by.code)), isFaulty: !by.isDeclared }
  if (by?.fields) {
    return { status: by.status, headers: {}, body: service.envelope(by.fields), isFaulty: true }
  }
  const isOver = context.decision !== undefined && context.decision.action.reset === 'before-reply'
  return isOver ? { status: 0, headers: {}, body: null, isFaulty: true } : undefined
}

/** How late the reply is in real time; on the mock's clock that time is over now. */
export function faultDelay({ decision, world }: RequestContext): number {
  if (!decision?.delay) return 0
  const { ms, onClock } = decision.delay
  if (!onClock) return ms
  world.advanceTo(world.environment.now() + ms)
  return 0
}
