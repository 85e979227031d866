import type { Contract } from '../../src/core/contract.js'
import type { SchemaNode } from '../../src/core/contract-document.js'

/** A value that breaks its schema in one place. */
export interface Mutation {
  readonly kind: 'dropped' | 'retyped' | 'another word' | 'added'
  /** JSON pointer of what was changed. */
  readonly at: string
  readonly value: unknown
}

const SAMPLES = [null, true, 7, 1.5, 'text', [], {}]

/**
 * Every way to break a value in one place: a required key dropped, a value of another type, a
 * word that is not listed, an unknown key added; on every level.
 */
export function* mutations(
  contract: Contract,
  node: SchemaNode,
  value: unknown,
  at = '',
): Generator<Mutation> {
  const schema = contract.resolve(node)
  for (const sample of SAMPLES) {
    if (!allows(schema, sample)) yield { kind: 'retyped', at, value: sample }
  }
  if (schema['enum'] ?? schema['const']) yield { kind: 'another word', at, value: 'quayside' }
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) yield* itemMutations(contract, schema, value, at)
  else yield* memberMutations(contract, schema, value as Record<string, unknown>, at)
}

function* itemMutations(
  contract: Contract,
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
  contract: Contract,
  schema: SchemaNode,
  members: Record<string, unknown>,
  at: string,
): Generator<Mutation> {
  yield { kind: 'added', at: `${at}/quayside`, value: { ...members, quayside: 'text' } }
  for (const [key, member] of Object.entries(members)) {
    const place = `${at}/${key}`
    if ((schema['required'] as string[] | undefined)?.includes(key)) {
      const { [key]: _dropped, ...rest } = members
      yield { kind: 'dropped', at: place, value: rest }
    }
    for (const mutation of mutations(contract, schema.properties?.[key] ?? {}, member, place)) {
      yield { ...mutation, value: { ...members, [key]: mutation.value } }
    }
  }
}

function allows({ type = [] }: SchemaNode, sample: unknown): boolean {
  const types = [type].flat()
  return typesOf(sample).some((name) => types.includes(name))
}

function typesOf(sample: unknown): string[] {
  if (sample === null) return ['null']
  if (Array.isArray(sample)) return ['array']
  if (typeof sample !== 'number') return [typeof sample]
  return Number.isInteger(sample) ? ['integer', 'number'] : ['number']
}
