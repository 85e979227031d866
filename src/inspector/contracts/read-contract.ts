import type {
  ContractDocument,
  MediaNode,
  OperationNode,
  ParameterNode,
  PathItemNode,
  ResponseNode,
  RequestBodyNode,
} from '../../core/contract/openapi.js'
import { joinPointer } from '../../core/util/json-pointer.js'
import { isSameMark, markOf } from './mark.js'
import {
  NO_OPERATION,
  type ContractParts,
  type Detail,
  type ErrorPart,
  type OperationPart,
  type Part,
  type Place,
  type ReplyPart,
} from './part.js'
import { resolve, schemaParts, type Schemas } from './schema-parts.js'
import { detailsOf, schemaText } from './schema-text.js'

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const

/** Returns the parts of a contract in its order; the operation of requests that match none is last. */
export function readContract(service: string, document: ContractDocument): ContractParts {
  const { info, paths, components } = document
  const schemas: Schemas = components.schemas
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const node = item[method]
      return node ? [operationPart({ service, path, method, node, item }, schemas)] : []
    }),
  )
  const all = [...operations, unmatched(service, document['x-responses'], schemas)]
  return {
    service,
    title: info.title,
    version: info.version,
    operations: all,
    errors: errorParts(service, document, all),
    access: accessDetails(document),
    sources: Object.entries(document['x-sources']).map(([key, one]) => ({ key, ...one })),
  }
}

/** Where the service is, and how a client says who it is. */
function accessDetails({ servers, components }: ContractDocument): Detail[] {
  const schemes = Object.values(components.securitySchemes ?? {})
  return [
    ...servers.map((one) => ({ name: 'server', value: one.url, ...markOf(one) })),
    ...schemes.map((one) => ({ name: 'authentication', value: schemeText(one), ...markOf(one) })),
  ]
}

function schemeText(scheme: object): string {
  const { scheme: kind, name, in: location, type } = scheme as Readonly<Record<string, string>>
  if (kind !== undefined) return `Authorization: ${kind}`
  return name === undefined ? (type ?? '') : `${name} (${location ?? ''})`
}

interface OperationPlace {
  readonly service: string
  readonly path: string
  readonly method: string
  readonly node: OperationNode
  readonly item: PathItemNode
}

function operationPart(place: OperationPlace, schemas: Schemas): OperationPart {
  const { service, path, method, node, item } = place
  const { operationId: id = `${method} ${path}`, parameters = [], requestBody: body } = node
  return {
    ...markOf(node),
    id,
    service,
    method: method.toUpperCase(),
    path,
    title: node.summary ?? '',
    text: node.description ?? '',
    server: item.servers?.[0]?.url,
    scopes: Object.entries(node['x-scopes'] ?? {}).map(([name, mark]) => ({
      name: 'scope',
      value: name,
      ...markOf(mark),
    })),
    parameters: parameters.map((one) => parameterPart(one, schemas)),
    bodies: Object.entries(body?.content ?? {}).map(([type, media]) =>
      bodyPart(type, media, body, {
        schemas,
        place: { side: 'request', in: type === FORM ? 'part' : 'body', pointer: '' },
      }),
    ),
    replies: replyParts(node.responses, schemas),
  }
}

const FORM = 'multipart/form-data'

function unmatched(
  service: string,
  replies: ContractDocument['x-responses'],
  schemas: Schemas,
): OperationPart {
  return {
    grade: null,
    source: null,
    id: NO_OPERATION,
    service,
    method: '',
    path: 'any other',
    title: 'Requests that match no operation',
    text: '',
    server: undefined,
    scopes: [],
    parameters: [],
    bodies: [],
    replies: replyParts(replies, schemas),
  }
}

