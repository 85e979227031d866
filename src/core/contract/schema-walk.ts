import { isRecord } from '../util/is-record.js'
import { pointerKeys } from '../util/json-pointer.js'
import type { Contract } from './contract.js'
import type { SchemaNode } from './openapi.js'
import { provenanceOf, type Provenance } from './provenance.js'

/** A location in a schema, with the annotations of the schema there. */
export interface SchemaLocation {
  /** Such as `ContainerResource.expires_after.minutes`. */
  readonly name: string
  readonly mark: Provenance | undefined
  /** The value of `x-volatile`. */
  readonly volatile: string | undefined
  readonly isSecret: boolean
  /** The schema, without `$ref`; undefined for a member that no schema describes. */
  readonly node: SchemaNode | undefined
}

/** The location of a schema. It is named after its component or, if it has none, `name`. */
export function schemaLocation(
  contract: Contract,
  schema: SchemaNode,
  name: string,
): SchemaLocation {
  const component = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1)
  const node = contract.resolve(schema)
  return {
    name: component ?? name,
    // Annotations beside a `$ref` take precedence over those of the component.
    mark: provenanceOf(schema) ?? provenanceOf(node),
    volatile: schema['x-volatile'] ?? node['x-volatile'],
    isSecret: (schema['x-secret'] ?? node['x-secret']) === true,
    node,
  }
}

/** The location of a member of an object, or for a number, of the items of an array. */
export function childLocation(
  contract: Contract,
  { node, name, mark }: SchemaLocation,
  key: string | number,
): SchemaLocation {
  const child = node && childSchema(contract, node, key)
  const path = typeof key === 'number' ? `${name}[]` : `${name}.${key}`
  if (child) return schemaLocation(contract, child, path)
  return { name: path, mark, volatile: undefined, isSecret: false, node: undefined }
}

/** The location that a JSON pointer into a value leads to. */
export function locationAt(
  contract: Contract,
  start: SchemaLocation,
  pointer: string,
): SchemaLocation {
  return pointerKeys(pointer)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    .reduce((location, key) => childLocation(contract, location, key), start)
}

/** Whether a schema declares a member, directly or in a branch. */
export function declaresMember(contract: Contract, { node }: SchemaLocation, key: string): boolean {
  return node !== undefined && childSchema(contract, node, key) !== undefined
}

/**
 * The schema of a member of an object or, for a number, of the items of an array, in any branch.
 */
export function childSchema(
  contract: Contract,
  node: SchemaNode,
  key: string | number,
): SchemaNode | undefined {
  const { properties = {}, items, additionalProperties } = node
  if (typeof key === 'number' && items) return items
  if (typeof key === 'string' && Object.hasOwn(properties, key)) return properties[key]
  if (typeof key === 'string' && isRecord(additionalProperties)) return additionalProperties
  const allOf = node['allOf']
  for (const branch of [...(node.oneOf ?? []), ...(node.anyOf ?? []), ...(allOf ?? [])]) {
    const found = childSchema(contract, contract.resolve(branch), key)
    if (found) return found
  }
  return undefined
}
