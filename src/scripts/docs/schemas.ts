import { code, json, link, prose, slug } from './markdown.js'
import { provenanceOf, type Provenance, type SchemaNode } from './sources.js'

/** The head of the column of grades and sources. */
export const MARK = 'Grade and source'

/** A part of a schema and its JSON path from the root of the schema. */
export interface Field {
  readonly path: string
  readonly node: SchemaNode
  readonly required?: boolean
}

/**
 * Returns the parts of a schema in document order. Schemas behind a `$ref` are left out.
 *
 * @example
 * fieldsOf(schema).map(({ path }) => path) // ['tags', 'tags[]', 'tags[].name']
 */
export function fieldsOf(schema: SchemaNode, path = ''): Field[] {
  if (schema.$ref !== undefined) return []
  const { properties = {}, items, additionalProperties, oneOf, anyOf, required } = schema
  const names = Array.isArray(required) ? (required as string[]) : []
  return [
    ...Object.entries(properties).flatMap(([name, node]) => {
      const at = path === '' ? name : `${path}.${name}`
      return [{ path: at, node, required: names.includes(name) }, ...fieldsOf(node, at)]
    }),
    ...(items ? partsOf(items, `${path}[]`) : []),
    ...(isSchema(additionalProperties) ? partsOf(additionalProperties, `${path}.*`) : []),
    ...(oneOf ?? anyOf ?? []).flatMap((node, index) =>
      isBare(node)
        ? []
        : [{ path: `${path} (form ${String(index + 1)})`.trim(), node }, ...fieldsOf(node, path)],
    ),
  ]
}

/** Returns the fields of a part without a name; none if the field above says all about it. */
function partsOf(node: SchemaNode, path: string): Field[] {
  const hasOnlyType = Object.keys(node).every((key) => key === 'type' || key === '$ref')
  return hasOnlyType ? [] : [{ path, node }, ...fieldsOf(node, path)]
}

function isSchema(value: unknown): value is SchemaNode {
  return typeof value === 'object' && value !== null
}

function isBare(node: SchemaNode): boolean {
  return node.$ref !== undefined && node['description'] === undefined
}

/** The name of the schema that a `$ref` leads to. */
export function refName(ref: string): string {
  return ref.replace('#/components/schemas/', '')
}

/** Returns the type of a schema as text, with links to the schemas that it refers to. */
export function typeOf(node: SchemaNode): string {
  if (node.$ref !== undefined) {
    const name = refName(node.$ref)
    return link(name, `#${slug(name)}`)
  }
  const forms = node.oneOf ?? node.anyOf
  if (forms) return forms.map(typeOf).join(' or ')
  if (node['const'] !== undefined) return `always ${json(node['const'])}`
  const types = [node.type ?? []].flat()
  if (types.length === 0) return Array.isArray(node['enum']) ? 'one of the values' : 'any'
  return types.map((type) => oneType(type, node)).join(' or ')
}

function oneType(type: string, { items, format, additionalProperties }: SchemaNode): string {
  if (type === 'array') return items ? `array of ${grouped(typeOf(items))}` : 'array'
  if (type === 'object') {
    return isSchema(additionalProperties)
      ? `map of ${grouped(typeOf(additionalProperties))}`
      : 'object'
  }
  if (type !== 'string' || format === undefined) return type
  return format === 'binary' ? 'bytes' : `string (${format})`
}

function grouped(type: string): string {
  return type.includes(' or ') ? `(${type})` : type
}

type Phrase = (value: never, node: SchemaNode) => string

