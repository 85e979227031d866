import type { SchemaNode } from '../contract/openapi.js'
import { FORMATS } from '../contract/formats.js'
import { isRecord } from '../util/is-record.js'
import { joinPointer } from '../util/json-pointer.js'
import { mergeParts } from './merge-schema.js'
import { assumed, membersOf, recordsOf, textsOf, type Raw, type Source } from './source.js'

/** Which way a value goes: `readOnly` members are not required of requests, `writeOnly` ones of no reply. */
export type Direction = 'request' | 'reply'

// What a contract's schemas may have beside structure. Everything else is left out: `x-` keys, what is
// not of JSON Schema, and `discriminator`, whose branches need not say in schemas which one they are.
const KEPT = [
  ...['type', 'title', 'description', 'deprecated', 'readOnly', 'writeOnly', 'default', 'example'],
  ...['examples', 'enum', 'const', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['multipleOf', 'minLength', 'maxLength', 'pattern', 'format', 'minItems', 'maxItems'],
  ...['uniqueItems', 'minProperties', 'maxProperties'],
] as const

const NUMBERS = [
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength'],
  ...['maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
] as const

const COMPONENT = /^#\/components\/schemas\/([^/]+)$/

/** Converts the schemas of an OpenAPI document to those of a contract, with `components` as needed. */
export class SchemaConverter {
  /** The converted schemas by name. */
  readonly components: Record<string, SchemaNode> = {}
  private readonly names = new Map<string, string>()
  private readonly directed = new Map<string, boolean>()

  constructor(private readonly source: Source) {}

  /** `place` is where the schema stands in the document, as a JSON pointer. */
  convert(given: unknown, direction: Direction, place: string): SchemaNode {
    if (!isRecord(given)) return assumed(place) as SchemaNode
    const { $ref } = given
    if (typeof $ref === 'string') return this.reference($ref, given, direction, place)
    if (Array.isArray(given['allOf'])) return this.allOf(given, direction, place)
    return this.nullable(given, this.plain(given, direction, place))
  }

  private reference(
    $ref: string,
    { description, nullable }: Raw,
    direction: Direction,
    place: string,
  ): SchemaNode {
    const reference = { $ref: `#/components/schemas/${this.component($ref, direction)}` }
    // OpenAPI 3.0 ignores what stands beside a reference, and documents that say so mean it.
    if (nullable === true) return { anyOf: [reference, { type: 'null' }], ...assumed(place) }
    return { ...reference, ...(typeof description === 'string' && { description }) }
  }

  /** The name of the converted schema that a reference leads to. */
  private component($ref: string, direction: Direction): string {
    const isDirected = direction === 'request' && this.isDirected($ref)
    const key = `${isDirected ? 'request' : 'any'} ${$ref}`
    const known = this.names.get(key)
    if (known !== undefined) return known
    const target = this.source.target($ref)
    const last = COMPONENT.exec($ref)?.[1] ?? $ref.split('/').slice(-2).join('_')
    const name = this.freeName(last.replace(/[^\w.-]+/g, '_') + (isDirected ? 'Input' : ''))
    this.names.set(key, name)
    // In place before it is converted: it may refer to itself.
    this.components[name] = {}
    this.components[name] = this.convert(target, direction, $ref.slice(1))
    return name
  }

  private freeName(wanted: string): string {
    let name = wanted
    for (let number = 2; name in this.components; number++) name = `${wanted}_${String(number)}`
    return name
  }

  /** Whether a schema has members of one direction, so that requests have another one than replies. */
  private isDirected($ref: string): boolean {
    const known = this.directed.get($ref)
    if (known !== undefined) return known
    this.directed.set($ref, false)
    const found = this.hasDirected(this.source.target($ref))
    this.directed.set($ref, found)
    return found
  }

  private hasDirected(node: unknown): boolean {
    if (Array.isArray(node)) return node.some((one) => this.hasDirected(one))
    if (!isRecord(node)) return false
    if (node['readOnly'] === true || node['writeOnly'] === true) return true
    if (typeof node['$ref'] === 'string') return this.isDirected(node['$ref'])
    const { properties, items, additionalProperties, allOf, oneOf, anyOf } = node
    return [
      ...membersOf(properties).map(([, one]) => one),
      items,
      additionalProperties,
      allOf,
      oneOf,
      anyOf,
    ].some((one) => this.hasDirected(one))
  }

  private allOf(given: Raw, direction: Direction, place: string): SchemaNode {
    const parts = recordsOf(given['allOf'])
    const [only] = parts
    const { allOf: _, nullable, ...beside } = given
    const isWrapped = Object.keys(beside).every((key) =>
      /^(description|title|default|example|readOnly|writeOnly|deprecated|x-.*)$/.test(key),
    )
    if (only && parts.length === 1 && isWrapped && typeof only['$ref'] === 'string') {
      return this.reference(only['$ref'], { ...beside, nullable }, direction, place)
    }
    const merged = mergeParts(this.source, given)
    if (merged) return this.nullable(given, this.plain(merged, direction, place))
    const own = this.plain(beside, direction, place)
    const branches = parts.map((one, index) =>
      this.opened(one, direction, `${place}/allOf/${String(index)}`),
    )
    return this.nullable(given, { ...open(own), allOf: branches })
  }

  /** A schema that describes some members of an object, and allows the others. */
  private opened(
    given: Raw,
    direction: Direction,
    place: string,
    seen: readonly string[] = [],
  ): SchemaNode {
    const { $ref } = given
    if (typeof $ref === 'string') {
      if (seen.includes($ref)) return assumed(place) as SchemaNode
      const target = this.source.target($ref)
      return this.opened(isRecord(target) ? target : {}, direction, $ref.slice(1), [...seen, $ref])
    }
    const { oneOf, anyOf, allOf, ...rest } = given
    const each = (branches: unknown) =>
      recordsOf(branches).map((one) => this.opened(one, direction, place, seen))
    return {
      ...open(this.plain(rest, direction, place)),
      ...(Array.isArray(oneOf) && { oneOf: each(oneOf) }),
      ...(Array.isArray(anyOf) && { anyOf: each(anyOf) }),
      ...(Array.isArray(allOf) && { allOf: each(allOf) }),
    }
  }

  private plain(given: Raw, direction: Direction, place: string): SchemaNode {
    const schema: Record<string, unknown> = {}
    for (const keyword of KEPT) if (given[keyword] !== undefined) schema[keyword] = given[keyword]
    correct(schema)
    if (isBytes(given)) Object.assign(schema, { type: 'string', format: 'binary' })
    const properties = this.properties(given, direction, place)
    if (properties) Object.assign(schema, properties)
    const { items, additionalProperties, oneOf, anyOf, not, prefixItems } = given
    if (isRecord(items)) schema['items'] = this.convert(items, direction, `${place}/items`)
    if (Array.isArray(prefixItems)) {
      schema['prefixItems'] = recordsOf(prefixItems).map((one) =>
        this.convert(one, direction, place),
      )
    }
    if (typeof additionalProperties === 'boolean')
      schema['additionalProperties'] = additionalProperties
    if (isRecord(additionalProperties)) {
      schema['additionalProperties'] = this.convert(
        additionalProperties,
        direction,
        `${place}/additionalProperties`,
      )
    }
    if (isRecord(not)) schema['not'] = this.convert(not, direction, `${place}/not`)
    const hasMembers = properties !== undefined
    for (const [keyword, branches] of Object.entries({ oneOf, anyOf })) {
      if (!Array.isArray(branches) || branches.length === 0) continue
      schema[keyword] = recordsOf(branches).map((one, index) => {
        const at = `${place}/${keyword}/${String(index)}`
        return hasMembers ? this.opened(one, direction, at) : this.convert(one, direction, at)
      })
      if (hasMembers) schema['additionalProperties'] ??= true
    }
    const isSecret = given['writeOnly'] === true || given['format'] === 'password'
    return { ...schema, ...(isSecret && { 'x-secret': true }), ...assumed(place) }
  }

  private properties(
    given: Raw,
    direction: Direction,
    place: string,
  ): { type: unknown; properties: object; required?: readonly string[] } | undefined {
    if (!isRecord(given['properties'])) return undefined
    const hidden = direction === 'reply' ? 'writeOnly' : undefined
    const shown = membersOf(given['properties']).filter(
      ([, one]) => hidden === undefined || this.source.resolve(one)[hidden] !== true,
    )
    const properties = shown.map(([name, one]) => {
      const at = joinPointer(`${place}/properties`, name)
      return [name, this.convert(one, direction, at)]
    })
    const names = new Map(shown)
    const isOptional = (name: string) =>
      direction === 'request' && this.source.resolve(names.get(name))['readOnly'] === true
    // A required member that no property describes may be anything.
    const isHidden = (name: string) =>
      hidden !== undefined && !names.has(name) && Object.hasOwn(given['properties'] as object, name)
    const required = textsOf(given['required']).filter(
      (name) => !isOptional(name) && !isHidden(name),
    )
    const undeclared = required.filter((name) => !names.has(name))
    return {
      type: given['type'] ?? 'object',
      properties: Object.fromEntries([
        ...properties,
        ...undeclared.map((name) => [name, {}]),
      ]) as object,
      ...(required.length > 0 && { required: [...new Set(required)] }),
    }
  }

  private nullable(given: Raw, schema: SchemaNode): SchemaNode {
    if (given['nullable'] !== true) return schema
    const { type, enum: values } = schema
    if (type === undefined || schema.oneOf || schema.anyOf || schema.allOf) {
      return schema.type === undefined && !schema.oneOf && !schema.anyOf && !schema.allOf
        ? schema
        : { anyOf: [schema, { type: 'null' }] }
    }
    return {
      ...schema,
      type: [...new Set([type, 'null'].flat())] as NonNullable<SchemaNode['type']>,
      ...(values && { enum: [...new Set([...values, null])] }),
    }
  }
}

function open(schema: SchemaNode): SchemaNode {
  const { additionalProperties = true } = schema
  return schema.properties
    ? { ...schema, additionalProperties: additionalProperties || true }
    : schema
}

const TYPES = new Set(['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'])

/** Puts right, or takes out, what would keep a schema from being compiled. */
function correct(schema: Record<string, unknown>): void {
  for (const [bound, exclusive] of [
    ['minimum', 'exclusiveMinimum'],
    ['maximum', 'exclusiveMaximum'],
  ] as const) {
    if (schema[exclusive] === true) {
      schema[exclusive] = schema[bound]
      Reflect.deleteProperty(schema, bound)
    }
  }
  for (const keyword of NUMBERS) {
    if (typeof schema[keyword] !== 'number') Reflect.deleteProperty(schema, keyword)
  }
  if (Number(schema['multipleOf'] ?? 1) <= 0) delete schema['multipleOf']
  if (!Array.isArray(schema['enum']) || schema['enum'].length === 0) delete schema['enum']
  else
    schema['enum'] = [
      ...new Map(schema['enum'].map((one) => [JSON.stringify(one), one as unknown])).values(),
    ]
  if (!Array.isArray(schema['examples'])) delete schema['examples']
  const types = [schema['type']].flat().filter((one) => TYPES.has(String(one)))
  if (types.length === 0) delete schema['type']
  else schema['type'] = types.length === 1 ? types[0] : types
  if (!Object.hasOwn(FORMATS, String(schema['format']))) delete schema['format']
  if (!isPattern(schema['pattern'])) delete schema['pattern']
}

/** Whether a document says, in one of the ways of its version, that a value is bytes. */
function isBytes({ type, contentMediaType, contentEncoding }: Raw): boolean {
  return (
    type === 'file' ||
    (contentMediaType === 'application/octet-stream' && contentEncoding === undefined)
  )
}

function isPattern(pattern: unknown): boolean {
  if (typeof pattern !== 'string') return false
  try {
    new RegExp(pattern, 'u')
    return true
  } catch {
    return false
  }
}
