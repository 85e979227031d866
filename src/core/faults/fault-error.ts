import type { ContractOperation } from '../contract/contract.js'
import type { ErrorNode } from '../contract/openapi.js'
import { nearest } from '../util/edit-distance.js'
import type { Service } from '../service/service.js'
import type { FaultAction } from './fault.js'

/** The error that a fault answers: of the contract, in the vendor's envelope alone, or a body. */
export interface FaultError {
  readonly status: number
  readonly code?: string
  /** The fields of an error that the contract does not have. */
  readonly fields?: ErrorNode['error']
  /** What is sent instead of any error. */
  readonly own?: { readonly body: unknown }
  /** Whether the contract declares it for this operation. */
  readonly isDeclared: boolean
}

/** The error that a fault is to answer, or why there is none. */
export function faultErrorOf(
  service: Service,
  operation: ContractOperation,
  { status: wanted, code: named, ...rest }: FaultAction,
): FaultError | string {
  if (wanted !== undefined && rest.body !== undefined) {
    return { status: wanted, own: { body: rest.body }, isDeclared: false }
  }
  const errors = service.contract.document['x-errors']
  const known = named !== undefined && Object.hasOwn(errors, named) ? errors[named] : undefined
  if (named !== undefined && !known) {
    return `there is no error "${named}"; did you mean ${nearest(named, Object.keys(errors)).join(' or ')}?`
  }
  const status = wanted ?? known?.status ?? 0
  if (known && known.status !== status) return `"${String(named)}" has status ${known.status}`
  const declared = service.contract.response(operation, status)?.node['x-errors'] ?? []
  const code = named ?? declared[0] ?? codeWith(status, errors)
  if (code !== undefined) return { status, code, isDeclared: declared.includes(code) }
  const fields = service.faults?.error?.(status, REASONS[status] ?? `Status ${status}`)
  if (fields) return { status, fields, isDeclared: false }
  const known_ = [...new Set(Object.values(errors).map((one) => one.status))].join(', ')
  return `${service.name} has no error with status ${status}; it has ${known_}`
}

// Undeclared here, but the vendor's own elsewhere. One that a fault makes says the least about a
// request that it does not know.
function codeWith(status: number, errors: Readonly<Record<string, ErrorNode>>): string | undefined {
  const all = Object.entries(errors).filter(([, one]) => one.status === status)
  const [found] = all.find(([, one]) => one['x-by-fault']) ?? all.find(isPlain) ?? []
  return found
}

function isPlain([, { error }]: [string, ErrorNode]): boolean {
  return !Object.values(error).some((field) => typeof field === 'string' && field.includes('{'))
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
