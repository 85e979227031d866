import { valueAt } from '../util/json-pointer.js'
import type { ContractDocument, SchemaNode, View } from './openapi.js'
import type { SchemaError } from './schema-error.js'

/** What a view changes about the object schemas of a document. */
interface ViewFlags {
  /**
   * Undeclared members are rejected where `additionalProperties` is missing, and values that are not
   * listed where there is an `x-open`.
   */
  readonly closed: boolean
  /** No declared member is required. */
  readonly partial: boolean
}

export const VIEWS: Readonly<Record<View, ViewFlags>> = {
  open: { closed: false, partial: false },
  'open-partial': { closed: false, partial: true },
  closed: { closed: true, partial: false },
  partial: { closed: true, partial: true },
}

/** A compiled schema, called with a view as `this`. It leaves its errors in `errors`. */
export interface Check {
  (this: ViewFlags, value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** Returns the compiled schema at a JSON pointer into a document. */
export type CheckAt = (pointer: string) => Check

/** The compiled schemas of a document. */
export interface Checks {
  readonly values: CheckAt
  /** Those that convert parameters to the declared types and fill in defaults. */
  readonly parameters: CheckAt
}

/** Compiles a document: on demand with ajv, or from what was generated from the same document. */
export type Compile = (document: ContractDocument) => Checks

/**
 * The JSON pointer of a schema or, if it is nothing but a reference, of the one that it refers to:
 * what many responses share is compiled once.
 */
export function referredPointer(document: ContractDocument, pointer: string): string {
  const { $ref, ...rest } = (valueAt(document, pointer) ?? {}) as SchemaNode
  if ($ref === undefined) return pointer
  const isAll = Object.keys(rest).every((key) => key === 'description' || key.startsWith('x-'))
  return isAll ? referredPointer(document, $ref.slice(1)) : pointer
}
