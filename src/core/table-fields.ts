import type { ContractDocument, SchemaNode } from './contract-document.js'
import type { FieldKind } from './table-definition.js'

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
