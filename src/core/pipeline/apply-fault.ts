import type { Run } from './request-context.js'
import type { Service } from '../service/service.js'
import type { Strike } from '../faults/planned-fault.js'
import { refusalOf, type Refusal } from '../faults/fault-error.js'
import { ApiError } from '../service/api-error.js'
import { refusal } from './error-response.js'
import type { Draft } from './outcome.js'

/** Asks the faults that go by the head of a call, or with `body` those that go by its body. */
export function strike(run: Run, body?: { readonly value: unknown }): void {
  const { operation, service, world, incoming, params } = run
  if (!operation || !service || run.strike || world.faults.size === 0) return
  const { headers, search } = incoming
  const now = world.environment.now()
  run.strike = world.faults.strike({ service, operation, params, search, headers, now }, body)
}

/** The error that a fault answers before the operation does anything, if that is what it does. */
export function refusalBy({ strike, operation, service }: Run): Refusal | undefined {
  const { action } = strike ?? {}
  if (!action || !operation || !service || action.jsonError) return undefined
  if (action.status === undefined && action.code === undefined) return undefined
  const refusal = refusalOf(service, operation, action)
  // It was looked at when the fault was planned.
  if (typeof refusal === 'string') throw new Error(refusal)
  return refusal
}

/** Whether nothing is sent: the connection goes before the reply. */
export function isLost({ action }: Strike<unknown>): boolean {
  return action.lose === true || action.reset === 'before-reply'
}

/** Lets what was downloaded expire, where the fault says so. */
export function expire(run: Run, service: Service): void {
  const { operation, strike, world } = run
  if (!strike?.action.expire || !operation) return
  unnoted(run, () => service.faults?.expire?.[operation.id]?.(world.model(service), run.params))
}

/** What comes of a fault proves nothing: it is no transition that a test has made. */
export function unnoted<T>({ strike, world }: Run, work: () => T): T {
  const { transitions } = world
  if (strike) world.transitions = undefined
  try {
    return work()
  } finally {
    world.transitions = transitions
  }
}

/** The reply of a fault that acts before the operation does. */
export function refused(run: Run, service: Service): Draft | undefined {
  const by = refusalBy(run)
  if (by?.own) return { status: by.status, headers: {}, body: by.own.body, isFaulty: true }
  if (by?.code !== undefined)
    return { ...refusal(run, new ApiError(by.code)), isFaulty: !by.isDeclared }
  if (by?.fields) {
    return { status: by.status, headers: {}, body: service.envelope(by.fields), isFaulty: true }
  }
  const isOver = run.strike !== undefined && run.strike.action.reset === 'before-reply'
  return isOver ? { status: 0, headers: {}, body: null, isFaulty: true } : undefined
}

/** How late the reply is in real time; on the mock's clock that time is over now. */
export function delayed({ strike, world }: Run): number {
  if (!strike?.delay) return 0
  const { ms, onClock } = strike.delay
  if (!onClock) return ms
  world.advanceTo(world.environment.now() + ms)
  return 0
}
