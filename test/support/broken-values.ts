import type { SchemaNode } from '../../src/core/contract/openapi.js'

/** A value that breaks a keyword of a schema, and the JSON pointer at which it does. */
export interface BrokenValue {
  readonly keyword: string
  readonly at: string
  /** The part of the contract that has the keyword; for a type that no branch allows, all of them. */
  readonly nodes: readonly SchemaNode[]
  readonly value: unknown
}

/** Leads from a reference to its schema, as a contract does. */
interface Resolver {
  resolve(node: SchemaNode): SchemaNode
}

const OF_TYPES: Readonly<Record<string, unknown>> = {
  ...{ string: 'x1', integer: 1, number: 1.5, boolean: true, array: [], object: {}, null: null },
}

/** For each keyword about a single value: a value that breaks it. */
const BROKEN: Readonly<Record<string, (limit: never, node: SchemaNode) => unknown>> = {
  type: otherType,
  enum: otherWord,
  const: otherWord,
  format: () => 'no such format',
  pattern: () => '\n',
  minimum: (limit: number) => limit - 1,
  maximum: (limit: number) => limit + 1,
  minLength: (limit: number) => 'x'.repeat(limit - 1),
  maxLength: (limit: number) => 'x'.repeat(limit + 1),
  minItems: (limit: number) => Array<string>(limit - 1).fill('x1'),
  minProperties: () => ({}),
}

// What demands nothing of a value, or demands it in another schema.
const SILENT = new Set([
  ...['$ref', 'title', 'description', 'default', 'example', 'readOnly'],
  ...['properties', 'items', 'additionalProperties', 'oneOf'],
])

/** The keywords of a schema that demand something of a value in the responses of others. */
export function assertionsOf(node: SchemaNode): string[] {
  return Object.keys(node).filter(
    (one) => !one.startsWith('x-') && !SILENT.has(one) && !isOpen(one, node),
  )
}

/** For each keyword of a schema, on every level: a value that breaks it alone, or nearly alone. */
export function* brokenValues(
  contract: Resolver,
  given: SchemaNode,
  at = '',
): Generator<BrokenValue> {
  const node = contract.resolve(given)
  const branches = (node.oneOf ?? []).map((branch) => contract.resolve(branch))
  if (branches.length > 0) {
    const type = [...new Set(branches.flatMap((branch) => branch.type ?? []))]
    yield { keyword: 'type', at, nodes: branches, value: otherType(null as never, { type }) }
  }
  for (const branch of branches) {
    for (const one of brokenValues(contract, branch, at)) {
      // A value of another type may be what another branch wants.
      if (one.at !== at || one.keyword !== 'type') yield one
    }
  }
  for (const [keyword, broken] of Object.entries(BROKEN)) {
    if (!(keyword in node) || isOpen(keyword, node) || (node.oneOf && keyword === 'type')) continue
    yield { keyword, at, nodes: [node], value: broken(node[keyword] as never, node) }
  }
  const whole = validValue(contract, node) as Readonly<Record<string, unknown>>
  for (const name of node.required ?? []) {
    const { [name]: _left, ...rest } = whole
    yield { keyword: 'required', at: `${at}/${name}`, nodes: [node], value: rest }
  }
  for (const [name, child] of childrenOf(node)) {
    const place = `${at}/${name.replaceAll('/', '~1')}`
    for (const one of brokenValues(contract, child, place)) {
      yield { ...one, value: node.items ? [one.value] : { ...whole, [name]: one.value } }
    }
  }
}

// Of a pattern, the first one that matches.
const TEXTS = ['ada@example.com', '10.0.0.1', '00:11:22:33:44:55', '1']

/** A value that a schema allows, with each member that it declares. */
export function validValue(contract: Resolver, given: SchemaNode): unknown {
  const node = contract.resolve(given)
  const [branch] = node.oneOf ?? []
  if (branch) return validValue(contract, branch)
  const word = node.const ?? node.enum?.[0]
  if (word !== undefined) return word
  if (node.format === 'date-time') return '2025-01-31T12:00:00Z'
  if (node.format === 'ipv4') return '192.0.2.7'
  if (node.pattern !== undefined)
    return TEXTS.find((one) => new RegExp(node.pattern!, 'u').test(one))
  const children = childrenOf(node).map(
    ([name, child]) => [name, validValue(contract, child)] as const,
  )
  if (node.items) return children.map(([, value]) => value)
  if (children.length > 0) return Object.fromEntries(children)
  return OF_TYPES[Object.keys(OF_TYPES).find((one) => allows(node, one)) ?? '']
}

/** The schemas of the members or the items of a value, each under a name that it may have. */
function childrenOf({ properties, items, additionalProperties }: SchemaNode) {
  const others = typeof additionalProperties === 'object' ? additionalProperties : undefined
  return Object.entries({
    ...(items && { 0: items }),
    ...properties,
    ...(others && { other: others }),
  })
}

function allows({ type }: SchemaNode, name: string): boolean {
  if (type === undefined) return true
  const types: readonly string[] = [type].flat()
  return types.includes(name) || (name === 'integer' && types.includes('number'))
}

function otherWord(_: never, node: SchemaNode): unknown {
  return allows(node, 'string') ? 'quayside' : -7
}

function otherType(_: never, node: SchemaNode): unknown {
  return OF_TYPES[Object.keys(OF_TYPES).find((one) => !allows(node, one)) ?? '']
}

/** Whether a keyword demands nothing of the responses of others. */
function isOpen(keyword: string, node: SchemaNode): boolean {
  return node['x-open'] === true && (keyword === 'enum' || keyword === 'const')
}
