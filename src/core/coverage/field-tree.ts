import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'

/** The name of the node for all items of a list or all members of a map. */
const EACH = '*'

/** The declared members of a schema by name, or `EACH`. */
interface Fields {
  readonly children: Map<string, Fields>
}

export interface FieldNode {
  readonly index: number
  /** Whether it is a named field, not all items of a list or a map. */
  readonly isField: boolean
  readonly name: string
  /** JSON pointer of the field. */
  readonly pointer: string
  readonly parent: FieldNode | undefined
  readonly children: FieldNode[]
}

/**
 * All fields that a schema declares, at any depth.
 *
 * @example
 * fieldTree(contract, schema).names // ['/name', '/labels', '/labels/*\/colour']
 */
export class FieldTree {
  readonly nodes: FieldNode[] = []
  readonly root: FieldNode

  constructor(fields: Fields) {
    this.root = this.add(fields, EACH, '', undefined)
  }

  /** The fields, as JSON pointers. */
  get names(): string[] {
    return this.nodes.filter(({ isField }) => isField).map(({ pointer }) => pointer)
  }

  private add(
    { children }: Fields,
    name: string,
    pointer: string,
    parent: FieldNode | undefined,
  ): FieldNode {
    const isField = name !== EACH
    const index = this.nodes.length
    const node: FieldNode = { index, isField, name, pointer, parent, children: [] }
    this.nodes.push(node)
    for (const [key, child] of children) {
      node.children.push(this.add(child, key, joinPointer(pointer, key), node))
    }
    return node
  }
}

/** Returns the fields of a schema; undefined if it declares none. */
export function fieldTree(contract: Contract, schema: SchemaNode): FieldTree | undefined {
  const fields = fieldsOf(contract, [schema], [])
  return fields && new FieldTree(fields)
}

/** Returns a tree of one level, such as the parameters of a query; undefined without names. */
export function nameTree(names: readonly string[]): FieldTree | undefined {
  if (names.length === 0) return undefined
  return new FieldTree({ children: new Map(names.map((name) => [name, { children: new Map() }])) })
}

function fieldsOf(
  contract: Contract,
  schemas: readonly SchemaNode[],
  above: readonly SchemaNode[],
): Fields | undefined {
  const whole = schemas.flatMap((schema) => branchesOf(contract, schema, above))
  const inner = [...above, ...whole]
  const members = new Map<string, SchemaNode[]>()
  for (const { properties = {}, items, additionalProperties: others } of whole) {
    const each = [items, typeof others === 'object' ? others : undefined]
    const named = each.flatMap((one) => (one ? [[EACH, one] as const] : []))
    for (const [name, schema] of [...Object.entries(properties), ...named]) {
      members.set(name, [...(members.get(name) ?? []), schema])
    }
  }
  const children = new Map<string, Fields>()
  for (const [name, found] of members) {
    const below = fieldsOf(contract, found, inner)
    if (below ?? name !== EACH) children.set(name, below ?? { children: new Map() })
  }
  return children.size > 0 ? { children } : undefined
}

/** The resolved schema and its alternatives, without those in `above`: a schema may contain itself. */
function branchesOf(
  contract: Contract,
  schema: SchemaNode,
  above: readonly SchemaNode[],
): SchemaNode[] {
  const target = contract.resolve(schema)
  if (above.includes(target)) return []
  const branches = [...(target.oneOf ?? []), ...(target.anyOf ?? [])]
  return [target, ...branches.flatMap((branch) => branchesOf(contract, branch, above))]
}
