import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'

/** The members that a schema declares, by name; `*` stands for all items of a list or a map. */
interface Fields {
  readonly children: Map<string, Fields>
}

/** Stands for every item of a list, and for every member of a map. */
const EACH = '*'

interface FieldNode {
  readonly index: number
  readonly name: string
  /** JSON pointer of the field. */
  readonly pointer: string
  readonly parent: FieldNode | undefined
  readonly children: FieldNode[]
}

/**
 * All fields that a schema declares, on every level.
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
    return this.nodes.filter(isField).map(({ pointer }) => pointer)
  }

  private add(
    { children }: Fields,
    name: string,
    pointer: string,
    parent: FieldNode | undefined,
  ): FieldNode {
    const node: FieldNode = { index: this.nodes.length, name, pointer, parent, children: [] }
    this.nodes.push(node)
    for (const [key, child] of children) {
      node.children.push(this.add(child, key, joinPointer(pointer, key), node))
    }
    return node
  }
}

function isField({ name }: FieldNode): boolean {
  return name !== EACH
}

/** Which fields of a tree were found in values so far. */
export class FieldMarks {
  private readonly found: Uint8Array
  /** How many fields are still to be found in each node and below it. */
  private readonly left: Uint16Array

  constructor(readonly tree: FieldTree) {
    this.found = new Uint8Array(tree.nodes.length)
    this.left = new Uint16Array(tree.nodes.length)
    for (const node of tree.nodes) if (isField(node)) this.count(node, 1)
  }

  get isWhole(): boolean {
    return this.leftAt(this.tree.root) === 0
  }

  /** The fields as JSON pointers, and whether each was found. */
  *entries(): Iterable<readonly [pointer: string, isFound: boolean]> {
    for (const node of this.tree.nodes) {
      if (isField(node)) yield [node.pointer, this.found[node.index] === 1]
    }
  }

  /** Marks what a value holds. It costs a look-up for each field that was not found before. */
  mark(value: unknown): void {
    this.walk(this.tree.root, value)
  }

  absorb({ found }: FieldMarks): void {
    for (const node of this.tree.nodes) if (found[node.index]) this.set(node)
  }

  private walk(node: FieldNode, value: unknown): void {
    if (this.leftAt(node) === 0) return
    if (isField(node)) this.set(node)
    if (node.children.length === 0 || typeof value !== 'object' || value === null) return
    for (const child of node.children) {
      if (this.leftAt(child) === 0) continue
      if (!isField(child)) this.walkAll(child, Object.values(value))
      else if (Object.hasOwn(value, child.name)) {
        this.walkMember(child, (value as Record<string, unknown>)[child.name])
      }
    }
  }

  private walkMember(node: FieldNode, value: unknown): void {
    if (value !== undefined) this.walk(node, value)
  }

  private walkAll(node: FieldNode, values: readonly unknown[]): void {
    for (const value of values) {
      if (this.leftAt(node) === 0) return
      this.walk(node, value)
    }
  }

  private set(node: FieldNode): void {
    if (this.found[node.index]) return
    this.found[node.index] = 1
    this.count(node, -1)
  }

  private count(from: FieldNode, change: 1 | -1): void {
    for (let node: FieldNode | undefined = from; node; node = node.parent) {
      this.left[node.index] = this.leftAt(node) + change
    }
  }

  private leftAt({ index }: FieldNode): number {
    return this.left[index] ?? 0
  }
}

/** The fields of a schema; undefined where it declares none. */
export function fieldTree(contract: Contract, schema: SchemaNode): FieldTree | undefined {
  const fields = fieldsOf(contract, [schema], [])
  return fields && new FieldTree(fields)
}

/** A tree of names alone, such as those of a query. */
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

/** A schema and its alternatives, without references; none that it is part of itself. */
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
