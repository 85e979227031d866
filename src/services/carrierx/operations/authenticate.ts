import type { Caller } from '../../../core/service/service.js'
import { refuse } from '../contract/errors.js'
import type { Storage } from '../model/storage.js'

/**
 * Any bearer is let in, for anything, until the world lists tokens; from then on those alone, each
 * for what its scopes say. Published files are for everybody.
 */
export function authenticate({ headers, operation, model }: Caller<Storage>): void {
  const scopes = operation.node['x-scopes']
  if (!scopes) return
  const token = /^bearer +(\S.*?)\s*$/i.exec(headers['authorization'] ?? '')?.[1]
  if (token === undefined) throw refuse('unauthorized')
  if (model.tokens.size === 0) return
  const known = model.tokens.get(token)
  if (!known) throw refuse('bad_credentials')
  if (known.scopes.includes('storage.manage')) return
  const own = Object.keys(scopes).filter((scope) => known.scopes.includes(scope))
  if (own.length === 0) throw refuse('forbidden')
  // Read only where it decides: a call leans on each rule that it reads.
  const needsUpdate = own.includes('storage.update')
  if (needsUpdate && model.rule('carrierx/update-scope') === 'manage') throw refuse('forbidden')
}
