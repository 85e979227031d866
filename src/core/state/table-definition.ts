import type { ContractDocument, SchemaNode } from '../contract/openapi.js'
import type { Scalar } from '../util/sorted-map.js'

/** What a property holds when it is not null; lists count as objects. */
export type FieldKind = 'string' | 'number' | 'boolean' | 'object' | 'any'

/**
 * What a service says of one table.
 *
 * @example
 * const files: TableDefinition<File> = {
 *   key: 'id',
 *   fields: { id: 'string', container_id: 'string', bytes: 'number', created_at: 'number' },
 *   order: (file) => file.created_at,
 *   indexes: { container: (file) => file.container_id },
 * }
 */
// A definition takes its record in, so only `any` can stand for "of whatever record".
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export interface TableDefinition<R extends object = any> {
  /** The property that holds the primary key. */
  readonly key: keyof R & string
  /** Every property that a record may have. Each may be null, and each but the key absent. */
  readonly fields: Readonly<Record<string, FieldKind>>
  /** What the list is sorted by; insertion breaks ties and is the default order. */
  readonly order?: (record: R) => Scalar
  /** Groups that are looked up without a scan; undefined keeps a record out of the index. */
  readonly indexes?: Readonly<Record<string, (record: R) => Scalar | undefined>>
}

/**
 * The fields of a table whose records have the properties of a contract's schema,
 * so that no shape is written twice.
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
