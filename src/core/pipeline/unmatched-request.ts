import { ApiError } from '../service/api-error.js'
import type { MockRequest } from '../http/request.js'
import type { NearOperation } from './near-operations.js'
import type { Route } from './router.js'
import { RequestContext } from './request-context.js'
import type { Scope } from '../scopes/scopes.js'
import type { Violation } from '../violations/violation.js'

const UNROUTED = {
  method: 'wrong-method',
  malformed: 'malformed-url',
  unknown: 'unknown-path',
} as const

const MESSAGES = {
  method: 'has another method than the operations of this path',
  malformed: 'has a percent sign that begins no encoded character',
  unknown: 'is not an operation',
} as const

type Misroute = Exclude<Route, { kind: 'operation' }>

/** Journals a request that is left to somebody else, in process. */
export function journalUnhandled(
  incoming: MockRequest,
  scope: Scope,
  near: readonly NearOperation[],
): void {
  const context = new RequestContext(incoming, scope, undefined)
  context.violations.push(unrouted(context, 'unknown', near))
  context.record(null)
}

function unrouted(
  context: RequestContext,
  kind: Misroute['kind'],
  near: readonly NearOperation[],
): Violation {
  const { method, path } = context.request
  const isMethod = kind === 'method'
  const violation = context.violation('unhandled', {
    at: { in: isMethod ? 'method' : 'path', pointer: '' },
    keyword: UNROUTED[kind],
    message: `${method} ${path} ${MESSAGES[kind]}`,
    expected: near.map(({ operation }) => operation),
    actual: isMethod ? method : path,
    mark: undefined,
  })
  return { ...violation, nearest: near.map(shown) }
}

function shown({ operation, differs }: NearOperation): string {
  return differs.length === 0 ? operation : `${operation} differs in: ${differs.join(', ')}`
}

/** The refusal of a request that reaches no operation; it is journalled with the nearest ones. */
export function unmatchedError(context: RequestContext, route: Misroute): ApiError {
  const { service } = route
  const violation = unrouted(context, route.kind, route.nearest())
  // Of a path that has other methods, these are what is expected.
  context.violations.push(
    route.kind === 'method' ? { ...violation, expected: route.allow } : violation,
  )
  if (!service) return new ApiError('')
  const keyword = UNROUTED[route.kind]
  const refused = service.refuse({ ...violation, keyword, mark: undefined }, context.world.rule)
  if (route.kind !== 'method') return refused
  return new ApiError(refused.code, refused.values, { headers: { allow: route.allow.join(', ') } })
}

/**
 * The same to whoever asks for it, if the service lets them ask for what is not there.
 *
 * @throws ApiError the refusal of a caller whom it does not know
 */
export function unmatchedErrorFor(context: RequestContext, route: Misroute): ApiError {
  const refused = unmatchedError(context, route)
  const { service } = route
  service?.challenge?.({ headers: context.request.headers, model: context.world.model(service) })
  return refused
}
