import type { ErrorObject } from 'ajv/dist/2020.js'
import type { SchemaNode } from './openapi.js'
import { valueAt, joinPointer } from '../util/json-pointer.js'
import { provenanceOf, type Provenance } from './provenance.js'
import { describeLimit } from './limit-text.js'

/** Leads from a node of a view back to the node of the contract that carries the mark. */
export type Original = (node: object | undefined) => object | undefined

/** A failing check in neutral words: where, what was expected, and who says so. */
export function problemOf(
  error: ErrorObject,
  value: unknown,
  part: Location['in'],
  original: Original,
): Problem {
  if (error.keyword === 'discriminator') return wrongTag(error, part, original)
  const parent = error.parentSchema as SchemaNode | undefined
  const params = error.params as Record<string, unknown>
  const child = (params['missingProperty'] ??
    params['additionalProperty'] ??
    params['unevaluatedProperty']) as string | undefined
  const pointer = child === undefined ? error.instancePath : joinPointer(error.instancePath, child)
  const owner = original(child === undefined ? parent : parent?.properties?.[child])
  return {
    at: { in: part, pointer },
    keyword: error.keyword === 'unevaluatedProperties' ? 'additionalProperties' : error.keyword,
    message: `${pointer || 'the value'} ${describe(error)}`,
    expected: expectation(error),
    actual: child === undefined ? error.data : valueAt(value, pointer),
    mark: provenanceOf(owner) ?? provenanceOf(original(parent)),
  }
}

/** ajv blames the object; at fault is the property that tells which kind of object it is. */
function wrongTag(error: ErrorObject, part: Location['in'], original: Original): Problem {
  const { tag, tagValue } = error.params as { tag: string; tagValue?: unknown }
  const owner = original(error.parentSchema) as SchemaNode | undefined
  const { mapping = {} } = owner?.['discriminator'] as { mapping?: object }
  const tags = Object.keys(mapping)
  const [keyword, expected, what] =
    tagValue === undefined
      ? (['required', 'present', 'is missing'] as const)
      : typeof tagValue !== 'string'
        ? (['type', 'string', 'must be string'] as const)
        : (['discriminator', tags, `must be one of ${JSON.stringify(tags)}`] as const)
  const pointer = joinPointer(error.instancePath, tag)
  const message = `${pointer} ${what}`
  return {
    at: { in: part, pointer },
    keyword,
    message,
    expected,
    actual: tagValue,
    mark: provenanceOf(owner),
  }
}

function expectation({ keyword, schema }: ErrorObject): unknown {
  if (keyword === 'additionalProperties' || keyword === 'unevaluatedProperties') return 'absent'
  if (keyword === 'required') return 'present'
  if (keyword === 'oneOf') return 'one form alone'
  return schema
}

function describe({ keyword, params, message, schema }: ErrorObject): string {
  if (keyword === 'required') return 'is missing'
  if (/^(additional|unevaluated)Properties$/.test(keyword)) return 'is not declared'
  if (keyword === 'enum') return `must be one of ${JSON.stringify(schema)}`
  if (keyword === 'const') return `must be ${JSON.stringify(schema)}`
  if (keyword === 'oneOf') return 'fits several forms that exclude each other'
  if (keyword === 'uniqueItems') return 'holds an item twice'
  return describeLimit(keyword, schema) ?? message ?? JSON.stringify(params)
}

/**
 * A place in a message: which part of it, and a JSON pointer into that part.
 *
 * @example
 * const place: Place = { in: 'body', pointer: '/expires_after/minutes' }
 */
export interface Location {
  readonly in: 'path' | 'query' | 'header' | 'body' | 'part' | 'method' | 'status'
  readonly pointer: string
}

/** One thing wrong with a value, in neutral words; the service turns it into the vendor's. */
export interface Problem {
  readonly at: Location
  /** The ajv keyword that failed, or our own word (see PROBLEM_NUMBERS). */
  readonly keyword: string
  readonly message: string
  readonly expected: unknown
  readonly actual: unknown
  readonly mark: Provenance | undefined
}
