import type { SchemaNode } from '../../src/core/contract/openapi.js'

/** A value that breaks its schema in one place. */
export interface Mutation {
  readonly kind: 'dropped' | 'retyped' | 'another word' | 'added'
  /** JSON pointer of what was changed. */
  readonly at: string
  readonly value: unknown
}

const SAMPLES = [null, true, 7, 1.5, 'text', [], {}]

type Members = Readonly<Record<string, unknown>>

/** Leads from a reference to its schema, as a contract does. */
interface Resolver {
  resolve(node: SchemaNode): SchemaNode
}

/**
 * Every way to break a value in one place: a required key dropped, a value of another type, a
 * word that is not listed, an unknown key added; on every level.
 */
export function* mutations(
  contract: Resolver,
  node: SchemaNode,
  value: unknown,
  at = '',
): Generator<Mutation> {
  const whole = contract.resolve(node)
  for (const sample of SAMPLES) {
    if (!allows(contract, whole, sample)) yield { kind: 'retyped', at, value: sample }
  }
  const schema = branchOf(contract, whole, value)
  if (schema['enum'] ?? schema['const']) yield { kind: 'another word', at, value: 'quayside' }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) yield* itemMutations(contract, schema, value, at)
  else yield* memberMutations(contract, schema, value as Members, at)
}

function* itemMutations(
  contract: Resolver,
  schema: SchemaNode,
  items: readonly unknown[],
  at: string,
): Generator<Mutation> {
  for (const [index, item] of items.entries()) {
    const place = `${at}/${String(index)}`
    for (const mutation of mutations(contract, schema.items ?? {}, item, place)) {
      yield { ...mutation, value: items.with(index, mutation.value) }
    }
  }
}

function* memberMutations(
  contract: Resolver,
  schema: SchemaNode,
  members: Members,
  at: string,
): Generator<Mutation> {
  const more = schema['additionalProperties']
  const isClosed = more === false || (more === undefined && schema.properties !== undefined)
  if (isClosed) {
    yield { kind: 'added', at: `${at}/quayside`, value: { ...members, quayside: 'text' } }
  }
  const others = typeof more === 'object' ? more : {}
  for (const [key, member] of Object.entries(members)) {
    const place = `${at}/${key}`
    if (requiredOf(schema).includes(key)) {
      const { [key]: _dropped, ...rest } = members
      yield { kind: 'dropped', at: place, value: rest }
    }
    const child = schema.properties?.[key] ?? others
    for (const mutation of mutations(contract, child, member, place)) {
      yield { ...mutation, value: { ...members, [key]: mutation.value } }
    }
  }
}

/** The branch of a `oneOf` or `anyOf` that a value is of; the schema itself where it has none. */
function branchOf(contract: Resolver, schema: SchemaNode, value: unknown): SchemaNode {
  const branches = branchesOf(contract, schema)
  return branches.find((branch) => isOf(contract, branch, value)) ?? schema
}

function branchesOf(contract: Resolver, { oneOf, anyOf }: SchemaNode): SchemaNode[] {
  return (oneOf ?? anyOf ?? []).map((branch) => contract.resolve(branch))
}

function isOf(contract: Resolver, branch: SchemaNode, value: unknown): boolean {
  if (!allows(contract, branch, value)) return false
  const members = (typeof value === 'object' && value !== null ? value : {}) as Members
  return Object.entries(branch.properties ?? {}).every(
    ([key, { const: tag }]) => tag === undefined || members[key] === tag,
  )
}

function allows(contract: Resolver, schema: SchemaNode, sample: unknown): boolean {
  const branches = branchesOf(contract, schema)
  if (branches.length > 0) return branches.some((branch) => allows(contract, branch, sample))
  const types: readonly string[] = [schema.type ?? []].flat()
  // Without a type the words that it lists decide; without those everything is allowed.
  if (types.length === 0) return !(schema['enum'] ?? schema['const'])
  const isNamed = typesOf(sample).some((name) => types.includes(name))
  const lacks = requiredOf(schema).filter((key) => !Object.hasOwn(Object(sample) as object, key))
  return isNamed && (!types.includes('object') || lacks.length === 0)
}

function requiredOf(schema: SchemaNode): readonly string[] {
  return schema.required ?? []
}

function typesOf(sample: unknown): string[] {
  if (sample === null) return ['null']
  if (Array.isArray(sample)) return ['array']
  if (typeof sample !== 'number') return [typeof sample]
  return Number.isInteger(sample) ? ['integer', 'number'] : ['number']
}
