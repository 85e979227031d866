import type { NamedRecord, Violation } from '../api/types.js'

/** Where the parts of an exchange lead to; a page leaves out what it has no place for. */
export interface ExchangeLinks {
  /** The contract of an operation, and in it the place of a violation. */
  readonly operation?: (service: string, operation: string, violation?: Violation) => string
  readonly rule?: (id: string) => string
  readonly fault?: (id: string) => string
  readonly record?: (record: NamedRecord) => string
}
