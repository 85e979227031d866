import type { MockRequest } from '../http/request.js'
import type { Scope } from '../scopes/scopes.js'
import { ApiError } from '../service/api-error.js'
import type { Violation } from '../violations/violation.js'
import type { NearOperation } from './near-operations.js'
import { RequestContext } from './request-context.js'
import type { Route } from './router.js'

const KEYWORDS = {
  method: 'wrong-method',
  malformed: 'malformed-url',
  unknown: 'unknown-path',
} as const

const MESSAGES = {
  method: 'uses a method that this path does not have',
  malformed: 'has an invalid percent-encoding',
  unknown: 'matches no operation',
} as const

const MSW_METHODS = new Set(['get', 'head', 'post', 'put', 'patch', 'delete', 'options'])

type UnmatchedRoute = Exclude<Route, { kind: 'operation' }>

/** Records a request that the mock does not answer, in process. */
export function recordUnhandled(
  request: MockRequest,
  scope: Scope,
  nearest: readonly NearOperation[],
): void {
  const context = new RequestContext(request, scope, undefined)
  context.violations.push(unmatchedViolation(context, 'unknown', nearest))
  context.record(null)
}

/** Returns the error for a request that matches no operation; records the violation. */
export function unmatchedError(context: RequestContext, route: UnmatchedRoute): ApiError {
  const { service } = route
  const violation = unmatchedViolation(context, route.kind, route.nearest())
  // For a wrong method, the methods of the path are expected.
  context.violations.push(
    route.kind === 'method' ? { ...violation, expected: route.allow } : violation,
  )
  if (!service) return new ApiError('')
  const keyword = KEYWORDS[route.kind]
  const error = service.refuse({ ...violation, keyword, mark: undefined }, context.world.rule)
  if (route.kind !== 'method') return error
  return new ApiError(error.code, error.values, { headers: { allow: route.allow.join(', ') } })
}

/**
 * Returns the same error, after the caller is authenticated if the service requires that even for
 * unknown paths.
 *
 * @throws ApiError when the caller is not authenticated
 */
export function unmatchedErrorAfterChallenge(
  context: RequestContext,
  route: UnmatchedRoute,
): ApiError {
  const error = unmatchedError(context, route)
  const { service } = route
  service?.challenge?.({ headers: context.request.headers, model: context.world.model(service) })
  return error
}

function unmatchedViolation(
  context: RequestContext,
  kind: UnmatchedRoute['kind'],
  nearest: readonly NearOperation[],
): Violation {
  const { method, path, served } = context.request
  const isMethod = kind === 'method'
  const violation = context.createViolation('unhandled', {
    at: { in: isMethod ? 'method' : 'path', pointer: '' },
    keyword: KEYWORDS[kind],
    message: `${method} ${path} ${MESSAGES[kind]}`,
    expected: nearest.map(({ operation }) => operation),
    actual: isMethod ? method : path,
    mark: undefined,
  })
  const handler = kind === 'unknown' && !served ? handlerFor(context.request) : undefined
  return { ...violation, nearest: nearest.map(describe), ...(handler && { handler }) }
}

/** The line of a suite that answers such a request, with a handler of msw. */
function handlerFor({ method, base, path }: MockRequest): string | undefined {
  const name = method.toLowerCase()
  if (!MSW_METHODS.has(name)) return undefined
  const url = (base + path).replaceAll("'", '%27')
  return `http.${name}('${url}', () => HttpResponse.json({}))`
}

function describe({ operation, differences }: NearOperation): string {
  return differences.length === 0 ? operation : `${operation} differs in: ${differences.join(', ')}`
}
