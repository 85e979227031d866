import type { SchemaNode } from '../../core/contract/openapi.js'
import { markOf } from './mark.js'
import type { Detail } from './part.js'

/**
 * Returns type and limits of a schema in words.
 *
 * @example
 * schemaText({ type: 'integer', minimum: 1, default: 20 }) // 'integer, from 1, default 20'
 */
export function schemaText(schema: SchemaNode): string {
  return [typeOf(schema), ...limitsOf(schema), ...habitsOf(schema)].filter(Boolean).join(', ')
}

function typeOf({ type, enum: values, const: only, oneOf, anyOf }: SchemaNode): string {
  if (only !== undefined) return JSON.stringify(only)
  if (values) return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`
  const types = [type ?? []].flat().join(' or ')
  const branches = oneOf ?? anyOf
  if (!branches) return types
  return types === '' || types === 'object' ? `one of ${branches.length} forms` : types
}

function limitsOf(schema: SchemaNode): (string | undefined)[] {
  const { format, pattern, multipleOf, uniqueItems } = schema
  return [
    format && `format ${format}`,
    range(schema.minimum, schema.maximum, ''),
    schema.exclusiveMinimum === undefined ? undefined : `above ${schema.exclusiveMinimum}`,
    schema.exclusiveMaximum === undefined ? undefined : `below ${schema.exclusiveMaximum}`,
    multipleOf === undefined ? undefined : `a multiple of ${multipleOf}`,
    range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' items'),
    range(schema.minProperties, schema.maxProperties, ' members'),
    uniqueItems ? 'without duplicates' : undefined,
    pattern === undefined ? undefined : `pattern ${pattern}`,
    schema.additionalProperties === false ? 'no other members' : undefined,
  ]
}

function habitsOf(schema: SchemaNode): (string | undefined)[] {
  const volatile = schema['x-volatile']
  return [
    schema.default === undefined ? undefined : `default ${JSON.stringify(schema.default)}`,
    schema['x-open'] ? 'other values may occur' : undefined,
    schema['x-secret'] ? 'secret' : undefined,
    volatile === undefined ? undefined : `differs between runs (${volatile})`,
  ]
}

function range(from: number | undefined, to: number | undefined, unit: string): string | undefined {
  if (from === undefined && to === undefined) return undefined
  if (from === to) return `exactly ${String(from)}${unit}`
  if (to === undefined) return `from ${String(from)}${unit}`
  return from === undefined
    ? `up to ${String(to)}${unit}`
    : `from ${String(from)} to ${String(to)}${unit}`
}

/** The keywords and values of a node that have a mark of their own. */
export function detailsOf(node: object): Detail[] {
  const { 'x-keywords': keywords = {}, 'x-enum': values = {} } = node as {
    readonly 'x-keywords'?: Readonly<Record<string, object>>
    readonly 'x-enum'?: Readonly<Record<string, object>>
  }
  const own = node as Readonly<Record<string, unknown>>
  return [
    ...Object.entries(keywords).map(([name, mark]) => ({
      name,
      value: keywordText(own[name]),
      ...markOf(mark),
    })),
    ...Object.entries(values).map(([name, mark]) => ({
      name: 'value',
      value: JSON.stringify(name),
      ...markOf(mark),
    })),
  ]
}

/** A keyword that holds schemas is told by its name alone: they are parts themselves. */
function keywordText(value: unknown): string {
  if (value === undefined) return ''
  const text = JSON.stringify(value)
  return typeof value === 'object' && text.includes('"x-') ? '' : text
}
