import type { SchemaNode } from '../../../core/contract/openapi.js'
import type { Problem } from '../../../core/contract/problem.js'
import { document } from '../contract/contract.gen.js'
import { invalid, type Reader } from '../contract/errors.js'
import type { ContainerInput, FileInput } from './tables.js'

interface Inputs {
  readonly ContainerInput: ContainerInput
  readonly FileInput: FileInput
}

const propertiesOf = (component: string): Readonly<Record<string, SchemaNode>> =>
  document.components.schemas[component]?.properties ?? {}

/** What a new object gets that is told nothing, by the contract. */
export function defaultsOf(component: keyof Inputs): Readonly<Record<string, unknown>> {
  const named = Object.entries(propertiesOf(component)).filter(([, one]) => 'default' in one)
  return Object.fromEntries(named.map(([name, schema]) => [name, schema.default]))
}

/** The names of an object's members in the order in which they are sent. */
export function namesOf(component: string): readonly string[] {
  return Object.keys(propertiesOf(component))
}

/** Whether a member exists and is none that a client sets. */
export function isReadOnly(component: string, name: string): boolean {
  return propertiesOf(component)[name]?.['readOnly'] === true
}

/**
 * The members of a body that count: the declared ones, with numbers that came as text converted.
 * The others passed the check before, so they are to be ignored.
 *
 * @throws ApiError when a number is none after all, or may not come as text
 */
export function readInput<Name extends keyof Inputs>(
  component: Name,
  body: Inputs[Name],
  rule: Reader,
): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const sent = body as Readonly<Record<string, unknown>>
  for (const [name, schema] of Object.entries(propertiesOf(component))) {
    const value = sent[name]
    if (value === undefined) continue
    values[name] = isInteger(schema) ? integerOf(name, value, rule) : declaredPart(schema, value)
  }
  return values
}

function isInteger({ type }: SchemaNode): boolean {
  return Array.isArray(type) ? type.includes('integer') : type === 'integer'
}

function integerOf(name: string, value: unknown, rule: Reader): number | null {
  if (value === null) return null
  if (typeof value === 'string' && rule('carrierx/numeric-strings') === 'refused') {
    const broken = { rule: 'carrierx/numeric-strings', keyword: 'type' } as const
    const detail = { ...broken, expected: 'integer', actual: value }
    throw invalid(rule, name, 'must be integer', detail)
  }
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  const expected = 'an integer of at most 53 bits'
  const broken = { keyword: 'maximum', expected, actual: value }
  throw invalid(rule, name, `must be ${expected}`, broken)
}

/** An object without the members that its schema does not declare. */
function declaredPart(schema: SchemaNode, value: unknown): unknown {
  const component = schema.$ref?.split('/').at(-1)
  if (component === undefined) return value
  const sent = value as Readonly<Record<string, unknown>>
  const names = namesOf(component).filter((name) => sent[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}

/** Whether a member or parameter that the contract does not declare is let pass. */
export function tolerates({ keyword, at }: Problem, rule: Reader): boolean {
  if (keyword !== 'additionalProperties') return false
  if (at.in === 'query') return rule('carrierx/unknown-query') === 'ignored'
  const name = at.pointer.slice(at.pointer.lastIndexOf('/') + 1)
  const isKnown = isReadOnly('Container', name) || isReadOnly('File', name)
  return rule(isKnown ? 'carrierx/read-only-field' : 'carrierx/unknown-field') === 'ignored'
}
