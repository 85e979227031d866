import type { ContractOperation } from '../contract/contract.js'
import type { FaultAction } from './fault.js'

// Actions that act while the body of a request arrives.

/** The member by which an action acts inside of a request body; undefined if it does not. */
export function inBodyMember(action: FaultAction): 'afterBytes' | 'reset' | 'stall' | undefined {
  if (action.stall) return 'stall'
  if (action.reset === 'during-request') return 'reset'
  return action.afterBytes === undefined ? undefined : 'afterBytes'
}

/**
 * After how many bytes of a request body the action acts. Without `afterBytes`: half of the length of
 * the body or, where that is unknown (NaN), the first chunk.
 */
export function bytesBefore(
  { stall, afterBytes }: FaultAction,
  length: number,
  firstChunk: number,
): number {
  return stall?.afterBytes ?? afterBytes ?? (length ? Math.ceil(length / 2) : firstChunk)
}

/** Why an action cannot act inside of the request body of an operation; undefined if it can. */
export function requestBodyProblem(action: FaultAction, { id, mediaTypes }: ContractOperation) {
  const member = inBodyMember(action)
  if (member === undefined || mediaTypes.length > 0) return undefined
  return { pointer: `/${member}`, reason: `cannot be used: ${id} has no request body` }
}
