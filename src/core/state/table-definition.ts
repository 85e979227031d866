import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import type { Scalar } from '../util/scalar.js'

/** The type of a property when it is not null; lists count as objects. */
export type FieldKind = 'string' | 'number' | 'boolean' | 'object' | 'any'

/**
 * The definition of one table: its key, fields, order and indexes.
 *
 * @example
 * const files: TableDefinition<File> = {
 *   key: 'id',
 *   fields: { id: 'string', container_id: 'string', bytes: 'number', created_at: 'number' },
 *   order: (file) => file.created_at,
 *   indexes: { container: (file) => file.container_id },
 * }
 */
// Its functions take the record as an argument, so only `any` stands for any record type.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface TableDefinition<R extends object = any> {
  /** The property that holds the primary key. */
  readonly key: keyof R & string
  /** Every property that a record may have. All may be null, and all but the key may be absent. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** The value to sort records by; ties, and tables without it, keep the order of insertion. */
  readonly order?: (record: R) => Scalar
  /** Values to look records up by without a scan; undefined keeps a record out of the index. */
  readonly indexes?: Readonly<Record<string, (record: R) => Scalar | undefined>>
}

/**
 * Returns the fields of a table whose records have the properties of a contract's schema.
 *
 * @example
 * fieldsOf(document, 'ContainerResource') // { id: 'string', created_at: 'number', ... }
 */
export function fieldsOf(document: ContractDocument, component: string): Record<string, FieldKind> {
  const properties = document.components.schemas[component]?.properties
  if (!properties) throw new Error(`Failed to define a table: no schema "${component}"`)
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => [name, kindOf(schema)]),
  )
}

function kindOf({ type, const: value }: SchemaNode): FieldKind {
  const types = Array.isArray(type) ? type.filter((one) => one !== 'null') : [type]
  const [only] = types as unknown[]
  if (types.length !== 1) return 'any'
  if (only === 'integer' || only === 'number') return 'number'
  if (only === 'string' || only === 'boolean') return only
  return typeof value === 'string' ? 'string' : 'object'
}
