import type { ContractOperation } from './contract.js'
import type { Checker, Problem } from './contract-check.js'

/** A query as read: values by name, and what is wrong with them. */
export interface Query {
  readonly values: Record<string, unknown>
  readonly problems: readonly Problem[]
}

const NO_PROBLEMS: readonly Problem[] = []

/** Reads and checks a query string against what an operation declares; defaults are filled in. */
export function readQuery(
  search: string,
  operation: ContractOperation,
  checker: Checker,
  service: string,
): Query {
  const { schemas, required } = operation.query
  const values: Record<string, unknown> = {}
  const problems: Problem[] = []
  if (search.length > 1) {
    for (const [name, value] of new URLSearchParams(search)) {
      if (!Object.hasOwn(schemas, name)) problems.push(unknown(name, value))
      else if (Object.hasOwn(values, name)) problems.push(repeated(name, value))
      else values[name] = value
    }
  }
  const key = `query ${service}/${operation.id}`
  const wrong = checker.checkParameters(key, schemas, required, values, 'query')
  return {
    values,
    problems: problems.length + wrong.length ? [...problems, ...wrong] : NO_PROBLEMS,
  }
}

function unknown(name: string, value: string): Problem {
  return {
    at: { in: 'query', pointer: `/${name}` },
    keyword: 'additionalProperties',
    message: `/${name} is not declared`,
    expected: 'absent',
    actual: value,
    mark: undefined,
  }
}

function repeated(name: string, value: string): Problem {
  return {
    at: { in: 'query', pointer: `/${name}` },
    keyword: 'duplicate',
    message: `/${name} is given more than once`,
    expected: 'once',
    actual: value,
    mark: undefined,
  }
}
