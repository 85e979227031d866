import type { Problem } from '../contract/problem.js'
import type { SchemaNode } from '../contract/openapi.js'
import { pointerKeys } from '../util/json-pointer.js'
import { typoDistance } from '../util/edit-distance.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'

const MOST_SHOWN = 12

/** The schema of all that a world holds of a service. */
export const WORLD_SCHEMA_POINTER = '/x-world'

/** The same, without what its tables hold. */
export const SHALLOW_SCHEMA_POINTER = '/x-world-tables'

/**
 * What is wrong with the shape of a part of a world, and what is allowed instead. `schema` is the
 * place of its schema beside the contract, `pointer` where it stands in the world.
 */
export function schemaProblems(
  service: Service,
  schema: string,
  value: unknown,
  pointer: string,
): WorldProblem[] {
  const problems = service.contract.validator.check(schema, 'closed', value, 'body')
  return problems.length === 0 ? NONE : problems.map((one) => shown(service, schema, pointer, one))
}

const NONE: WorldProblem[] = []

function shown(service: Service, schema: string, pointer: string, problem: Problem): WorldProblem {
  const { at, message, actual, keyword } = problem
  // The pointer stands before the reason already.
  const start = at.pointer === '' ? 'the value ' : `${at.pointer} `
  const words = message.startsWith(start) ? message.slice(start.length) : message
  const where = pointer + at.pointer
  const told = actual === undefined ? '' : `, not ${JSON.stringify(actual).slice(0, 80)}`
  if (keyword !== 'additionalProperties') return { pointer: where, reason: words + told }
  const keys = pointerKeys(at.pointer)
  const hint = allowedFor(service, schema, keys)
  return { pointer: where, reason: `${words}${told}${hint}` }
}

/** What may stand where something does that is not declared. */
function allowedFor(service: Service, schema: string, keys: readonly string[]): string {
  const wrong = keys.at(-1) ?? ''
  const owner = schemaAt(service, schema, keys.slice(0, -1))
  const names = Object.keys(owner?.properties ?? {})
  if (names.length === 0) return ''
  const near = names.find((name) => typoDistance(wrong, name) !== undefined)
  if (near !== undefined) return `; did you mean "${near}"?`
  const rest = names.length > MOST_SHOWN ? `, and ${names.length - MOST_SHOWN} more` : ''
  return `; allowed are ${names.slice(0, MOST_SHOWN).join(', ')}${rest}`
}

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
    const whole: SchemaNode = contract.resolve(node ?? {})
    node = /^\d+$/.test(key) && whole.items ? whole.items : whole.properties?.[key]
  }
  return node && contract.resolve(node)
}
