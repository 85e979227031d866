import { isRecord } from '../../core/util/is-record.js'
import { joinPointer, valueAt } from '../../core/util/json-pointer.js'

/** A JSON Schema, such as that of worlds. */
export type Schema = Readonly<Record<string, unknown>>

/** A field of the records of a table, as the JSON Schema of worlds has it. */
export interface FieldSchema {
  readonly name: string
  readonly isRequired: boolean
  /** The types that JSON Schema names; empty for any. */
  readonly types: readonly string[]
  /** All values that it may have, where they are listed. */
  readonly values: readonly unknown[] | undefined
  readonly description: string | undefined
  /** Whether its text is a time by RFC 3339. */
  readonly isTime: boolean
  /** A value to start from, of required fields. */
  readonly example: unknown
}

/** The fields of the records of a table, in the order of the contract; none of an unknown table. */
export function fieldsOf(world: Schema, service: string, table: string): FieldSchema[] {
  const way = ['properties', service, 'properties', table, 'items']
  const items = valueAt(world, way.reduce(joinPointer, ''))
  if (!isRecord(items) || !isRecord(items['properties'])) return []
  const required = Array.isArray(items['required']) ? (items['required'] as unknown[]) : []
  return Object.entries(items['properties']).map(([name, given]) => {
    const schema = resolved(world, given)
    return {
      name,
      isRequired: required.includes(name),
      types: [schema['type'] ?? []].flat() as string[],
      values: valuesOf(schema),
      description: descriptionOf(schema),
      isTime: schema['format'] === 'date-time',
      example: exampleOf(world, schema),
    }
  })
}

/** A schema with those that it refers to merged into it. */
function resolved(world: Schema, given: unknown): Schema {
  const schema = isRecord(given) ? given : {}
  const { $ref, allOf, ...own } = schema
  const parts = [
    ...(typeof $ref === 'string' ? [resolved(world, valueAt(world, $ref.slice(1)))] : []),
    ...(Array.isArray(allOf) ? allOf.map((one) => resolved(world, one)) : []),
  ]
  return Object.assign({}, ...parts, own) as Schema
}

function valuesOf(schema: Schema): readonly unknown[] | undefined {
  if ('const' in schema) return [schema['const']]
  return Array.isArray(schema['enum']) ? (schema['enum'] as unknown[]) : undefined
}

/** Without the source of the fact, which is long. */
function descriptionOf({ description }: Schema): string | undefined {
  if (typeof description !== 'string') return undefined
  return description.replace(/\s*\((?:documented|published|observed|assumed): [^]*\)[^]*$/, '')
}

const EMPTY: Readonly<Record<string, unknown>> = {
  string: '',
  integer: 0,
  number: 0,
  boolean: false,
  array: [],
  null: null,
}

function exampleOf(world: Schema, schema: Schema): unknown {
  const { default: usual, examples } = schema
  const values = valuesOf(schema)
  if (usual !== undefined) return usual
  if (Array.isArray(examples)) return examples[0] as unknown
  if (values) return values[0]
  const [type = 'object'] = [schema['type'] ?? []].flat() as string[]
  if (type !== 'object') return EMPTY[type]
  // Of the bytes of a file there are three forms, and of these text is the easiest to write.
  const members = isRecord(schema['properties']) ? schema['properties'] : {}
  if ('text' in members && schema['minProperties'] === 1) return { text: '' }
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : []
  return Object.fromEntries(
    required.map((name) => [name, exampleOf(world, resolved(world, members[name]))]),
  )
}

/** A record to start from: the required fields of a table, and its bytes where it has some. */
export function newRecord(fields: readonly FieldSchema[]): Record<string, unknown> {
  const wanted = fields.filter(({ name, isRequired }) => isRequired || name === 'content')
  return Object.fromEntries(wanted.map(({ name, example }) => [name, example]))
}

/** What a field takes, in words. */
export function typeText({ types, values, isTime }: FieldSchema): string {
  if (values) return values.map((one) => JSON.stringify(one)).join(' or ')
  if (isTime) return types.map((type) => (type === 'string' ? 'time' : type)).join(' or ')
  return types.join(' or ') || 'any value'
}

/**
 * The table of the service that a field refers to by its name, such as `containers` for
 * `container_id`.
 */
export function referredTable(field: string, tables: readonly string[]): string | undefined {
  const [, noun] = /^(?:parent_)?(\w+?)_s?id$/.exec(field) ?? []
  return noun === undefined ? undefined : tables.find((table) => table === `${noun}s`)
}
