import { basicCredentials, bearerToken } from '../../../core/http/bearer-token.js'
import type { Breach } from '../../../core/service/api-error.js'
import type { Table } from '../../../core/state/tables.js'
import type { Caller } from '../../../core/service/service.js'
import { apiError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { Containers } from '../model/containers.js'
import type { Key } from '../model/tables.js'

/**
 * Accepts any API key while the world lists none, and only listed keys after that.
 *
 * @throws ApiError 401
 */
export function authenticate({ headers, model }: Caller<Containers>): void {
  const key = apiKeyOf(headers['authorization'], model.rule) ?? azureKey(headers, model.rule)
  if (key === undefined) throw apiError('missing_api_key')
  if (model.keys.size > 0 && !model.keys.has(key)) {
    throw apiError('invalid_api_key', { key: maskKey(key) })
  }
}

function apiKeyOf(authorization: string | undefined, rule: ReadRule): string | undefined {
  const token = bearerToken(authorization)
  if (token !== undefined) return token
  const password = basicPassword(authorization)
  if (password === undefined || rule('openai/basic-auth') === 'refused') return undefined
  return password
}

/** Returns the key in the header that Azure has for it. */
function azureKey(headers: Caller<Containers>['headers'], rule: ReadRule): string | undefined {
  const key = headers['api-key']?.trim()
  if (!key) return undefined
  if (rule(AZURE_RULE) === 'accepted') return key
  throw apiError('missing_api_key', {}, { breach: AZURE_BREACH })
}

const AZURE_RULE = 'openai/api-key-header'

const AZURE_BREACH: Breach = {
  rule: AZURE_RULE,
  at: { in: 'header', pointer: '/api-key' },
  keyword: 'rule',
  message: 'the API key is in the header api-key, as Azure has it',
  expected: 'Authorization: Bearer KEY',
  actual: 'api-key: ***',
}

/** Returns the password of Basic credentials with an empty user name. */
function basicPassword(authorization: string | undefined): string | undefined {
  return /^:(.*\S)\s*$/.exec(basicCredentials(authorization) ?? '')?.[1]
}

/** Returns a key as the vendor's errors show it: a short one whole, of others both ends. */
function maskKey(key: string): string {
  return key.length <= 8 ? key : `${key.slice(0, 8)}****${key.slice(-4)}`
}

const UNLISTED = { organization: 'org-quayside', project: 'proj_quayside' }

/**
 * Returns what the caller's key belongs to, wherever it was accepted; undefined without one that the
 * world has.
 */
export function accountOf(
  keys: Table<Key>,
  { authorization, 'api-key': azure }: Caller<Containers>['headers'],
): Pick<Key, 'organization' | 'project'> | undefined {
  const key = bearerToken(authorization) ?? basicPassword(authorization) ?? azure?.trim()
  if (key === undefined || keys.size === 0) return key === undefined ? undefined : UNLISTED
  const listed = keys.get(key)
  return listed && { ...UNLISTED, ...listed }
}
