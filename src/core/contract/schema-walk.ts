import type { Contract } from './contract.js'
import type { SchemaNode } from './openapi.js'
import { isRecord } from '../util/is-record.js'
import { pointerKeys } from '../util/json-pointer.js'
import { provenanceOf, type Provenance } from './provenance.js'

/** A place in the schema of a body: what it is called there, and what is said of it. */
export interface SchemaLocation {
  /** Such as `ContainerResource.expires_after.minutes`. */
  readonly name: string
  readonly mark: Provenance | undefined
  readonly volatile: string | undefined
  readonly isSecret: boolean
  /** Undefined below what a schema leaves open. */
  readonly node: SchemaNode | undefined
}

/** The place that a schema describes; `name` is used where it has no component of its own. */
export function schemaLocation(
  contract: Contract,
  schema: SchemaNode,
  name: string,
): SchemaLocation {
  const component = schema.$ref?.slice(schema.$ref.lastIndexOf('/') + 1)
  const node = contract.resolve(schema)
  return {
    name: component ?? name,
    // The mark of a property stands beside its `$ref`.
    mark: provenanceOf(schema) ?? provenanceOf(node),
    volatile: schema['x-volatile'] ?? node['x-volatile'],
    isSecret: (schema['x-secret'] ?? node['x-secret']) === true,
    node,
  }
}

/** The place of a member of an object, or of every item of a list for a number. */
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

/** The place that a JSON pointer leads to. */
export function locationAt(
  contract: Contract,
  start: SchemaLocation,
  pointer: string,
): SchemaLocation {
  return pointerKeys(pointer)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
    .reduce((place, key) => childLocation(contract, place, key), start)
}

/** Whether a schema declares a member, in any of its forms. */
export function declaresMember(contract: Contract, { node }: SchemaLocation, key: string): boolean {
  return node !== undefined && childSchema(contract, node, key) !== undefined
}

/** The schema of a member of an object, or of the items of a list for a number, in any form. */
export function childSchema(
  contract: Contract,
  node: SchemaNode,
  key: string | number,
): SchemaNode | undefined {
  const { properties = {}, items, additionalProperties } = node
  if (typeof key === 'number' && items) return items
  if (typeof key === 'string' && Object.hasOwn(properties, key)) return properties[key]
  if (typeof key === 'string' && isRecord(additionalProperties)) return additionalProperties
  for (const form of [...(node.oneOf ?? []), ...(node.anyOf ?? []), ...(node.allOf ?? [])]) {
    const found = childSchema(contract, contract.resolve(form), key)
    if (found) return found
  }
  return undefined
}
