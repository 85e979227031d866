import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'
import type { Route } from './router.js'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Returns the response to a CORS preflight of a browser; undefined for any other OPTIONS request.
 * It allows everything: what the service refuses, a page then sees as the service's own error.
 */
export function corsPreflight(context: RequestContext, route: Route): ResponseDraft | undefined {
  const { headers } = context.request
  const method = headers['access-control-request-method']
  if (method === undefined) return undefined
  const methods = new Set([...(route.kind === 'method' ? route.allow : METHODS), method])
  const names = headers['access-control-request-headers']
  // Of pages on the internet that call this machine.
  const isPrivate = headers['access-control-request-private-network'] === 'true'
  const allowed = {
    'access-control-allow-methods': [...methods].join(', '),
    ...(names !== undefined && { 'access-control-allow-headers': names }),
    ...(isPrivate && { 'access-control-allow-private-network': 'true' }),
    'access-control-max-age': '600',
  }
  return { status: 204, headers: allowed, body: null, isFromMock: true }
}
