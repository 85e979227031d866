import type { SchemaNode } from '../../../core/contract/openapi.js'
import { document } from '../contract/contract.gen.js'

/** An attribute of a record that filters and orders can compare. */
export interface Attribute {
  readonly type: 'string' | 'number' | 'boolean'
  read(record: object): unknown
}

/** Returns the attribute with this dotted name, or the reason why it cannot be compared. */
export type AttributeFinder = (name: string) => Attribute | string

const schemas = document.components.schemas

function resolve(schema: SchemaNode): SchemaNode {
  const name = schema.$ref?.split('/').at(-1)
  return (name === undefined ? undefined : schemas[name]) ?? schema
}

/** Returns the attribute of a schema with this dotted name, or the reason why it cannot be compared. */
export function attributeOf(component: string, name: string): Attribute | string {
  const path = name.split('.')
  let schema: SchemaNode = schemas[component] ?? {}
  for (const key of path) {
    const { properties = {} } = resolve(schema)
    const next = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (!next) return `there is no attribute ${JSON.stringify(name.slice(0, 80))}`
    schema = next
  }
  // Filtering by a secret would reveal it letter by letter.
  if (schema['x-secret']) return `${name} is a secret`
  const type = typeOf(schema)
  if (!type) return `${name} is not a text, a number, or true or false`
  return { type, read: path.length === 1 ? reader(path[0] ?? '') : deepReader(path) }
}

function typeOf({ type }: SchemaNode): Attribute['type'] | undefined {
  const [only] = [type].flat().filter((one) => one !== 'null')
  if (only === 'integer' || only === 'number') return 'number'
  return only === 'string' || only === 'boolean' ? only : undefined
}

function reader(name: string): Attribute['read'] {
  return (record) => (record as Readonly<Record<string, unknown>>)[name]
}

function deepReader(path: readonly string[]): Attribute['read'] {
  return (record) => {
    let value: unknown = record
    for (const key of path) {
      if (typeof value !== 'object' || value === null) return null
      value = (value as Readonly<Record<string, unknown>>)[key]
    }
    return value ?? null
  }
}
