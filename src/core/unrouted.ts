import { ApiError } from './errors.js'
import type { Incoming } from './http.js'
import { journal } from './respond.js'
import type { Route } from './router.js'
import { Run } from './run.js'
import type { Scope } from './scopes.js'
import type { Violation } from './violation.js'

const UNROUTED = {
  method: 'wrong-method',
  malformed: 'malformed-url',
  unknown: 'unknown-path',
} as const

/** Journals a request that is left to somebody else, in process. */
export function journalUnhandled(
  incoming: Incoming,
  scope: Scope,
  nearest: readonly string[],
): void {
  const run = new Run(incoming, scope, undefined)
  run.violations.push(unrouted(run, 'unknown', nearest))
  journal(run, null)
}

function unrouted(
  run: Run,
  kind: Exclude<Route['kind'], 'operation'>,
  nearest: readonly string[],
): Violation {
  const { method, path } = run.incoming
  const isMethod = kind === 'method'
  const violation = run.violation('unhandled', {
    at: { in: isMethod ? 'method' : 'path', pointer: '' },
    keyword: UNROUTED[kind],
    message: `${method} ${path} is not an operation`,
    expected: nearest,
    actual: isMethod ? method : path,
    mark: undefined,
  })
  return { ...violation, nearest }
}

/** The refusal of a request that reaches no operation; it is journalled with the nearest ones. */
export function misrouted(run: Run, route: Exclude<Route, { kind: 'operation' }>): ApiError {
  const { service } = route
  const nearest = route.kind === 'method' ? route.allow : route.nearest()
  const violation = unrouted(run, route.kind, nearest)
  run.violations.push(violation)
  if (!service) return new ApiError('')
  const keyword = UNROUTED[route.kind]
  const refused = service.refuse({ ...violation, keyword, mark: undefined }, run.world.rule)
  if (route.kind !== 'method') return refused
  return new ApiError(refused.code, refused.values, { headers: { allow: route.allow.join(', ') } })
}
