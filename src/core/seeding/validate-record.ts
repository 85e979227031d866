import type { SchemaNode } from '../contract/openapi.js'
import type { Problem } from '../contract/problem.js'
import type { Service } from '../service/service.js'
import { actualText, requirementOf, type WorldProblem } from '../service/world-problem.js'
import { typoDistance } from '../util/edit-distance.js'
import { pointerKeys } from '../util/json-pointer.js'

const MAX_NAMES = 12

/** The JSON pointer of the schema of a service's part of a world document. */
export const WORLD_SCHEMA_POINTER = '/x-world'

/**
 * The JSON pointer of the same schema without the records: it only requires tables to be arrays.
 */
export const SHALLOW_SCHEMA_POINTER = '/x-world-tables'

/**
 * The problems of a part of a world document against its schema. `schema` is the JSON pointer of
 * the schema, `pointer` that of the value in the document.
 */
export function schemaProblems(
  service: Service,
  schema: string,
  value: unknown,
  pointer: string,
): WorldProblem[] {
  const problems = service.contract.validator.check(schema, 'closed', value, 'body')
  if (problems.length === 0) return NO_PROBLEMS
  return problems.map((problem) => ({
    pointer: pointer + problem.at.pointer,
    reason: `${requirementOf(problem)}${actualText(problem)}${hintFor(service, schema, problem)}`,
  }))
}

const NO_PROBLEMS: WorldProblem[] = []

/** For an undeclared member: the nearest declared one, or all of them. */
function hintFor(service: Service, schema: string, { at, keyword }: Problem): string {
  if (keyword !== 'additionalProperties') return ''
  const keys = pointerKeys(at.pointer)
  const wrong = keys.at(-1) ?? ''
  const owner = schemaAt(service, schema, keys.slice(0, -1))
  const names = Object.keys(owner?.properties ?? {})
  if (names.length === 0) return ''
  const near = names.find((name) => typoDistance(wrong, name) !== undefined)
  if (near !== undefined) return `; did you mean "${near}"?`
  const rest = names.length > MAX_NAMES ? `, and ${names.length - MAX_NAMES} more` : ''
  return `; allowed are ${names.slice(0, MAX_NAMES).join(', ')}${rest}`
}

/** The schema of the value at `path` inside of a value that the schema at `pointer` describes. */
function schemaAt(
  { contract }: Service,
  pointer: string,
  path: readonly string[],
): SchemaNode | undefined {
  let node: SchemaNode | undefined = contract.worldSchema
  const inside = pointerKeys(pointer).slice(1)
  for (let index = 0; index < inside.length; index++) {
    node = (node as Record<string, SchemaNode> | undefined)?.[inside[index] ?? '']
  }
  for (const key of path) {
    const parent: SchemaNode = contract.resolve(node ?? {})
    node = /^\d+$/.test(key) && parent.items ? parent.items : parent.properties?.[key]
  }
  return node && contract.resolve(node)
}
