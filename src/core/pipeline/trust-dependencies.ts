import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'
import { provenanceOf, type Provenance } from '../contract/provenance.js'
import type { Location } from '../contract/problem.js'

/** Something that a call relies on, by a name that can be allowed, and how well it is known. */
export interface Dependency {
  readonly name: string
  readonly mark: Provenance
  readonly at: Location
}

/** The marked schema nodes that a value touches: what was sent, and nothing else. */
export function* nodesOf(
  contract: Contract,
  schema: SchemaNode,
  value: unknown,
  pointer = '',
): Generator<{ readonly pointer: string; readonly mark: Provenance }> {
  const marks = schema['x-enum'] as Readonly<Record<string, unknown>> | undefined
  for (const mark of [provenanceOf(schema), provenanceOf(marks?.[String(value)])]) {
    if (mark) yield { pointer, mark }
  }
  const target = contract.resolve(schema)
  if (target !== schema) yield* nodesOf(contract, target, value, pointer)
  const branch = schema.oneOf?.find((one) => isTagged(contract.resolve(one), value))
  if (branch) yield* nodesOf(contract, branch, value, pointer)
  yield* childrenOf(contract, schema, value, pointer)
}

function* childrenOf(
  contract: Contract,
  { items, properties }: SchemaNode,
  value: unknown,
  pointer: string,
): ReturnType<typeof nodesOf> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const schema = Array.isArray(value) ? items : properties?.[key]
    if (schema) yield* nodesOf(contract, schema, child, joinPointer(pointer, key))
  }
}

/** Whether the constants of a branch are those of the value. */
function isTagged({ properties = {} }: SchemaNode, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(properties).every(([key, { const: constant, enum: values }]) => {
    const given = (value as Record<string, unknown>)[key]
    const allowed = constant === undefined ? values : [constant]
    return !Array.isArray(allowed) || given === undefined || allowed.includes(given)
  })
}
