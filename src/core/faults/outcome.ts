import { ApiError } from '../errors.js'
import { refusal } from '../refusal.js'
import type { Draft } from '../respond.js'
import type { Run } from '../run.js'
import type { Service } from '../service.js'
import { refusalBy } from './strike.js'

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