/** The text that each keyword adds to the description of a schema. */
const PHRASES: Readonly<Record<string, Phrase>> = {
  ...{ type: silent, properties: silent, required: silent, items: silent, $ref: silent },
  ...{ oneOf: silent, anyOf: silent, format: silent, const: silent, 'x-enum': silent },
  ...{ description: silent, 'x-provenance': silent, 'x-source': silent, 'x-keywords': silent },
  enum: (values: unknown[], node) => `Values: ${valuesOf(values, node)}.`,
  default: (value: unknown) => `Default: ${json(value)}.`,
  minimum: (value: number) => `At least ${value}.`,
  exclusiveMinimum: (value: number) => `Above ${value}.`,
  maximum: (value: number) => `At most ${value}.`,
  minLength: (value: number) => `At least ${counted(value, 'character')}.`,
  maxLength: (value: number) => `At most ${counted(value, 'character')}.`,
  minItems: (value: number) => `At least ${counted(value, 'item')}.`,
  maxItems: (value: number) => `At most ${counted(value, 'item')}.`,
  minProperties: (value: number) => `At least ${counted(value, 'member')}.`,
  maxProperties: (value: number) => `At most ${counted(value, 'member')}.`,
  pattern: (value: string) => `Pattern: ${code(value)}.`,
  title: (value: string) => `Title in its source: ${value}.`,
  example: (value: unknown) => `Example: ${json(value)}.`,
  discriminator: ({ propertyName }: { propertyName: string }) =>
    `${code(propertyName)} selects the form.`,
  additionalProperties: (value: unknown) => (value === false ? 'No other members.' : ''),
  'x-open': () => 'Responses of others may have any other value.',
  readOnly: () => 'Read only.',
  'x-secret': () => 'Secret: masked in the journal.',
  'x-volatile': (value: string) => `Differs from run to run (${value}).`,
  'x-size-of': (value: string) => `The size in bytes of ${code(value)} of the request.`,
}

function silent(): string {
  return ''
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/**
 * Returns the description of a schema, followed by the constraints of its other keywords.
 *
 * @throws Error for a keyword without a text, so that none is left out of the pages
 */
export function meaningOf(node: SchemaNode): string {
  const demands = Object.entries(node).map(([keyword, value]) => {
    const phrase = PHRASES[keyword]
    if (!phrase) throw new Error(`Failed to describe a schema: no words for keyword "${keyword}"`)
    return phrase(value as never, node)
  })
  const description = typeof node['description'] === 'string' ? prose(node['description']) : ''
  const constant = constantOf(node)
  return [description, ...demands, constant].filter((one) => one !== '').join(' ')
}

/** Returns the values grouped by provenance, which is left out where it is that of the schema. */
function valuesOf(values: readonly unknown[], node: SchemaNode): string {
  const marks = (node['x-enum'] ?? {}) as Readonly<Record<string, unknown>>
  const own = textOfMark(provenanceOf(node))
  const groups = new Map<string, string[]>()
  for (const value of values) {
    const text = textOfMark(provenanceOf(marks[String(value)]))
    groups.set(text, [...(groups.get(text) ?? []), json(value)])
  }
  return [...groups]
    .map(([text, of]) => (text === own ? of.join(', ') : `${of.join(', ')} (${text})`))
    .join('; ')
}

/** Returns the provenance of a constant if it differs from that of its schema. */
function constantOf(node: SchemaNode): string {
  const value = node['const'] as string | undefined
  if (value === undefined) return ''
  const marks = (node['x-enum'] ?? {}) as Readonly<Record<string, unknown>>
  const text = textOfMark(provenanceOf(marks[value]))
  return text === textOfMark(provenanceOf(node)) ? '' : `The value: ${text}.`
}

function textOfMark(mark: Provenance | undefined): string {
  return mark ? `${mark.provenance}, ${sourceText(mark.source)}` : ''
}

/** A source as a link to its row in the table of sources, with the place in it. */
export function sourceText(source: string): string {
  const at = source.indexOf('#')
  const key = at === -1 ? source : source.slice(0, at)
  const place = at === -1 ? '' : `: ${prose(source.slice(at + 1))}`
  return `${link(key, `#source-${slug(key)}`)}${place}`
}

/**
 * The grade and the source of a node and of its keywords that have their own; where its schema has a
 * mark of its own, both.
 */
export function markText(node: unknown, schema?: unknown): string {
  const [own, inner] = [textOfMark(provenanceOf(node)), textOfMark(provenanceOf(schema))]
  const typed =
    inner === own || inner === '' ? own : own === '' ? inner : `${own}; its type: ${inner}`
  return [typed, ...keywordTexts(node), ...keywordTexts(schema)].join('; ')
}

/** The grade and the source of each keyword that does not have those of its node. */
export function keywordTexts(node: unknown): string[] {
  const { 'x-keywords': marks = {} } = (node ?? {}) as Pick<SchemaNode, 'x-keywords'>
  return Object.entries(marks).map(
    ([keyword, mark]) => `${code(keyword)}: ${textOfMark(provenanceOf(mark))}`,
  )
}
