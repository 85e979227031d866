import type { Run } from '../run.js'
import type { Service } from '../service.js'
import type { Strike } from './plan.js'
import { refusalOf, type Refusal } from './refusal.js'

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
export function isLost({ action }: Strike): boolean {
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
