import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import type { Route } from './router.js'

/** Returns the response to a CORS preflight of a browser; undefined for any other OPTIONS request. */
export function corsPreflight(context: RequestContext, route: Route): ResponseDraft | undefined {
  const { headers } = context.request
  if (headers['access-control-request-method'] === undefined) return undefined
  const methods =
    route.kind === 'method' ? route.allow.join(', ') : 'GET, HEAD, POST, PUT, PATCH, DELETE'
  const allowed = {
    'access-control-allow-methods': methods,
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '600',
  }
  return { status: 204, headers: allowed, body: null, isFromMock: true }
}
