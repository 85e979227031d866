import type { ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { Problem } from '../contract/problem.js'
import { keywordMark, provenanceOf } from '../contract/provenance.js'
import type { Validator } from '../contract/validator.js'
import { joinPointer, pointerKeys } from '../util/json-pointer.js'

/** A parsed query: values by name, and its problems. */
export interface ParsedQuery {
  readonly values: Record<string, unknown>
  readonly problems: readonly Problem[]
}

const NO_PROBLEMS: readonly Problem[] = []

/** Parses a query string and checks it against the operation; defaults are filled in. */
export function readQuery(
  search: string,
  operation: ContractOperation,
  validator: Validator,
): ParsedQuery {
  const values: Record<string, unknown> = {}
  const problems = search.length > 1 ? readValues(values, search, operation) : NO_PROBLEMS
  const invalid = validator.checkParameters(operation.query, values, 'query')
  if (invalid.length === 0) return { values, problems }
  const quoting = invalid.map((one) => ({ ...one, actual: asSent(one, search) }))
  return { values, problems: [...problems, ...quoting] }
}

/** The wrong value of a query; a number that has no exact value here as the text that was sent. */
export function asSent({ at, actual }: Pick<Problem, 'at' | 'actual'>, search: string): unknown {
  if (at.in !== 'query' || typeof actual !== 'number' || Number.isSafeInteger(actual)) return actual
  const [name = ''] = pointerKeys(at.pointer)
  return new URLSearchParams(search).get(name) ?? actual
}

/** Adds the parameters to `values`, except those with a problem that the schemas cannot detect. */
function readValues(
  values: Record<string, unknown>,
  search: string,
  operation: ContractOperation,
): Problem[] {
  const { schemas } = operation.query
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [name, value] of new URLSearchParams(search)) {
    const schema = schemas[name]
    if (!Object.hasOwn(schemas, name)) problems.push(unknownParameter(name, value, operation))
    else if (schema?.type === 'array') values[name] = listOf(values[name], value, name, operation)
    else if (seen.has(name)) problems.push(repeatedParameter(name, value, schema))
    else if (isMistyped(schema, value)) problems.push(mistypedParameter(name, value, schema))
    else values[name] = value
    seen.add(name)
  }
  return problems
}

const SEPARATORS: Readonly<Record<string, string>> = {
  form: ',',
  spaceDelimited: ' ',
  pipeDelimited: '|',
}

/** The values of a list so far and the next one, or those that it is made of. */
function listOf(
  before: unknown,
  value: string,
  wanted: string,
  { node }: ContractOperation,
): unknown[] {
  const found = node.parameters?.find(({ name, in: place }) => name === wanted && place === 'query')
  const { style = 'form', explode = style === 'form' } = found ?? {}
  const separator = explode ? undefined : SEPARATORS[style]
  const more = separator === undefined ? [value] : value.split(separator)
  return [...(Array.isArray(before) ? (before as unknown[]) : []), ...more]
}

// ajv also accepts 1e1, 0x10 and a space before the number. No 64-bit integer has more digits.
const INTEGER = /^-?\d{1,20}$/

function isMistyped(schema: SchemaNode | undefined, value: string): boolean {
  return schema?.type === 'integer' && !INTEGER.test(value)
}

function mistypedParameter(name: string, value: string, schema: SchemaNode | undefined): Problem {
  const pointer = joinPointer('', name)
  return {
    at: { in: 'query', pointer },
    keyword: 'type',
    message: `${pointer} must be integer`,
    expected: 'integer',
    actual: value,
    mark: keywordMark(schema, 'type'),
  }
}

function unknownParameter(name: string, value: string, { node }: ContractOperation): Problem {
  const pointer = joinPointer('', name)
  return {
    at: { in: 'query', pointer },
    keyword: 'additionalProperties',
    message: `${pointer} is not declared`,
    expected: 'absent',
    actual: value,
    mark: provenanceOf(node),
  }
}

function repeatedParameter(name: string, value: string, schema: SchemaNode | undefined): Problem {
  const pointer = joinPointer('', name)
  return {
    at: { in: 'query', pointer },
    keyword: 'duplicate',
    message: `${pointer} is given more than once`,
    expected: 'once',
    actual: value,
    mark: provenanceOf(schema),
  }
}
