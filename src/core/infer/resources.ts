import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { linked } from './link-owners.js'
import { keyOf } from './key-field.js'
import {
  componentOf,
  isObjectSchema,
  jsonReplyOf,
  listShapeOf,
  membersOfSchema,
  otherReplyOf,
  recordShapeOf,
} from './record-schema.js'
import type { Action, ActionKind, Inference, Part, Resource } from './resource-types.js'
import { camelName, plainName, singularOf } from './words.js'

/** A path: its collection, and the parameter of an item in it. */
interface Place {
  readonly collection: string
  readonly parameter: string | undefined
}

/** Finds the resources of a contract, and what its operations do with them. */
export function inferResources(contract: Contract): Inference {
  const families = familiesOf(contract)
  const found = new Map<string, Resource>()
  const byCollection = new Map<string, Resource>()
  for (const family of families) {
    const resource = resourceOf(contract, family, found)
    if (resource) byCollection.set(family.collection, resource)
  }
  const actions = new Map<string, Action>()
  for (const family of families) {
    const resource = byCollection.get(family.collection)
    if (!resource) continue
    for (const { operation, place } of family.operations) {
      const kind = kindOfAction(contract, resource, operation, place)
      if (kind) actions.set(operation.id, actionOf(kind, resource, operation, place))
    }
  }
  addContents(contract, byCollection, actions)
  return linked(contract, [...found.values()], byCollection, actions)
}

/** Adds the operations on the bytes and the members of a record, such as `GET /files/{file_id}/content`. */
function addContents(
  contract: Contract,
  byCollection: ReadonlyMap<string, Resource>,
  actions: Map<string, Action>,
): void {
  for (const operation of contract.operations.values()) {
    if (actions.has(operation.id)) continue
    const outer = operation.path.replace(/\/[^/{}]+$/, '')
    const place = placeOf(outer)
    if (place?.parameter === undefined) continue
    const { parameter } = place
    const own = byCollection.get(place.collection.replace(/\{[^}]+\}/g, '{}'))
    const others = [...byCollection.values()]
    const resource =
      own ?? others.find(({ key }) => key.member !== 'id' && key.member === parameter)
    if (!resource) continue
    const content = contentKind(operation)
    const part = content ? undefined : partOf(contract, resource, operation.path)
    const kind = content ?? (part && partKind(operation))
    const action = kind && actionOf(kind, resource, operation, place)
    if (action) actions.set(operation.id, { ...action, ...(part && { part }) })
  }
}

/** The member that a path ends with; without one, what is stored there, if a PUT stores it. */
function partOf(contract: Contract, resource: Resource, path: string): Part | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const member = fieldOf(resource.members, name)
  if (member !== undefined) return { name: member, isMember: true }
  const isStored = contract.document.paths[path]?.put !== undefined
  return isStored ? { name, isMember: false } : undefined
}

function partKind({ method, mediaTypes, bodies }: ContractOperation): ActionKind | undefined {
  if (method === 'GET') return 'readPart'
  if (method === 'DELETE') return 'deletePart'
  // Without a body, it says that something is so, as a PUT of GitHub's stars does.
  const isReadable = mediaTypes.length === 0 || bodies.has('application/json')
  return method === 'PUT' && isReadable ? 'writePart' : undefined
}

function contentKind(operation: ContractOperation): 'download' | 'upload' | undefined {
  if (operation.method === 'GET') {
    return !jsonReplyOf(operation) && otherReplyOf(operation, 'bytes') ? 'download' : undefined
  }
  const isFile =
    operation.node.requestBody?.content[operation.mediaTypes[0] ?? '']?.schema.format === 'binary'
  return operation.method === 'PUT' && isFile ? 'upload' : undefined
}

/** The operations on one collection and its items. */
interface Family {
  readonly collection: string
  readonly operations: readonly { readonly operation: ContractOperation; readonly place: Place }[]
}

function familiesOf(contract: Contract): Family[] {
  const families = new Map<string, { operation: ContractOperation; place: Place }[]>()
  for (const operation of contract.operations.values()) {
    const place = placeOf(operation.path)
    if (!place) continue
    const collection = place.collection.replace(/\{[^}]+\}/g, '{}')
    const before = families.get(collection) ?? []
    families.set(collection, [...before, { operation, place }])
  }
  return [...families].map(([collection, operations]) => ({ collection, operations }))
}

/** Reads a path such as `/ships/{ship}/logs` or `/ships/{ship}`; undefined if it ends in no collection. */
function placeOf(path: string): Place | undefined {
  const segments = path
    .split('/')
    .slice(1)
    .filter((one) => one !== '')
  const isParameter = (at: number) => segments.at(at)?.startsWith('{') === true
  if (segments.length === 0) return undefined
  const before = (count: number) => `/${segments.slice(0, segments.length - count).join('/')}`
  const named = (at: number) => segments.at(at)?.slice(1, -1)
  if (isParameter(-1)) {
    if (segments.length < 2 || isParameter(-2)) return undefined
    return { collection: before(1), parameter: named(-1) }
  }
  return { collection: before(0), parameter: undefined }
}

