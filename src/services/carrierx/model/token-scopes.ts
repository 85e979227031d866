import { METHODS } from '../../../core/contract/openapi.js'
import { document } from '../contract/contract.gen.js'

/** All scopes that an operation of the contract accepts. */
export const SCOPES: readonly string[] = [
  ...new Set(
    Object.values(document.paths)
      .flatMap((path) => METHODS.flatMap((method) => path[method] ?? []))
      .flatMap((operation) => Object.keys(operation['x-scopes'] ?? {})),
  ),
]
