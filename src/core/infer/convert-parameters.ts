import type { ParameterNode, SchemaNode } from '../contract/openapi.js'
import { isRecord } from '../util/is-record.js'
import type { SchemaConverter } from './convert-schema.js'
import { assumed, membersOf, recordsOf, textsOf, type Raw, type Source } from './source.js'

// Headers that OpenAPI has other places for.
const IGNORED_HEADERS = /^(?:accept|content-type|authorization)$/i

/** The parameters of an operation and its path, those of the operation first. */
export function convertParameters(
  source: Source,
  schemas: SchemaConverter,
  { item, node, path, place }: { item: Raw; node: Raw; path: string; place: string },
): ParameterNode[] {
  const given = [...recordsOf(node['parameters']), ...recordsOf(item['parameters'])].map((one) =>
    source.resolve(one),
  )
  const byName = new Map<string, Raw>()
  for (const one of given) {
    const key = `${String(one['in'])} ${String(one['name'])}`
    if (!byName.has(key)) byName.set(key, one)
  }
  const at = `${place}/parameters`
  const converted = [...byName.values()].flatMap((one) =>
    convertParameter(source, schemas, one, at),
  )
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name)
  const known = (name: string) => converted.some((one) => one.in === 'path' && one.name === name)
  const undeclared = inPath
    .filter((name) => !known(name))
    .map((name): ParameterNode => ({
      ...{ name, in: 'path', required: true },
      schema: { type: 'string', ...assumed(at) },
      ...assumed(at),
    }))
  return [
    ...converted.filter((one) => one.in !== 'path' || inPath.includes(one.name)),
    ...undeclared,
  ]
}

function convertParameter(
  source: Source,
  schemas: SchemaConverter,
  given: Raw,
  place: string,
): ParameterNode[] {
  const { name, in: where, description, required, style, explode } = given
  if (typeof name !== 'string' || !isPlace(where)) return []
  if (where === 'header' && IGNORED_HEADERS.test(name)) return []
  const base = {
    in: where,
    ...(typeof description === 'string' && { description }),
    ...assumed(`${place}/${name}`),
  }
  const schema = parameterSchema(schemas, given, `${place}/${name}`)
  const isRequired = required === true || where === 'path'
  const members = where === 'query' ? memberParameters(source, given) : undefined
  if (members) {
    return members.map(([member, one, mustBe]) => ({
      ...base,
      name: member,
      ...(mustBe && { required: true }),
      schema: schemas.convert(one, 'request', `${place}/${name}`),
    }))
  }
  return [
    {
      ...base,
      name,
      ...(isRequired && { required: true }),
      ...(typeof style === 'string' && { style }),
      ...(typeof explode === 'boolean' && { explode }),
      schema,
    },
  ]
}

function isPlace(value: unknown): value is ParameterNode['in'] {
  return value === 'path' || value === 'query' || value === 'header'
}

function parameterSchema(
  schemas: SchemaConverter,
  { schema, content }: Raw,
  place: string,
): SchemaNode {
  // A parameter with a media type is text here, as only what reads it knows.
  if (isRecord(content)) return { type: 'string', ...assumed(place) }
  const converted = schemas.convert(schema, 'request', place)
  // Without a reference: the type of a parameter says how its text is read.
  const name = converted.$ref?.split('/').at(-1)
  return (name === undefined ? undefined : schemas.components[name]) ?? converted
}

/** The parameters that an object in a query is sent as; undefined if it is sent as one. */
function memberParameters(
  source: Source,
  { name, schema, style = 'form', explode }: Raw,
): [name: string, schema: Raw, required: boolean][] | undefined {
  const { type, properties, required } = source.resolve(schema)
  if (type !== 'object' || !isRecord(properties)) return undefined
  const isDeep = style === 'deepObject'
  if (!isDeep && !(style === 'form' && explode !== false)) return undefined
  return membersOf(properties).map(([member, one]) => [
    isDeep ? `${String(name)}[${member}]` : member,
    one,
    textsOf(required).includes(member),
  ])
}
