import type { ContractOperation } from '../contract/contract.js'
import { kindOf, type ErrorKind } from './convert-errors.js'

/** The entry of `x-errors` of one kind that an operation declares; that of a broken request without one. */
export function errorCode({ responses }: ContractOperation, kind: ErrorKind): string {
  const codes = [...responses.values()].flatMap(({ node }) => node['x-errors'] ?? [])
  return (
    codes.find((code) => kindOf(code) === kind) ??
    codes.find((code) => kindOf(code) === 'invalid') ??
    kind
  )
}
