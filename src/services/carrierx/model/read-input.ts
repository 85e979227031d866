import type { SchemaNode } from '../../../core/contract/openapi.js'
import type { Problem } from '../../../core/contract/problem.js'
import { document } from '../contract/contract.gen.js'
import { validationError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { ContainerInput, FileInput } from './tables.js'

interface Inputs {
  readonly ContainerInput: ContainerInput
  readonly FileInput: FileInput
}

const propertiesOf = (component: string): Readonly<Record<string, SchemaNode>> =>
  document.components.schemas[component]?.properties ?? {}

/** Returns the defaults that the contract gives to the fields of an input. */
export function defaultsOf(component: keyof Inputs): Readonly<Record<string, unknown>> {
  const entries = Object.entries(propertiesOf(component)).filter(([, one]) => 'default' in one)
  return Object.fromEntries(entries.map(([name, schema]) => [name, schema.default]))
}

/** Returns the names of the fields of a schema, in the order of a response. */
export function namesOf(component: string): readonly string[] {
  return Object.keys(propertiesOf(component))
}

/** Whether a schema has this field and declares it read-only. */
export function isReadOnly(component: string, name: string): boolean {
  return propertiesOf(component)[name]?.['readOnly'] === true
}

/**
 * Returns the declared fields of a body, with numeric strings converted to integers. Undeclared
 * fields are dropped: validation has refused them already where the rules say so.
 *
 * @throws ApiError 422 for an integer that is too large, or a string where a rule refuses strings
 */
export function readInput<Name extends keyof Inputs>(
  component: Name,
  body: Inputs[Name],
  rule: ReadRule,
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

function integerOf(name: string, value: unknown, rule: ReadRule): number | null {
  if (value === null) return null
  if (typeof value === 'string' && rule('carrierx/numeric-strings') === 'refused') {
    const broken = { rule: 'carrierx/numeric-strings', keyword: 'type' } as const
    const detail = { ...broken, expected: 'integer', actual: value }
    throw validationError(rule, name, 'must be integer', detail)
  }
  const number = Number(value)
  if (Number.isSafeInteger(number)) return number
  const expected = 'an integer of at most 53 bits'
  const broken = { keyword: 'maximum', expected, actual: value }
  throw validationError(rule, name, `must be ${expected}`, broken)
}

/** Returns an object without the fields that its schema does not declare. */
function declaredPart(schema: SchemaNode, value: unknown): unknown {
  const component = schema.$ref?.split('/').at(-1)
  if (component === undefined) return value
  const sent = value as Readonly<Record<string, unknown>>
  const names = namesOf(component).filter((name) => sent[name] !== undefined)
  return Object.fromEntries(names.map((name) => [name, sent[name]]))
}

/** Whether to ignore a field or query parameter that the contract does not declare. */
export function tolerates({ keyword, at }: Problem, rule: ReadRule): boolean {
  if (keyword !== 'additionalProperties') return false
  if (at.in === 'query') return rule('carrierx/unknown-query') === 'ignored'
  const name = at.pointer.slice(at.pointer.lastIndexOf('/') + 1)
  const isKnown = isReadOnly('Container', name) || isReadOnly('File', name)
  return rule(isKnown ? 'carrierx/read-only-field' : 'carrierx/unknown-field') === 'ignored'
}
