import type { Contract, ContractOperation } from '../contract/contract.js'
import { ApiError } from '../service/api-error.js'
import type { Caller } from '../service/service.js'
import { isRecord } from '../util/is-record.js'
import { errorCode } from './error-code.js'
import { recordsOf, type Raw } from './source.js'

type Headers = Readonly<Record<string, string>>

/**
 * Returns a check that a request has the credentials that its operation requires, whatever they are.
 * Credentials in queries and cookies are not looked for.
 */
export function credentialsCheck({ document }: Contract): (caller: Caller<unknown>) => void {
  const schemes = (document.components.securitySchemes ?? {}) as unknown as Readonly<
    Record<string, Raw>
  >
  const { security: usual } = document as { security?: unknown }
  return ({ headers, operation }) => {
    const choices = recordsOf(operation.node.security ?? usual)
    if (choices.length === 0 || choices.some((choice) => isMet(choice, schemes, headers))) return
    throw unauthorized(operation)
  }
}

function isMet(choice: Raw, schemes: Readonly<Record<string, Raw>>, headers: Headers): boolean {
  return Object.keys(choice).every((name) => {
    const scheme = schemes[name]
    if (!isRecord(scheme)) return true
    const { type, in: place, name: header } = scheme
    if (type === 'apiKey')
      return place !== 'header' || Boolean(headers[String(header).toLowerCase()])
    if (type === 'mutualTLS') return true
    return Boolean(headers['authorization'])
  })
}

function unauthorized(operation: ContractOperation): ApiError {
  return new ApiError(errorCode(operation, 'unauthorized'), { reason: 'Credentials are missing' })
}
