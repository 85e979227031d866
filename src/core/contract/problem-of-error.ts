import { joinPointer, valueAt } from '../util/json-pointer.js'
import { describeLimit } from './limit-text.js'
import type { SchemaNode } from './openapi.js'
import type { Location, Problem } from './problem.js'
import { keywordMark, provenanceOf } from './provenance.js'
import type { SchemaError } from './schema-error.js'

/** Converts an ajv error to a problem. `value` is the whole value that was checked. */
export function problemOf(error: SchemaError, value: unknown, part: Location['in']): Problem {
  if (error.keyword === 'discriminator') return discriminatorProblem(error, part)
  const parent = error.parentSchema as SchemaNode | undefined
  const params = error.params as Record<string, unknown>
  const child = (params['missingProperty'] ??
    params['additionalProperty'] ??
    params['unevaluatedProperty']) as string | undefined
  const pointer = child === undefined ? error.instancePath : joinPointer(error.instancePath, child)
  const keyword = isUndeclared(error) ? 'additionalProperties' : error.keyword
  return {
    at: { in: part, pointer },
    keyword,
    message: `${pointer || 'the value'} ${describe(error)}`,
    expected: expectedBy(error),
    actual: child === undefined ? error.data : valueAt(value, pointer),
    ...(parent?.properties && isUndeclared(error) && { declared: Object.keys(parent.properties) }),
    // The parameters of a query have marks of their own, and no node around them.
    mark:
      error.mark ?? keywordMark(parent, keyword) ?? provenanceOf(parent?.properties?.[child ?? '']),
  }
}

function isUndeclared({ keyword }: SchemaError): boolean {
  return keyword === 'additionalProperties' || keyword === 'unevaluatedProperties'
}

/** ajv reports the object; the problem is reported at the property that selects the branch. */
function discriminatorProblem(error: SchemaError, part: Location['in']): Problem {
  const { tag, tagValue } = error.params as { tag: string; tagValue?: unknown }
  const owner = error.parentSchema as SchemaNode | undefined
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
  const mark = keywordMark(owner, 'discriminator')
  return { at: { in: part, pointer }, keyword, message, expected, actual: tagValue, mark }
}

function expectedBy(error: SchemaError): unknown {
  const { keyword, schema } = error
  if (isUndeclared(error)) return 'absent'
  if (keyword === 'required') return 'present'
  if (keyword === 'oneOf') return 'exactly one matching schema'
  return schema
}

// Services may put these texts into their error responses.
function describe(error: SchemaError): string {
  const { keyword, params, message, schema } = error
  if (isUndeclared(error)) return 'is not declared'
  if (keyword === 'required') return 'is missing'
  if (keyword === 'enum') return `must be one of ${JSON.stringify(schema)}`
  if (keyword === 'const') return `must be ${JSON.stringify(schema)}`
  if (keyword === 'oneOf') return 'matches more than one schema of oneOf'
  if (keyword === 'uniqueItems') return 'must not have duplicate items'
  return describeLimit(keyword, schema) ?? message ?? JSON.stringify(params)
}
