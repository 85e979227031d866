import type { SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import { plainName } from './words.js'
import { textOfPattern, type Random } from './pattern-text.js'

/** What made-up values are taken from. */
export interface ValueSource {
  resolve(schema: SchemaNode): SchemaNode
  readonly random: Random
  /** Milliseconds since 1970. */
  readonly now: number
}

// Deeper, schemas repeat themselves, and optional parts are left out.
const MAX_DEPTH = 12

/**
 * Returns a value of a schema: what the schema gives as constant, example, default or choice, else the
 * smallest value of its type. `name` is that of the member. What it returns may still break a schema
 * whose keywords exclude each other; the caller checks.
 *
 * @example
 * valueOf({ type: 'string', enum: ['open', 'closed'] }, 'state', source) // 'open'
 */
export function valueOf(given: SchemaNode, name: string, source: ValueSource, depth = 0): unknown {
  const schema = source.resolve(given)
  for (const one of [schema.const, ...saidValues(schema)]) if (one !== undefined) return one
  if (isNullable(schema, source)) return null
  const type = typeOf(schema)
  if (depth > MAX_DEPTH) return type === 'array' ? [] : type === 'object' ? {} : null
  const branches = schema.oneOf ?? schema.anyOf
  if (branches) return branchValue(schema, branches, name, source, depth)
  if (schema.allOf) {
    const parts = schema.allOf.map((one) => valueOf(one, name, source, depth + 1))
    return Object.assign(
      {},
      ...parts.filter(isRecord),
      objectValue(schema, source, depth),
    ) as object
  }
  if (type === 'object') return objectValue(schema, source, depth)
  if (type === 'array') return listValue(schema, name, source, depth)
  if (type === 'boolean') return false
  if (type === 'integer' || type === 'number') return numberValue(schema, name, source)
  return type === 'null' ? null : textValue(schema, name, source)
}

function isNullable({ type, oneOf, anyOf }: SchemaNode, source: ValueSource): boolean {
  if (Array.isArray(type)) return type.includes('null')
  return [...(oneOf ?? []), ...(anyOf ?? [])].some((one) => source.resolve(one).type === 'null')
}

/** The values that a schema itself gives, the most telling one first. */
export function saidValues(schema: SchemaNode): unknown[] {
  const { default: usual, example, examples = [], enum: values = [] } = schema
  const all = [usual, example, ...examples, values[0]]
  return all.filter((one) => one !== undefined && fits(schema, one))
}

/** Whether a value has a type, and is a choice, of a schema. Deeper, only a check tells. */
export function fits(schema: SchemaNode, value: unknown): boolean {
  const { type, enum: values, minLength = 0, maxLength = Infinity, pattern } = schema
  if (values && !values.some((one) => JSON.stringify(one) === JSON.stringify(value))) return false
  if (type !== undefined && ![type].flat().some((one) => isOfType(one, value))) return false
  if (typeof value === 'object' && value !== null) return true
  if (typeof value !== 'string') return true
  if (schema.format === 'date-time' && !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(value))
    return false
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(value)) return false
  return value.length >= minLength && value.length <= maxLength
}

function isOfType(type: unknown, value: unknown): boolean {
  if (type === 'null') return value === null
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isRecord(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

/** The main type of a schema; undefined if it says none. */
export function typeOf({ type, properties, items, enum: values }: SchemaNode): string | undefined {
  const given = [type].flat().find((one) => one !== undefined && one !== 'null')
  if (given !== undefined) return given
  if (type !== undefined && [type].flat().includes('null')) return 'null'
  if (properties) return 'object'
  if (items) return 'array'
  return values ? typeof values[0] : undefined
}

function branchValue(
  schema: SchemaNode,
  branches: readonly SchemaNode[],
  name: string,
  source: ValueSource,
  depth: number,
): unknown {
  const branch = branches.find((one) => typeOf(source.resolve(one)) !== 'null') ?? branches[0] ?? {}
  const value = valueOf(branch, name, source, depth + 1)
  if (!isRecord(value) || !schema.properties) return value
  return { ...objectValue(schema, source, depth), ...value }
}

function objectValue(schema: SchemaNode, source: ValueSource, depth: number): object {
  const { properties = {}, required = [] } = schema
  const members = required.map((name) => [
    name,
    valueOf(properties[name] ?? {}, name, source, depth + 1),
  ])
  const least = schema.minProperties ?? 0
  const more = Object.entries(properties).filter(([name]) => !required.includes(name))
  for (const [name, one] of more.slice(0, Math.max(0, least - members.length))) {
    members.push([name, valueOf(one, name, source, depth + 1)])
  }
  return Object.fromEntries(members) as object
}

function listValue(
  schema: SchemaNode,
  name: string,
  source: ValueSource,
  depth: number,
): unknown[] {
  const length = Math.min(schema.minItems ?? 0, 20)
  return Array.from({ length }, () => valueOf(schema.items ?? {}, name, source, depth + 1))
}

function numberValue(schema: SchemaNode, name: string, { now }: ValueSource): number {
  if (schema.format === 'unixtime' || /(?:_at|At|timestamp)$/.test(name)) {
    if (schema.maximum === undefined) return Math.floor(now / 1000)
  }
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema
  const step = multipleOf ?? (typeOf(schema) === 'integer' ? 1 : 0.5)
  const least = minimum ?? exclusiveMinimum ?? -Infinity
  const most = maximum ?? exclusiveMaximum ?? Infinity
  let value = Math.max(0, least)
  if (value > most) value = most
  if (multipleOf !== undefined) value = Math.ceil(value / step) * step
  if (value === exclusiveMinimum) value += step
  if (value === exclusiveMaximum) value -= step
  return value
}

function textValue(schema: SchemaNode, name: string, source: ValueSource): string {
  const { format, pattern, minLength = 0, maxLength = Infinity } = schema
  if (pattern !== undefined) {
    const text = textOfPattern(pattern, source.random)
    if (text !== undefined) return text
  }
  const formatted = format === undefined ? undefined : formattedText(format, source)
  if (formatted !== undefined) return formatted
  const text = /(?:url|uri|href|link)$/i.test(name)
    ? 'https://example.com'
    : /email$/i.test(name)
      ? 'ada@example.com'
      : plainName(name) || 'text'
  return text.padEnd(minLength, 'x').slice(0, maxLength)
}

function formattedText(format: string, source: ValueSource): string | undefined {
  const time = new Date(source.now).toISOString()
  const texts: Readonly<Record<string, () => string>> = {
    'date-time': () => time,
    date: () => time.slice(0, 10),
    time: () => time.slice(11),
    duration: () => 'PT1M',
    uuid: () => randomUuid(source.random),
    uri: () => 'https://example.com',
    url: () => 'https://example.com',
    'uri-reference': () => '/example',
    'uri-template': () => '/example/{id}',
    email: () => 'ada@example.com',
    'idn-email': () => 'ada@example.com',
    hostname: () => 'example.com',
    ipv4: () => '192.0.2.1',
    ipv6: () => '2001:db8::1',
    byte: () => 'aGVsbG8=',
    regex: () => '.*',
    'json-pointer': () => '/a',
    'relative-json-pointer': () => '0',
    binary: () => '',
  }
  return Object.hasOwn(texts, format) ? texts[format]?.() : undefined
}

function randomUuid(random: Random): string {
  return (
    textOfPattern(
      '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
      random,
    ) ?? ''
  )
}
