import type { SchemaNode } from '../../../core/contract/openapi.js'
import { document } from '../contract/contract.gen.js'

/**
 * Returns a value without the fields that its schema does not declare, at every depth. Rules may
 * accept such fields in a request, but they are not stored.
 *
 * @example
 * stripUndeclared('GeoRule', { country: 'Chile', planet: 'Earth' }) // { country: 'Chile' }
 */
export function stripUndeclared<T>(component: string, value: T): T {
  return strip({ $ref: `#/components/schemas/${component}` }, value) as T
}

function strip(node: SchemaNode, value: unknown): unknown {
  const schema = resolve(node)
  const { properties, items = {}, additionalProperties } = schema
  if (Array.isArray(value)) return value.map((item) => strip(items, item))
  if (typeof value !== 'object' || value === null || !properties) return value
  const kept = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const declared = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (declared) return [[key, strip(declared, member)]]
    return additionalProperties === undefined ? [] : [[key, member]]
  })
  return Object.fromEntries(kept) as unknown
}

function resolve(node: SchemaNode): SchemaNode {
  const name = node.$ref?.slice('#/components/schemas/'.length)
  return (name === undefined ? undefined : document.components.schemas[name]) ?? node
}
