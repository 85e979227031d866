import type { Service } from 'quayside'

type Contract = Service['contract']
type Schema = Parameters<Contract['resolve']>[0]

/** What a schema asks of a value, and the value with just that not kept. */
export interface Constraint {
  readonly pointer: string
  readonly keyword: string
  readonly broken: unknown
}

/** Every required member, enum and limit that a schema sets for a value that keeps them. */
export function* constraints(
  contract: Contract,
  given: Schema,
  value: unknown,
  pointer = '',
): Generator<Constraint> {
  const schema = branchOf(contract, contract.resolve(given), value)
  for (const [keyword, broken] of breaches(schema, value)) yield { pointer, keyword, broken }
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    const place = `${pointer}/${key}`
    const inner = Array.isArray(value) ? schema.items : schema.properties?.[key]
    if ((schema['required'] as string[] | undefined)?.includes(key)) {
      yield { pointer: place, keyword: 'required', broken: without(value, key) }
    }
    for (const one of inner ? constraints(contract, inner, member, place) : []) {
      yield { ...one, broken: replace(value, key, one.broken) }
    }
  }
}

function breaches(schema: Schema, value: unknown): [keyword: string, broken: unknown][] {
  const limit = (keyword: string) => schema[keyword] as number
  const ways: Record<string, () => unknown> = {
    enum: () => 'quayside',
    const: () => 'quayside',
    minLength: () => 'x'.repeat(limit('minLength') - 1),
    maxLength: () => 'x'.repeat(limit('maxLength') + 1),
    pattern: () => '!',
    minimum: () => limit('minimum') - 1,
    maximum: () => limit('maximum') + 1,
    minItems: () => (value as unknown[]).slice(0, limit('minItems') - 1),
    maxItems: () => Array<unknown>(limit('maxItems') + 1).fill((value as unknown[])[0]),
  }
  return Object.entries(ways)
    .filter(([keyword]) => keyword in schema)
    .map(([keyword, breakIt]) => [keyword, breakIt()])
}

/** Of alternatives, the one that the value is tagged as. */
function branchOf(contract: Contract, schema: Schema, value: unknown): Schema {
  const branches = schema.oneOf?.map((one) => contract.resolve(one)) ?? []
  const { type } = (value ?? {}) as { type?: unknown }
  const tagged = branches.find(({ properties }) => {
    const tag = properties?.['type']
    return tag?.['const'] === type || (tag?.['enum'] as unknown[] | undefined)?.includes(type)
  })
  return tagged ?? schema
}

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key))
}

function replace(value: object, key: string, member: unknown): object {
  if (Array.isArray(value)) return value.with(Number(key), member) as object
  return { ...value, [key]: member }
}
