import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import type { FaultAction } from './fault.js'
import { faultErrorOf } from './fault-error.js'

/** Why an action makes no sense, or cannot be done to an operation: where in it, and why. */
export interface Incompatibility {
  readonly pointer: string
  readonly reason: string
}

const isRefusing = ({ status, code, jsonError }: FaultAction) =>
  status !== undefined || (code !== undefined && jsonError === undefined)

/** What contradicts itself, whatever the operation. */
export function conflict(action: FaultAction): Incompatibility | undefined {
  const set = Object.keys(action) as (keyof FaultAction)[]
  const { reset, jsonError, contentType, stale, expire, body } = action
  const [one, other] = set.filter((name) => ENDS.has(name))
  if (one && other) return mutuallyExclusive(one, other, 'a reply ends in one way')
  if (action.lose || reset === 'before-reply') {
    const name = action.lose ? 'lose' : 'reset'
    const idle = set.find((key) => key !== name && key !== 'latency')
    if (idle) return mutuallyExclusive(idle, name, 'no reply is sent')
  }
  if (body !== undefined) {
    if (action.status === undefined) {
      return { pointer: '/body', reason: 'stands for what an error says: say its status too' }
    }
    const other = set.find((name) => name === 'code' || name === 'malformed')
    if (other) return mutuallyExclusive('body', other, 'it is sent as it is')
    if (!isJson(body)) return { pointer: '/body', reason: 'is nothing that JSON can hold' }
  }
  const own = stale ? 'stale' : expire ? 'expire' : jsonError ? 'jsonError' : undefined
  if (own && isRefusing(action)) {
    return mutuallyExclusive(
      own,
      'status' in action ? 'status' : 'code',
      'the operation is not done',
    )
  }
  if (jsonError && (contentType !== undefined || stale || expire)) {
    return mutuallyExclusive(
      'jsonError',
      contentType ? 'contentType' : 'expire',
      'it replaces the reply',
    )
  }
  return undefined
}

const ENDS = new Set<keyof FaultAction>(['lose', 'reset', 'truncate', 'drip', 'expire'])

/** What a program hands in may be anything. */
function isJson(value: unknown): boolean {
  try {
    return typeof JSON.stringify(structuredClone(value)) === 'string'
  } catch {
    return false
  }
}

function mutuallyExclusive(one: string, other: string, why: string): Incompatibility {
  return { pointer: `/${one}`, reason: `cannot be together with ${other}: ${why}` }
}

/** What cannot be done to this operation. */
export function incompatibility(
  service: Service,
  operation: ContractOperation,
  action: FaultAction,
): Incompatibility | undefined {
  const { id } = operation
  if (isRefusing(action)) {
    const refusal = faultErrorOf(service, operation, action)
    if (typeof refusal !== 'string') return undefined
    return { pointer: action.code === undefined ? '/status' : '/code', reason: refusal }
  }
  if (action.jsonError && action.code !== undefined) {
    const error = faultErrorOf(service, operation, action)
    if (typeof error === 'string') return { pointer: '/code', reason: error }
  }
  if (action.stale && !service.faults?.stale?.[id]) {
    return { pointer: '/stale', reason: `${id} lists nothing that can be deleted` }
  }
  if (action.expire && !service.faults?.expire?.[id]) {
    return { pointer: '/expire', reason: `${id} downloads nothing that can expire` }
  }
  return bodyIncompatibility(operation, action)
}

const NEEDS_BODY = ['truncate', 'drip', 'contentType'] as const

function bodyIncompatibility(
  operation: ContractOperation,
  action: FaultAction,
): Incompatibility | undefined {
  const media = mediaOf(operation)
  const needy = NEEDS_BODY.find((name) => action[name] !== undefined)
  const name = action.reset === 'during-reply' ? 'reset' : needy
  if (name && media.length === 0) {
    return { pointer: `/${name}`, reason: `the reply of ${operation.id} has no body` }
  }
  if (action.malformed && !media.includes(JSON_TYPE)) {
    return { pointer: '/malformed', reason: `the reply of ${operation.id} is not JSON` }
  }
  if (action.jsonError && media.every((type) => type === JSON_TYPE)) {
    return { pointer: '/jsonError', reason: `${operation.id} downloads no bytes` }
  }
  return undefined
}

const JSON_TYPE = 'application/json'

/** The media types of what an operation answers when all is well. */
function mediaOf({ node }: ContractOperation): string[] {
  return Object.entries(node.responses)
    .filter(([status]) => Number(status) < 400)
    .flatMap(([, { content = {} }]) => Object.keys(content))
}
