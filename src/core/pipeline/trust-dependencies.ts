import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { join } from '../util/json-pointer.js'
import { markOf, type Mark } from '../contract/provenance.js'
import type { Place } from '../contract/problem.js'

/** Something that a call relies on, by a name that can be allowed, and how well it is known. */
export interface Leaning {
  readonly name: string
  readonly mark: Mark
  readonly at: Place
}

/** The marked schema nodes that a value touches: what was sent, and nothing else. */
export function* nodesOf(
  contract: Contract,
  schema: SchemaNode,
  value: unknown,
  pointer = '',
): Generator<{ readonly pointer: string; readonly mark: Mark }> {
  const marks = schema['x-enum'] as Readonly<Record<string, unknown>> | undefined
  for (const mark of [markOf(schema), markOf(marks?.[String(value)])]) {
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
    if (schema) yield* nodesOf(contract, schema, child, join(pointer, key))
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
