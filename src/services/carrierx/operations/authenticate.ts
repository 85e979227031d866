import { bearerToken } from '../../../core/http/bearer-token.js'
import type { Caller } from '../../../core/service/service.js'
import { apiError } from '../contract/errors.js'
import type { Storage } from '../model/storage.js'

/**
 * Accepts any token for all operations while the world lists none, and after that only listed tokens
 * with a scope of the operation. Operations without scopes, such as downloading a published file,
 * need no token.
 *
 * @throws ApiError 401 or 403
 */
export function authenticate({ headers, operation, model }: Caller<Storage>): void {
  const operationScopes = operation.node['x-scopes']
  if (!operationScopes) return
  const token = bearerToken(headers['authorization'])
  if (token === undefined) throw apiError('unauthorized')
  if (model.tokens.size === 0) return
  const known = model.tokens.get(token)
  if (!known) throw apiError('bad_credentials')
  if (known.scopes.includes('storage.manage')) return
  const scopes = Object.keys(operationScopes).filter((scope) => known.scopes.includes(scope))
  if (scopes.length === 0) throw apiError('forbidden')
  // A rule is read only where it decides: a request relies on each rule that is read for it.
  const needsUpdate = scopes.includes('storage.update')
  if (needsUpdate && model.rule('carrierx/update-scope') === 'manage') throw apiError('forbidden')
}