function parameterPart(node: ParameterNode, schemas: Schemas): Part {
  const { name, in: location, schema, required = false, description = '' } = node
  const key = location === 'header' ? name.toLowerCase() : name
  const place: Place = { side: 'request', in: location, pointer: joinPointer('', key) }
  const id = `${location} ${name}`
  return {
    ...markOf(node),
    kind: 'parameter',
    id,
    name,
    place,
    type: schemaText(schema),
    isRequired: required,
    text: description,
    details: detailsBelow(node, schema),
    parts: schemaParts(schema, { id, place, schemas, above: [] }),
    node,
  }
}

interface BodyPlace {
  readonly schemas: Schemas
  readonly place: Place
}

/** A body of one media type. It has the grade of what has the body or, without one, of its schema. */
function bodyPart(
  type: string,
  { schema }: MediaNode,
  owner: RequestBodyNode | undefined,
  { schemas, place }: BodyPlace,
): Part {
  const id = place.status === undefined ? `body ${type}` : `reply ${place.status} ${type}`
  const target = resolve(schema, schemas)
  const own = markOf(owner)
  return {
    ...(own.grade === null ? markOf(target) : own),
    kind: 'body',
    id,
    name: type,
    place,
    type: schemaText(target),
    isRequired: owner?.required ?? false,
    text: owner?.description ?? target.description ?? '',
    details: owner ? detailsBelow(owner, target) : detailsOf(target),
    parts: schemaParts(schema, { id, place, schemas, above: [] }),
    node: target,
  }
}

function replyParts(
  replies: Readonly<Record<string, ResponseNode>>,
  schemas: Schemas,
): ReplyPart[] {
  return Object.entries(replies).map(([name, node]) => {
    const status = Number(name)
    const place: Place = { side: 'reply', status }
    const headers = Object.entries(node.headers ?? {}).map(([header, one]): Part => ({
      ...markOf(one),
      kind: 'header',
      id: `reply ${name} header ${header}`,
      name: header,
      place: { ...place, in: 'header', pointer: joinPointer('', header.toLowerCase()) },
      type: schemaText(one.schema ?? {}),
      isRequired: one.required ?? false,
      text: one.description ?? '',
      details: detailsBelow(one, one.schema),
      parts: [],
      node: one,
    }))
    const bodies = Object.entries(node.content ?? {}).map(([type, media]) =>
      bodyPart(type, media, undefined, { schemas, place: { ...place, in: 'body', pointer: '' } }),
    )
    return {
      ...markOf(node),
      kind: 'reply',
      id: `reply ${name}`,
      name,
      place,
      type: '',
      isRequired: false,
      text: node.description,
      details: detailsOf(node),
      parts: [...headers, ...bodies],
      node,
      status,
      errors: node['x-errors'] ?? [],
    }
  })
}

/** What a node and its schema say with another source than the node. */
function detailsBelow(node: object, schema: object | undefined): Detail[] {
  const own = detailsOf(node)
  if (!schema) return own
  const mark = markOf(schema)
  const isOther = mark.grade !== null && !isSameMark(mark, markOf(node))
  return [
    ...own,
    ...(isOther ? [{ name: 'schema', value: '', ...mark }] : []),
    ...detailsOf(schema).filter((one) => !isSameMark(one, markOf(node))),
  ]
}

function errorParts(
  service: string,
  document: ContractDocument,
  operations: readonly OperationPart[],
): ErrorPart[] {
  const users = new Map<string, Set<string>>()
  for (const { id, replies } of operations) {
    for (const code of replies.flatMap(({ errors }) => errors)) {
      users.set(code, (users.get(code) ?? new Set()).add(id))
    }
  }
  return Object.entries(document['x-errors']).map(([code, node]) => ({
    ...markOf(node),
    service,
    code,
    status: node.status,
    fields: node.error,
    isByFault: node['x-by-fault'] ?? false,
    assumed: (node as { readonly 'x-assumed'?: readonly string[] })['x-assumed'] ?? [],
    usedBy: [...(users.get(code) ?? [])],
  }))
}
