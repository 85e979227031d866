import type { SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import { fits, typeOf, valueOf, type ValueSource } from './values.js'

/**
 * Returns a value of a schema with all that a given value has and the schema declares. Required members
 * that the given value lacks, or that have another type there, are made up.
 *
 * @example
 * project({ properties: { id: {}, name: {} }, required: ['id'] }, { id: 1, secret: 2 }, 'ship', source)
 * // { id: 1 }
 */
export function project(
  given: SchemaNode,
  value: unknown,
  name: string,
  source: ValueSource,
  depth = 0,
): unknown {
  const schema = source.resolve(given)
  if (value === undefined || depth > 20) return valueOf(schema, name, source)
  const branch = bestBranch(schema, value, source)
  if (branch) {
    const { oneOf: _, anyOf: __, ...rest } = schema
    if (!rest.properties) return project(branch, value, name, source, depth + 1)
    const own = project(rest, value, name, source, depth + 1)
    const more = project(branch, value, name, source, depth + 1)
    return isRecord(own) && isRecord(more) ? { ...own, ...more } : own
  }
  if (schema.allOf) {
    const parts = schema.allOf.map((one) => project(one, value, name, source, depth + 1))
    const { allOf: _, ...rest } = schema
    const own = rest.properties ? project(rest, value, name, source, depth + 1) : {}
    return Object.assign({}, ...parts.filter(isRecord), own) as object
  }
  if (isRecord(value) && isObject(schema)) return objectOf(schema, value, source, depth)
  if (Array.isArray(value) && typeOf(schema) === 'array') {
    return value.map((item) => project(schema.items ?? {}, item, name, source, depth + 1))
  }
  const isFitting = schema.const === undefined ? fits(schema, value) : schema.const === value
  return isFitting ? value : (converted(schema, value) ?? valueOf(schema, name, source))
}

function isObject(schema: SchemaNode): boolean {
  const type = typeOf(schema)
  return type === 'object' || type === undefined
}

function objectOf(
  schema: SchemaNode,
  value: Readonly<Record<string, unknown>>,
  source: ValueSource,
  depth: number,
): object {
  const { properties, required = [], additionalProperties: more } = schema
  if (!properties && more !== false && !isRecord(more)) return value
  const members: [string, unknown][] = []
  for (const [name, one] of Object.entries(properties ?? {})) {
    const has = Object.hasOwn(value, name) && value[name] !== undefined
    if (value[name] === null && !required.includes(name) && !takesNull(one, source)) continue
    if (has || required.includes(name)) {
      members.push([name, project(one, has ? value[name] : undefined, name, source, depth + 1)])
    }
  }
  if (isRecord(more) || more === true) {
    for (const [name, one] of Object.entries(value)) {
      if (Object.hasOwn(properties ?? {}, name)) continue
      members.push([name, isRecord(more) ? project(more, one, name, source, depth + 1) : one])
    }
  }
  return Object.fromEntries(members)
}

function takesNull(given: SchemaNode, source: ValueSource): boolean {
  const { type, oneOf, anyOf } = source.resolve(given)
  const branches = oneOf ?? anyOf
  if (branches) return branches.some((one) => takesNull(one, source))
  return type === undefined || [type].flat().includes('null')
}

/** The alternative of a schema that a value is likeliest of; undefined without alternatives. */
function bestBranch(
  schema: SchemaNode,
  value: unknown,
  source: ValueSource,
): SchemaNode | undefined {
  const branches = schema.oneOf ?? schema.anyOf
  if (!branches) return undefined
  const scored = branches.map((one) => ({ one, score: score(source.resolve(one), value, source) }))
  return scored.sort((a, b) => b.score - a.score)[0]?.one
}

function score(schema: SchemaNode, value: unknown, source: ValueSource): number {
  const branches = schema.oneOf ?? schema.anyOf
  if (branches && !schema.properties)
    return Math.max(...branches.map((one) => score(source.resolve(one), value, source)))
  if (!isRecord(value))
    return fits(schema, value) ? (schema.enum || schema.const !== undefined ? 2 : 1) : -1
  if (!isObject(schema)) return -1
  const { properties = {}, required = [] } = schema
  let points = 0
  for (const [name, given] of Object.entries(properties)) {
    const one = source.resolve(given)
    if (!(name in value)) continue
    const isTag = one.const !== undefined || one.enum !== undefined
    const isFitting = one.const === undefined ? fits(one, value[name]) : one.const === value[name]
    points += isFitting ? (isTag ? 10 : 1) : isTag ? -10 : -2
  }
  return points - required.filter((name) => !(name in value)).length / 100
}

/** A text as the number or the truth value that a schema wants, and the reverse. */
function converted({ type }: SchemaNode, value: unknown): unknown {
  const types = [type].flat()
  if (typeof value === 'string' && types.some((one) => one === 'integer' || one === 'number')) {
    const number = Number(value)
    return value.trim() !== '' &&
      Number.isFinite(number) &&
      (Number.isInteger(number) || types.includes('number'))
      ? number
      : undefined
  }
  if ((value === 'true' || value === 'false') && types.includes('boolean')) return value === 'true'
  if (typeof value === 'number' && types.includes('string')) return String(value)
  return undefined
}
