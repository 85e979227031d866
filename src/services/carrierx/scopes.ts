import { METHODS } from '../../core/contract-document.js'
import { document } from './contract.gen.js'

/** Every scope that lets some operation pass. */
export const SCOPES: readonly string[] = [
  ...new Set(
    Object.values(document.paths)
      .flatMap((path) => METHODS.flatMap((method) => path[method] ?? []))
      .flatMap((operation) => Object.keys(operation['x-scopes'] ?? {})),
  ),
]
