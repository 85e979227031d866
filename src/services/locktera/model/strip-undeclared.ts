import type { SchemaNode } from '../../../core/contract/openapi.js'
import { document } from '../contract/contract.gen.js'

/**
 * A value without the members that the contract does not declare, on every level: where they are let
 * pass, they are not kept.
 *
 * @example
 * prune('GeoRule', { country: 'Chile', planet: 'Earth' }) // { country: 'Chile' }
 */
export function prune<T>(component: string, value: T): T {
  return pruned({ $ref: `#/components/schemas/${component}` }, value) as T
}

function pruned(node: SchemaNode, value: unknown): unknown {
  const schema = resolve(node)
  const { properties, items = {}, additionalProperties } = schema
  if (Array.isArray(value)) return value.map((item) => pruned(items, item))
  if (typeof value !== 'object' || value === null || !properties) return value
  const kept = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const declared = Object.hasOwn(properties, key) ? properties[key] : undefined
    if (declared) return [[key, pruned(declared, member)]]
    return additionalProperties === undefined ? [] : [[key, member]]
  })
  return Object.fromEntries(kept) as unknown
}

function resolve(node: SchemaNode): SchemaNode {
  const name = node.$ref?.slice('#/components/schemas/'.length)
  return (name === undefined ? undefined : document.components.schemas[name]) ?? node
}
