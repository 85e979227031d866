import { isRecord } from '../util/is-record.js'
import { membersOf, recordsOf, textsOf, type Raw, type Source } from './source.js'

// Keywords beside which the members of an object are not all in `properties`.
const BRANCHES = ['oneOf', 'anyOf', 'not', 'if'] as const

/**
 * A schema without `allOf`: its parts as one object schema. Undefined if a part has alternatives or is
 * no object, so that the parts cannot be one.
 *
 * Replies are checked against all that is declared and nothing else, which each part alone would fail.
 */
export function mergeParts(
  source: Source,
  schema: Raw,
  seen: readonly string[] = [],
): Raw | undefined {
  const { allOf, ...own } = schema
  let merged: Raw = {}
  for (const part of recordsOf(allOf)) {
    const { $ref } = part
    if (typeof $ref === 'string' && seen.includes($ref)) return undefined
    const inside = typeof $ref === 'string' ? [...seen, $ref] : seen
    const resolved = source.resolve(part)
    const whole = Array.isArray(resolved['allOf']) ? mergeParts(source, resolved, inside) : resolved
    if (!whole || BRANCHES.some((one) => one in whole)) return undefined
    merged = both(merged, whole)
  }
  merged = both(merged, own)
  return BRANCHES.some((one) => one in merged) ? undefined : merged
}

/** The later schema adds to the earlier one, and wins where both say something. */
function both(earlier: Raw, later: Raw): Raw {
  const properties: Record<string, Raw> = {}
  for (const [name, one] of [
    ...membersOf(earlier['properties']),
    ...membersOf(later['properties']),
  ]) {
    const before = properties[name]
    properties[name] =
      before && !('$ref' in before) && !('$ref' in one) ? { ...before, ...one } : one
  }
  const required = new Set([...textsOf(earlier['required']), ...textsOf(later['required'])])
  const hasObject = Object.keys(properties).length > 0
  const isOpen = [earlier, later].some(
    ({ additionalProperties: more }) => more === true || isRecord(more),
  )
  const { additionalProperties: _, ...rest } = { ...earlier, ...later }
  return {
    ...rest,
    ...(hasObject && { type: rest['type'] ?? 'object', properties }),
    ...(required.size > 0 && { required: [...required] }),
    ...(isOpen && { additionalProperties: true }),
  }
}
