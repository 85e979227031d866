import type { ErrorObject } from 'ajv/dist/2020.js'
import { joinPointer, valueAt } from '../util/json-pointer.js'
import { describeLimit } from './limit-text.js'
import type { SchemaNode } from './openapi.js'
import { provenanceOf, type Provenance } from './provenance.js'

/**
 * Where something is in a message: the part of the message, and a JSON pointer into that part.
 *
 * @example
 * const place: Place = { in: 'body', pointer: '/expires_after/minutes' }
 */
export interface Location {
  readonly in: 'path' | 'query' | 'header' | 'body' | 'part' | 'method' | 'status'
  readonly pointer: string
}

/** One failed check of a message. A service turns it into an error of its vendor. */
export interface Problem {
  readonly at: Location
  /** The ajv keyword that failed, or a name of our own (see PROBLEM_NUMBERS). */
  readonly keyword: string
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
  /** The provenance of the schema that failed, if it has one. */
  readonly mark: Provenance | undefined
}

/** Maps a node of a view to the node of the contract that it was copied from. */
export type ToOriginal = (node: object | undefined) => object | undefined

/** Converts an ajv error to a problem. `value` is the whole value that was checked. */
export function problemOf(
  error: ErrorObject,
  value: unknown,
  part: Location['in'],
  toOriginal: ToOriginal,
): Problem {
  if (error.keyword === 'discriminator') return discriminatorProblem(error, part, toOriginal)
  const parent = error.parentSchema as SchemaNode | undefined
  const params = error.params as Record<string, unknown>
  const child = (params['missingProperty'] ??
    params['additionalProperty'] ??
    params['unevaluatedProperty']) as string | undefined
  const pointer = child === undefined ? error.instancePath : joinPointer(error.instancePath, child)
  const owner = toOriginal(child === undefined ? parent : parent?.properties?.[child])
  return {
    at: { in: part, pointer },
    keyword: error.keyword === 'unevaluatedProperties' ? 'additionalProperties' : error.keyword,
    message: `${pointer || 'the value'} ${describe(error)}`,
    expected: expectedBy(error),
    actual: child === undefined ? error.data : valueAt(value, pointer),
    mark: provenanceOf(owner) ?? provenanceOf(toOriginal(parent)),
  }
}

/** ajv reports the object; the problem is reported at the property that selects the branch. */
function discriminatorProblem(
  error: ErrorObject,
  part: Location['in'],
  toOriginal: ToOriginal,
): Problem {
  const { tag, tagValue } = error.params as { tag: string; tagValue?: unknown }
  const owner = toOriginal(error.parentSchema) as SchemaNode | undefined
  const { mapping = {} } = owner?.['discriminator'] as { mapping?: object }
  const tags = Object.keys(mapping)
  const [keyword, expected, requirement] =
    tagValue === undefined
      ? (['required', 'present', 'is missing'] as const)
      : typeof tagValue !== 'string'
        ? (['type', 'string', 'must be string'] as const)
        : (['discriminator', tags, `must be one of ${JSON.stringify(tags)}`] as const)
  const pointer = joinPointer(error.instancePath, tag)
  const message = `${pointer} ${requirement}`
  const mark = provenanceOf(owner)
  return { at: { in: part, pointer }, keyword, message, expected, actual: tagValue, mark }
}

function expectedBy({ keyword, schema }: ErrorObject): unknown {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'absent'
  if (keyword === 'required') return 'present'
  if (keyword === 'oneOf') return 'exactly one matching schema'
  return schema
}

// Services may put these texts into their error responses.
function describe({ keyword, params, message, schema }: ErrorObject): string {
  if (keyword === 'required') return 'is missing'
  if (/^(additional|unevaluated)Properties$/.test(keyword)) return 'is not declared'
  if (keyword === 'enum') return `must be one of ${JSON.stringify(schema)}`
  if (keyword === 'const') return `must be ${JSON.stringify(schema)}`
  if (keyword === 'oneOf') return 'matches more than one schema of oneOf'
  if (keyword === 'uniqueItems') return 'must not have duplicate items'
  return describeLimit(keyword, schema) ?? message ?? JSON.stringify(params)
}
