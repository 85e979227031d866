import type { ContractOperation } from '../contract/contract.js'
import type { ErrorNode } from '../contract/openapi.js'
import type { Service } from '../service/service.js'
import { nearest } from '../util/edit-distance.js'
import type { FaultAction } from './fault.js'

/** The error response of a fault: an error of the contract, other fields, or a body of the user. */
export interface FaultError {
  readonly status: number
  /** The entry of `x-errors`. */
  readonly code?: string
  /** The fields of an error that the contract does not have. */
  readonly fields?: ErrorNode['error']
  /** The body that is sent instead of an error of the vendor. */
  readonly own?: { readonly body: unknown }
  /** Whether the contract declares the error for this operation. */
  readonly isDeclared: boolean
}

/** The error response for an action; a string with the reason if there is none. */
export function faultErrorOf(
  service: Service,
  operation: ContractOperation,
  action: FaultAction,
): FaultError | string {
  if (action.status !== undefined && action.body !== undefined) {
    return { status: action.status, own: { body: action.body }, isDeclared: false }
  }
  const errors = service.contract.document['x-errors']
  const named =
    action.code !== undefined && Object.hasOwn(errors, action.code)
      ? errors[action.code]
      : undefined
  if (action.code !== undefined && !named) {
    const near = nearest(action.code, Object.keys(errors)).join(' or ')
    return `must be an error of the contract, not "${action.code}"; did you mean ${near}?`
  }
  const status = action.status ?? named?.status ?? 0
  if (named && named.status !== status) {
    return `must be an error with status ${status}; "${String(action.code)}" has ${named.status}`
  }
  const declared = service.contract.response(operation, status)?.node['x-errors'] ?? []
  const code = action.code ?? declared[0] ?? codeWithStatus(status, errors)
  if (code !== undefined) return { status, code, isDeclared: declared.includes(code) }
  const fields = service.faults?.error?.(status, reasonOf(status))
  if (fields) return { status, fields, isDeclared: false }
  const statuses = [...new Set(Object.values(errors).map((one) => one.status))].join(', ')
  return `must be the status of an error of ${service.name} (${statuses}), not ${status}`
}

// An error that the vendor has for other operations. Errors marked x-by-fault come first, as they
// do not depend on the request; otherwise one without placeholders is used.
function codeWithStatus(
  status: number,
  errors: Readonly<Record<string, ErrorNode>>,
): string | undefined {
  const all = Object.entries(errors).filter(([, one]) => one.status === status)
  const [code] = all.find(([, one]) => one['x-by-fault']) ?? all.find(hasNoPlaceholder) ?? []
  return code
}

function hasNoPlaceholder([, { error }]: [string, ErrorNode]): boolean {
  return !Object.values(error).some((field) => typeof field === 'string' && field.includes('{'))
}

/** The reason phrase of a status, for errors whose text is the reason that only a real one has. */
export function reasonOf(status: number): string {
  return REASONS[status] ?? `Status ${String(status)}`
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  423: 'Locked',
  425: 'Too Early',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  507: 'Insufficient Storage',
}

/** The statuses with a name of their own. */
export const NAMED_STATUSES: readonly number[] = Object.keys(REASONS).map(Number)
