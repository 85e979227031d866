import type { ResponseDraft } from './outcome.js'
import type { Route } from './router.js'
import type { RequestContext } from './request-context.js'

/** Answers the CORS preflight of a browser; undefined for any other OPTIONS request. */
export function corsPreflight(context: RequestContext, route: Route): ResponseDraft | undefined {
  const { headers } = context.request
  if (headers['access-control-request-method'] === undefined) return undefined
  const allow =
    route.kind === 'method' ? route.allow.join(', ') : 'GET, HEAD, POST, PUT, PATCH, DELETE'
  const allowed = {
    'access-control-allow-methods': allow,
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '600',
  }
  return { status: 204, headers: allowed, body: null, own: true }
}
