import { basicCredentials, bearerToken } from '../../../core/http/bearer-token.js'
import type { Breach } from '../../../core/service/api-error.js'
import type { Caller } from '../../../core/service/service.js'
import { apiError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { Storage } from '../model/storage.js'

/**
 * Accepts any token for all operations while the world lists none, and after that only listed tokens
 * with a scope of the operation. Operations without scopes, such as downloading a published file,
 * need no token. Where a rule accepts a login and its password, the world lists them as a token, with
 * a colon between them.
 *
 * @throws ApiError 401 or 403
 */
export function authenticate({ headers, operation, model }: Caller<Storage>): void {
  const operationScopes = operation.node['x-scopes']
  if (!operationScopes) return
  const { authorization } = headers
  const token = bearerToken(authorization) ?? loginOf(authorization, model.rule)
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

const RULE = 'carrierx/basic-auth'

const BREACH: Breach = {
  rule: RULE,
  at: { in: 'header', pointer: '/authorization' },
  keyword: 'rule',
  message: 'a login and a password were sent in the place of a token',
  expected: 'Authorization: Bearer TOKEN',
  actual: 'Authorization: Basic ***',
}

/** Returns a login and its password, which are one text. @throws ApiError 401 if the rule refuses them */
function loginOf(authorization: string | undefined, rule: ReadRule): string | undefined {
  const login = basicCredentials(authorization)
  // Clients that have neither send a colon.
  if (login === undefined || !/^[^:]+:./.test(login)) return undefined
  if (rule(RULE) === 'refused') throw apiError('unauthorized', {}, { breach: BREACH })
  return login
}
