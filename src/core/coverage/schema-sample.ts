import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { CoverageSamples } from '../service/coverage-samples.js'
import { isRecord } from '../util/is-record.js'

/** What a sample must contain beyond the required members of its schema. */
export interface SampleOptions {
  /** The wanted field, as the keys of a JSON pointer. */
  readonly wanted?: readonly string[]
  /** A value, or members, that the sample always has. */
  readonly base?: unknown
  readonly samples?: CoverageSamples | undefined
}

/**
 * Returns a valid value of a schema: its required members, and the wanted field.
 *
 * @example
 * sampleOf(contract, schema, { wanted: ['expires_after', 'minutes'] })
 * // { name: 'text', expires_after: { anchor: 'last_active_at', minutes: 1 } }
 */
export function sampleOf(
  contract: Contract,
  given: SchemaNode,
  options: SampleOptions = {},
): unknown {
  const { wanted = [], base } = options
  const schema = contract.resolve(given)
  const branches = schema.oneOf ?? schema.anyOf
  if (branches) {
    const branch = branches.find((one) => declares(contract, one, wanted)) ?? branches[0] ?? {}
    // The schema around the branches applies to each of them.
    return sampleOf(contract, { ...schema, ...contract.resolve(branch), ...NO_BRANCHES }, options)
  }
  if (wanted.length === 0) {
    const fixed = [base, schema.const, schema.example, enumOf(schema)[0], schema.default]
    const found = fixed.find((one) => one !== undefined && one !== null && !isEmpty(one))
    if (found !== undefined) return found
  }
  const types = [schema.type ?? (schema.properties ? 'object' : 'string')].flat()
  const structured = types.find((one) => one === 'object' || one === 'array')
  const type = (wanted.length > 0 ? structured : undefined) ?? types.find((one) => one !== 'null')
  if (type === 'object') return objectOf(contract, schema, options)
  if (type === 'array') return listOf(contract, schema, options)
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1
  return type === 'boolean' ? true : textOf(schema)
}

const NO_BRANCHES = { oneOf: undefined, anyOf: undefined } as unknown as SchemaNode

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

function enumOf(schema: SchemaNode): readonly unknown[] {
  return schema.enum ?? []
}

/** Whether a schema declares the wanted field. */
function declares(contract: Contract, given: SchemaNode, wanted: readonly string[]): boolean {
  const [name, ...rest] = wanted
  const schema = contract.resolve(given)
  if (name === undefined) return schema.type !== 'null'
  const branches = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  if (branches.some((one) => declares(contract, one, wanted))) return true
  const child = name === '*' ? eachOf(schema) : schema.properties?.[name]
  return child !== undefined && declares(contract, child, rest)
}

function eachOf({ items, additionalProperties: others }: SchemaNode): SchemaNode | undefined {
  return items ?? (typeof others === 'object' ? others : undefined)
}

function objectOf(
  contract: Contract,
  schema: SchemaNode,
  { wanted = [], base, samples }: SampleOptions,
): unknown {
  const [name, ...rest] = wanted
  const { properties = {} } = schema
  const companions = name === undefined ? {} : samples?.companions?.[name]
  const given = { ...companions, ...(isRecord(base) ? base : {}) }
  const required = schema.required ?? []
  const names = [...required, ...(name === undefined || name === '*' ? [] : [name])]
  const each = eachOf(schema)
  const isShort = (schema.minProperties ?? 0) > names.length
  if (isShort && !each) names.push(...Object.keys(properties).slice(0, 1))
  const members = new Map<string, unknown>(Object.entries(given))
  for (const one of new Set(names)) {
    const usual = given[one] ?? samples?.fields?.[one]
    const inner = { wanted: one === name ? rest : [], base: usual, samples }
    members.set(one, sampleOf(contract, properties[one] ?? {}, inner))
  }
  if (each && (name === '*' || isShort)) {
    const inner = { wanted: name === '*' ? rest : [], samples }
    members.set('hello.txt', sampleOf(contract, each, inner))
  }
  return Object.fromEntries(members)
}

function listOf(
  contract: Contract,
  schema: SchemaNode,
  { wanted = [], samples }: SampleOptions,
): unknown[] {
  const [, ...rest] = wanted
  return [sampleOf(contract, schema.items ?? {}, { wanted: rest, samples })]
}

// The first one that matches the pattern is used.
const TEXTS = [
  ...['text', '1', 'ada@example.com', '10.0.0.1', '00:11:22:33:44:55', 'example.com'],
  ...['0123456789abcdef0123456789abcdef', '1970-01-01T00:00:00Z', 'text/plain', '/text'],
]

function textOf(schema: SchemaNode): string {
  if (schema.format === 'date-time') return '2025-01-31T12:00:00Z'
  if (schema.format === 'uri') return 'https://example.com'
  const { pattern, minLength } = schema as { pattern?: string; minLength?: number }
  const form = pattern === undefined ? undefined : new RegExp(pattern, 'u')
  const text = TEXTS.find((one) => form?.test(one) ?? true) ?? 'text'
  return text.padEnd(minLength ?? 0, 'x')
}
