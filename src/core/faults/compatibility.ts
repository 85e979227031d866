import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import { faultErrorOf } from './fault-error.js'
import type { FaultAction } from './fault.js'
import { requestBodyProblem } from './in-body.js'

/** Why an action is invalid, or cannot be applied to an operation. */
export interface Incompatibility {
  /** The JSON pointer into the action. */
  readonly pointer: string
  readonly reason: string
}

/** Whether the action responds with an error instead of running the operation. */
const isErrorResponse = ({ status, code, jsonError }: FaultAction) =>
  status !== undefined || (code !== undefined && jsonError === undefined)

/** Why the members of an action contradict each other; undefined if they do not. */
export function conflict(action: FaultAction): Incompatibility | undefined {
  const set = Object.keys(action) as (keyof FaultAction)[]
  const { reset, jsonError, contentType, stale, expire, body } = action
  if (action.afterBytes !== undefined && !isErrorResponse(action) && reset !== 'during-request') {
    const reason =
      'counts bytes of the request body: set "status", "code" or "reset" to "during-request" too'
    return { pointer: '/afterBytes', reason }
  }
  const [one, other] = set.filter((name) => TERMINATIONS.has(name))
  if (one && other) return mutuallyExclusive(one, other, 'only one of them can end a response')
  if (action.lose || reset === 'before-reply' || reset === 'during-request') {
    const name = action.lose ? 'lose' : 'reset'
    const others = ['latency', action.lose ? 'stall' : 'afterBytes']
    const idle = set.find((key) => key !== name && !others.includes(key))
    if (idle) return mutuallyExclusive(idle, name, 'no response is sent')
  }
  if (body !== undefined) {
    if (action.status === undefined) {
      return {
        pointer: '/body',
        reason: 'replaces the body of an error response: set "status" too',
      }
    }
    const other = set.find((name) => name === 'code' || name === 'malformed')
    if (other) return mutuallyExclusive('body', other, 'it is sent unchanged')
    if (!isJson(body)) return { pointer: '/body', reason: 'must be JSON' }
  }
  const own = (['stale', 'expire', 'jsonError', 'stall'] as const).find((name) => action[name])
  if (own && isErrorResponse(action)) {
    return mutuallyExclusive(
      own,
      'status' in action ? 'status' : 'code',
      'the operation does not run',
    )
  }
  if (jsonError && (contentType !== undefined || stale || expire)) {
    return mutuallyExclusive(
      'jsonError',
      contentType ? 'contentType' : 'expire',
      'it replaces the response',
    )
  }
  return undefined
}

/** The members that decide how a response ends. */
const TERMINATIONS = new Set<keyof FaultAction>(['lose', 'reset', 'truncate', 'drip', 'expire'])

/** Whether a value can be cloned and serialized; a program may pass anything. */
function isJson(value: unknown): boolean {
  try {
    return typeof JSON.stringify(structuredClone(value)) === 'string'
  } catch {
    return false
  }
}

function mutuallyExclusive(one: string, other: string, why: string): Incompatibility {
  return { pointer: `/${one}`, reason: `cannot be combined with ${other}: ${why}` }
}

/** Why an action cannot be applied to an operation; undefined if it can. */
export function incompatibility(
  service: Service,
  operation: ContractOperation,
  action: FaultAction,
): Incompatibility | undefined {
  const { id } = operation
  const problem = requestBodyProblem(action, operation)
  if (problem) return problem
  if (isErrorResponse(action)) {
    const error = faultErrorOf(service, operation, action)
    if (typeof error !== 'string') return undefined
    return { pointer: action.code === undefined ? '/status' : '/code', reason: error }
  }
  if (action.jsonError && action.code !== undefined) {
    const error = faultErrorOf(service, operation, action)
    if (typeof error === 'string') return { pointer: '/code', reason: error }
  }
  if (action.stale && !service.faults?.stale?.[id]) {
    return { pointer: '/stale', reason: `cannot be used: ${id} lists nothing that can be deleted` }
  }
  if (action.expire && !service.faults?.expire?.[id]) {
    return { pointer: '/expire', reason: `cannot be used: ${id} downloads nothing that can expire` }
  }
  return bodyIncompatibility(operation, action)
}

const NEEDS_BODY = ['truncate', 'drip', 'contentType'] as const

function bodyIncompatibility(
  operation: ContractOperation,
  action: FaultAction,
): Incompatibility | undefined {
  const media = mediaOf(operation)
  const needsBody = NEEDS_BODY.find((name) => action[name] !== undefined)
  const name = action.reset === 'during-reply' ? 'reset' : needsBody
  const prefix = `cannot be used: the response of ${operation.id}`
  if (name && media.length === 0) return { pointer: `/${name}`, reason: `${prefix} has no body` }
  if (action.malformed && !media.includes(JSON_TYPE)) {
    return { pointer: '/malformed', reason: `${prefix} is not JSON` }
  }
  if (action.jsonError && media.every((type) => type === JSON_TYPE)) {
    return { pointer: '/jsonError', reason: `${prefix} is not a download` }
  }
  return undefined
}

const JSON_TYPE = 'application/json'

/** The media types of an operation's success responses. */
function mediaOf({ node }: ContractOperation): string[] {
  return Object.entries(node.responses)
    .filter(([status]) => Number(status) < 400)
    .flatMap(([, { content = {} }]) => Object.keys(content))
}
