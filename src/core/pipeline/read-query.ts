import type { ContractOperation } from '../contract/contract.js'
import type { Validator } from '../contract/validator.js'
import type { Problem } from '../contract/problem.js'
import type { SchemaNode } from '../contract/openapi.js'
import { joinPointer } from '../util/json-pointer.js'
import { provenanceOf } from '../contract/provenance.js'

/** A query as read: values by name, and what is wrong with them. */
export interface Query {
  readonly values: Record<string, unknown>
  readonly problems: readonly Problem[]
}

const NO_PROBLEMS: readonly Problem[] = []

/** Reads and checks a query string against what an operation declares; defaults are filled in. */
export function readQuery(search: string, operation: ContractOperation, checker: Validator): Query {
  const values: Record<string, unknown> = {}
  const problems = search.length > 1 ? readInto(values, search, operation) : NO_PROBLEMS
  const wrong = checker.checkParameters(operation.query, values, 'query')
  return { values, problems: problems.length === 0 ? wrong : [...problems, ...wrong] }
}

function readInto(
  values: Record<string, unknown>,
  search: string,
  operation: ContractOperation,
): Problem[] {
  const { schemas } = operation.query
  const problems: Problem[] = []
  const seen = new Set<string>()
  for (const [name, value] of new URLSearchParams(search)) {
    if (!Object.hasOwn(schemas, name)) problems.push(unknown(name, value, operation))
    else if (seen.has(name)) problems.push(repeated(name, value, schemas[name]))
    else if (isMistyped(schemas[name], value)) problems.push(mistyped(name, value, schemas[name]))
    else values[name] = value
    seen.add(name)
  }
  return problems
}

// ajv would take 1e1, 0x10 and a space before the number, too. No 64-bit integer has more digits.
const INTEGER = /^-?\d{1,20}$/

function isMistyped(schema: SchemaNode | undefined, value: string): boolean {
  return schema?.type === 'integer' && !INTEGER.test(value)
}

function mistyped(name: string, value: string, schema: SchemaNode | undefined): Problem {
  const pointer = joinPointer('', name)
  return {
    at: { in: 'query', pointer },
    keyword: 'type',
    message: `${pointer} must be integer`,
    expected: 'integer',
    actual: value,
    mark: provenanceOf(schema),
  }
}

function unknown(name: string, value: string, { node }: ContractOperation): Problem {
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

function repeated(name: string, value: string, schema: SchemaNode | undefined): Problem {
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
