import type { SchemaNode } from '../../core/contract/openapi.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { isSameMark, markOf } from './mark.js'
import type { Detail, Mark, Part, Place } from './part.js'
import { detailsOf, schemaText } from './schema-text.js'

/** The schemas of a contract by name. */
export type Schemas = Readonly<Record<string, SchemaNode>>

interface Surroundings {
  /** The id of the part whose schema it is. */
  readonly id: string
  readonly place: Place
  readonly schemas: Schemas
  /** The schemas around it: one that contains itself is not shown again in itself. */
  readonly above: readonly SchemaNode[]
}

/** The name of all items of a list, or of all other members of an object. */
export const EACH = '*'

/** Returns the parts below a schema: its members, its items, and the forms that it can have. */
export function schemaParts(schema: SchemaNode, around: Surroundings): Part[] {
  const target = resolve(schema, around.schemas)
  if (around.above.includes(target)) return []
  const inner = { ...around, above: [...around.above, target] }
  const { properties = {}, required = [], items, additionalProperties: others } = target
  const members = Object.entries(properties).map(([name, member]) =>
    fieldPart(name, member, required.includes(name), inner),
  )
  return [
    ...members,
    ...(items ? [fieldPart(EACH, items, false, inner)] : []),
    // A list may be given as an object, too: both have items.
    ...(typeof others === 'object' ? [fieldPart(EACH, others, false, inner, 'member')] : []),
    ...branchParts(target, inner),
  ]
}

function fieldPart(
  name: string,
  schema: SchemaNode,
  isRequired: boolean,
  around: Surroundings,
  key = joinPointer('', name),
): Part {
  const target = resolve(schema, around.schemas)
  const place = { ...around.place, pointer: joinPointer(around.place.pointer ?? '', name) }
  const id = `${around.id} ${key}`
  const own = markOf(schema)
  const mark = own.grade === null ? markOf(target) : own
  const isNested = around.above.includes(target)
  return {
    ...mark,
    kind: 'field',
    id,
    name,
    place,
    type: isNested ? `${schemaText(target)}, as above` : schemaText(target),
    isRequired,
    text: schema.description ?? target.description ?? '',
    details: fieldDetails(schema, target, mark),
    parts: schemaParts(schema, { ...around, id, place }),
    node: schema.$ref !== undefined && own.grade === null ? target : schema,
  }
}

/** What a field says with another source, and the schema that it refers to. */
function fieldDetails(schema: SchemaNode, target: SchemaNode, mark: Mark): Detail[] {
  const details = [...detailsOf(schema), ...(target === schema ? [] : detailsOf(target))]
  const other = markOf(target)
  const name = schema.$ref?.slice(PREFIX.length)
  const isOther = name !== undefined && other.grade !== null && !isSameMark(other, mark)
  return [
    ...(isOther ? [{ name: 'schema', value: name, ...other }] : []),
    ...details.filter((one) => !isSameMark(one, mark)),
  ]
}

/** The forms of a value: each has the name of its schema, or a number. */
function branchParts({ oneOf, anyOf }: SchemaNode, around: Surroundings): Part[] {
  return [...(oneOf ?? []), ...(anyOf ?? [])].map((schema, index) => {
    const target = resolve(schema, around.schemas)
    const id = `${around.id} | ${index}`
    return {
      ...markOf(target),
      kind: 'branch',
      id,
      name: schema.$ref?.slice(PREFIX.length) ?? `form ${index + 1}`,
      place: around.place,
      type: schemaText(target),
      isRequired: false,
      text: target.description ?? '',
      details: detailsOf(target),
      parts: schemaParts(schema, { ...around, id }),
      node: target,
    }
  })
}

const PREFIX = '#/components/schemas/'

/** The schema that a reference names, or the schema itself. */
export function resolve(schema: SchemaNode, schemas: Schemas): SchemaNode {
  return schemas[schema.$ref?.slice(PREFIX.length) ?? ''] ?? schema
}
