import type { ErrorNode, SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import { saidValues, typeOf, valueOf, type ValueSource } from './values.js'
import { MESSAGE, plainName, STATUS } from './words.js'

/** An error as it is answered: its name, its status, and its reason phrase. */
export interface ErrorMeaning {
  readonly name: string
  readonly status: number
  readonly phrase: string
}

type Fields = ErrorNode['error']

const MAX_DEPTH = 6

/**
 * The fields of an error by their paths in the body, such as `error.message`, filled by what the names
 * and types of an error schema mean. A path that ends with `!` has JSON.
 */
export function errorFields(
  schema: SchemaNode,
  meaning: ErrorMeaning,
  source: ValueSource,
): Fields {
  const fields: Record<string, string | number | null> = {}
  collect(schema, '', { fields, meaning, source }, 0)
  return fields
}

interface Collector {
  readonly fields: Record<string, string | number | null>
  readonly meaning: ErrorMeaning
  readonly source: ValueSource
}

function collect(given: SchemaNode, path: string, to: Collector, depth: number): void {
  const schema = to.source.resolve(given)
  const branches = schema.oneOf ?? schema.anyOf
  const branch = branches
    ?.map((one) => to.source.resolve(one))
    .find((one) => typeOf(one) !== 'null')
  if (branch && depth < MAX_DEPTH)
    return collect({ ...schema, ...branch, ...NO_BRANCHES }, path, to, depth + 1)
  const type = typeOf(schema)
  const name = path.split('.').findLast((key) => !/^\d+$/.test(key)) ?? ''
  if (type === 'object' && depth < MAX_DEPTH) {
    const { properties = {}, required = [] } = schema
    const keys = Object.keys(properties).filter(
      (key) => required.includes(key) || isTelling(key, properties[key], to.source),
    )
    if (keys.length === 0) return set(to, path, {})
    for (const key of keys)
      collect(properties[key] ?? {}, path === '' ? key : `${path}.${key}`, to, depth + 1)
    return
  }
  if (type === 'array' && depth < MAX_DEPTH) {
    const isRequired =
      (schema.minItems ?? 0) > 0 || MESSAGE.has(plainName(name)) || /error/i.test(name)
    if (!isRequired) return set(to, path, [])
    return collect(schema.items ?? {}, path === '' ? '0' : `${path}.0`, to, depth + 1)
  }
  set(to, path, leafValue(schema, name, type, to))
}

const NO_BRANCHES = { oneOf: undefined, anyOf: undefined } as unknown as SchemaNode

/** Whether an optional member tells what happened. */
function isTelling(key: string, schema: SchemaNode | undefined, source: ValueSource): boolean {
  const type = typeOf(source.resolve(schema ?? {}))
  const name = plainName(key)
  if (type === 'object' || type === 'array') return /^errors?$/.test(name)
  return MESSAGE.has(name) || STATUS.has(name) || name === 'title' || name === 'type'
}

function leafValue(
  schema: SchemaNode,
  name: string,
  type: string | undefined,
  { meaning, source }: Collector,
): unknown {
  const plain = plainName(name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) {
    const own = schema.enum.find(
      (one) => plainName(String(one)) === plainName(meaning.name) || one === meaning.status,
    )
    return own ?? schema.enum[0]
  }
  if (type === 'integer' || type === 'number') {
    return STATUS.has(plain) ? meaning.status : valueOf(schema, name, source)
  }
  if (type === 'string' || type === undefined) {
    const isFree = schema.pattern === undefined && schema.format === undefined
    if (isFree && (MESSAGE.has(plain) || plain === '')) return `{reason}`
    if (isFree && plain === 'title') return meaning.phrase
    if (isFree && /(?:^status|statuscode)$/.test(plain)) return String(meaning.status)
    if (isFree && /(?:code|type|key|kind|id)$/.test(plain) && saidValues(schema).length === 0)
      return meaning.name
  }
  return valueOf(schema, name, source)
}

function set({ fields }: Collector, path: string, value: unknown): void {
  const isPlain = typeof value === 'string' || typeof value === 'number' || value === null
  // Braces in what a document says are no placeholders.
  if (isPlain && path !== '') fields[path] = value
  else if (path === '' && isPlain) fields['.'] = value
  else if (path !== '') fields[`${path}!`] = JSON.stringify(value)
}

/** The body of an error from its fields by path; null if it has none. */
export function errorBody(fields: Fields): unknown {
  const entries = Object.entries(fields)
  if (entries.length === 0) return null
  const [first = '', whole] = entries[0] ?? []
  if (first === '.') return whole
  const isList = /^\d/.test(first)
  const body: Record<string, unknown> | unknown[] = isList ? [] : {}
  for (const [path, value] of entries)
    put(
      body,
      path.replace(/!$/, '').split('.'),
      path.endsWith('!') ? JSON.parse(String(value)) : value,
    )
  return body
}

function put(target: object, [key = '', ...rest]: readonly string[], value: unknown): void {
  const members = target as Record<string, unknown>
  if (rest.length === 0) {
    members[key] = value
    return
  }
  const inner = members[key]
  const next =
    isRecord(inner) || Array.isArray(inner) ? inner : /^\d+$/.test(rest[0] ?? '') ? [] : {}
  members[key] = next
  put(next, rest, value)
}
