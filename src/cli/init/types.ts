import { isRecord } from '../../core/util/is-record.js'
import type { ContractOperation } from '../../core/contract/contract.js'
import type { MediaNode, ParameterNode, SchemaNode } from '../../core/contract/openapi.js'
import type { Service } from '../../core/service/service.js'

/** The types of a contract, in the form of openapi-typescript, and the parameters that have a default. */
export function typesOf({ contract }: Service): string {
  const { schemas } = contract.document.components
  const components = Object.entries(schemas).map(
    ([name, schema]) => `    ${key(name)}: ${typeOf(schema, '    ')}`,
  )
  const all = [...contract.operations.values()]
  return [
    '// The types of contract.yaml. To write them anew: npx openapi-typescript contract.yaml',
    `export interface components {\n  schemas: {\n${components.join('\n')}\n  }\n}`,
    `export interface operations {\n${all.map(operationType).join('\n')}\n}`,
    '// By operation: the query parameters that the contract gives a default.',
    `export interface defaults {\n${all.map(defaultsType).join('\n')}\n}`,
    '',
  ].join('\n\n')
}

function operationType({ id, node }: ContractOperation): string {
  const parameters = node.parameters ?? []
  const [path, query] = (['path', 'query'] as const).map((place) =>
    parameters.filter((one) => one.in === place),
  )
  const body = node.requestBody
  const content = body ? contentType(body.content, '      ') : 'never'
  const replies = Object.entries(node.responses).map(([status, one]) => {
    const { content: media } = one
    const inner = media ? contentType(media, '        ') : 'never'
    return `      ${status}: { content${media ? '' : '?'}: ${inner} }`
  })
  return [
    `  ${key(id)}: {`,
    `    parameters: { path${path?.length ? '' : '?'}: ${membersType(path)}; query?: ${membersType(query)} }`,
    body
      ? `    requestBody${body.required === true ? '' : '?'}: { content: ${content} }`
      : '    requestBody?: never',
    `    responses: {\n${replies.join('\n')}\n    }`,
    '  }',
  ].join('\n')
}

function membersType(parameters: readonly ParameterNode[] = []): string {
  if (parameters.length === 0) return 'never'
  const members = parameters.map(({ name, required, schema, in: place }) => {
    // Parameters of a path are given as they stand there.
    const type = place === 'path' ? 'string' : typeOf(schema, '    ')
    return `${key(name)}${required === true ? '' : '?'}: ${type}`
  })
  return `{ ${members.join('; ')} }`
}

function contentType(content: Readonly<Record<string, MediaNode>>, indent: string): string {
  const members = Object.entries(content).map(([type, { schema }]) => {
    return `${key(type)}: ${typeOf(schema, indent)}`
  })
  return `{ ${members.join('; ')} }`
}

function defaultsType({ id, node, query }: ContractOperation): string {
  const names = (node.parameters ?? [])
    .filter((one) => one.in === 'query' && one.schema.default !== undefined)
    .map(({ name }) => JSON.stringify(name))
  return `  ${key(id)}: ${query.isEmpty || names.length === 0 ? 'never' : names.join(' | ')}`
}

/** The TypeScript type of a schema. */
function typeOf(schema: SchemaNode, indent: string): string {
  const { $ref, const: value, enum: values, oneOf, anyOf, allOf } = schema
  if ($ref !== undefined) return `components['schemas'][${JSON.stringify($ref.split('/').at(-1))}]`
  if (value !== undefined) return literal(value)
  if (values) return values.map(literal).join(' | ')
  const union = oneOf ?? anyOf
  const own = schema.properties || !union ? plainType(schema, indent) : undefined
  const parts = [
    ...(own !== undefined && !(allOf && !schema.properties) ? [own] : []),
    ...(union ? [`(${union.map((one) => typeOf(one, indent)).join(' | ')})`] : []),
    ...(allOf ?? []).map((one) => typeOf(one, indent)),
  ]
  return parts.join(' & ')
}

function plainType(schema: SchemaNode, indent: string): string {
  const { type, items, properties } = schema
  const types = [type ?? (properties ? 'object' : items ? 'array' : undefined)].flat()
  return types.map((one) => typeNamed(one, schema, indent)).join(' | ')
}

function typeNamed(type: unknown, schema: SchemaNode, indent: string): string {
  if (type === 'integer' || type === 'number') return 'number'
  if (type === 'string' || type === 'boolean' || type === 'null') return type
  if (type === 'array') return `(${typeOf(schema.items ?? {}, indent)})[]`
  return type === 'object' ? objectType(schema, indent) : 'unknown'
}

function objectType(
  { properties, required = [], additionalProperties: more }: SchemaNode,
  indent: string,
): string {
  const inner = `${indent}  `
  const members = Object.entries(properties ?? {}).map(
    ([name, one]) =>
      `${inner}${key(name)}${required.includes(name) ? '' : '?'}: ${typeOf(one, inner)}`,
  )
  // An index signature has to allow what the members beside it are.
  const others = isRecord(more) && members.length === 0 ? typeOf(more, inner) : 'unknown'
  const isOpen = more !== false && (more !== undefined || members.length === 0)
  if (isOpen) members.push(`${inner}[name: string]: ${others}`)
  return members.length === 0 ? 'Record<string, never>' : `{\n${members.join('\n')}\n${indent}}`
}

function literal(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'unknown' : JSON.stringify(value)
}

function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) || /^\d+$/.test(name) ? name : JSON.stringify(name)
}