/** The resource of a family; undefined if it has no list, or no item that can be read or made. */
function resourceOf(
  contract: Contract,
  { collection, operations }: Family,
  found: Map<string, Resource>,
): Resource | undefined {
  const last = collection.split('/').findLast((one) => !one.startsWith('{')) ?? 'records'
  const singular = camelName(singularOf(last))
  const schema = recordSchema(contract, operations, { last, singular })
  if (!schema) return undefined
  const component = componentOf(schema)
  const same = component === undefined ? undefined : found.get(component)
  if (same) return same
  const members = membersOfSchema(contract, schema)
  const item = operations.find(({ place }) => place.parameter !== undefined)
  const key = keyOf(contract, { members, parameter: item?.place.parameter, singular })
  const parents = (item ?? operations[0])?.operation.parameterNames ?? []
  const before = parents.filter(
    (one) => one !== item?.place.parameter && !(fieldOf(members, one) ?? ''),
  )
  const name = freeName(
    [...found.values()].map((one) => one.name),
    camelName(last),
  )
  const resource: Resource = {
    ...{ name, singular, component, schema, members, key, parents: before },
    ...{ owners: [], isCreatable: false },
  }
  found.set(component ?? `${collection} `, resource)
  return resource
}

function freeName(taken: readonly string[], wanted: string): string {
  let name = wanted
  for (let number = 2; taken.includes(name); number++) name = `${wanted}${String(number)}`
  return name
}

/** The member that a path parameter names. */
function fieldOf(
  members: Readonly<Record<string, SchemaNode>>,
  parameter: string,
): string | undefined {
  const plain = plainName(parameter)
  return Object.keys(members).find((name) => plainName(name) === plain)
}

/** The schema of the records of a family: of an item that is read, else listed, else changed or made. */
function recordSchema(
  contract: Contract,
  operations: Family['operations'],
  { last, singular }: { last: string; singular: string },
): SchemaNode | undefined {
  const replies = (method: string, isItem: boolean) =>
    operations
      .filter(
        ({ operation, place }) =>
          operation.method === method && (place.parameter !== undefined) === isItem,
      )
      .map(({ operation }) => jsonReplyOf(operation)?.schema)
      .filter((one) => one !== undefined)
  const [list] = replies('GET', false)
  const shape = list && listShapeOf(contract, list, last)
  const listed = shape && isObjectSchema(contract, shape.item) ? shape.item : undefined
  const hasItem = operations.some(({ place }) => place.parameter !== undefined)
  const candidates = [
    ...replies('GET', true),
    ...(listed ? [listed] : []),
    ...(['PUT', 'PATCH', 'POST'] as const).flatMap((method) => replies(method, true)),
    ...(hasItem || listed ? replies('POST', false) : []),
  ]
  for (const one of candidates) {
    if (one === listed) return listed
    if (listShapeOf(contract, one, last)?.path.length === 0) continue
    const record = recordShapeOf(contract, one, singular)
    if (record) return record.schema
  }
  return undefined
}

function kindOfAction(
  contract: Contract,
  resource: Resource,
  operation: ContractOperation,
  { parameter }: Place,
): ActionKind | undefined {
  const { method } = operation
  const json = jsonReplyOf(operation)
  if (parameter === undefined) {
    if (method === 'GET') {
      const shape = json && listShapeOf(contract, json.schema, resource.name)
      return shape && isObjectSchema(contract, shape.item) ? 'list' : undefined
    }
    return method === 'POST' && isAboutRecord(contract, resource, operation) ? 'create' : undefined
  }
  if (method === 'GET')
    return json ? 'read' : otherReplyOf(operation, 'bytes') ? 'download' : undefined
  if (method === 'DELETE') return 'delete'
  if (!isAboutRecord(contract, resource, operation)) return undefined
  if (method === 'PUT') return 'replace'
  return method === 'PATCH' || method === 'POST' ? 'update' : undefined
}

/** Whether a reply is empty, or has the record: enough of its members. */
function isAboutRecord(
  contract: Contract,
  resource: Resource,
  operation: ContractOperation,
): boolean {
  const json = jsonReplyOf(operation)
  if (!json) return otherReplyOf(operation, 'empty') !== undefined
  const shape = recordShapeOf(contract, json.schema, resource.singular)
  if (!shape) return false
  if (resource.component !== undefined && componentOf(shape.schema) === resource.component)
    return true
  const names = Object.keys(membersOfSchema(contract, shape.schema))
  const known = names.filter((name) => Object.hasOwn(resource.members, name))
  return known.length > 0 && known.length * 2 >= Math.min(names.length, 4)
}

function actionOf(
  kind: ActionKind,
  resource: Resource,
  { parameterNames }: ContractOperation,
  { parameter }: Place,
): Action {
  const scope = parameterNames
    .filter((name) => name !== parameter)
    .map((name) => [name, fieldOf(resource.members, name) ?? name] as const)
  return { kind, resource, scope, parameter, owners: [] }
}
