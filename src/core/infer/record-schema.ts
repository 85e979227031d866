import type { Contract, ContractOperation } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import { typeOf } from './values.js'
import { ITEMS, plainName } from './words.js'

/** The members of an object schema, also of its alternatives. */
export function membersOfSchema(
  contract: Contract,
  given: SchemaNode,
  depth = 0,
): Record<string, SchemaNode> {
  const schema = contract.resolve(given)
  if (depth > 4) return { ...schema.properties }
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]
  return {
    ...(Object.assign(
      {},
      ...parts.map((one) => membersOfSchema(contract, one, depth + 1)),
    ) as object),
    ...schema.properties,
  }
}

/** Whether a schema is of an object with members. */
export function isObjectSchema(contract: Contract, given: SchemaNode): boolean {
  return Object.keys(membersOfSchema(contract, given)).length > 0
}

/** The component that a schema is, by name; undefined if it stands for itself. */
export function componentOf({ $ref }: SchemaNode): string | undefined {
  return $ref?.split('/').at(-1)
}

/** The success response of an operation that has JSON: its status and its schema. */
export interface JsonReply {
  readonly status: number
  readonly schema: SchemaNode
}

/** The first success response of an operation with JSON. */
export function jsonReplyOf({ method, responses }: ContractOperation): JsonReply | undefined {
  for (const status of successes(responses.keys(), method)) {
    const schema = responses.get(status)?.node.content?.['application/json']?.schema
    if (schema) return { status, schema }
  }
  return undefined
}

/** The first success response of an operation without JSON: bytes, or no body. */
export function otherReplyOf(
  { responses }: ContractOperation,
  what: 'bytes' | 'empty',
): { readonly status: number; readonly mediaTypes: readonly string[] } | undefined {
  // Of several empty ones, the status that says so.
  const statuses = successes(responses.keys())
  const ordered = what === 'empty' && statuses.includes(204) ? [204, ...statuses] : statuses
  for (const status of ordered) {
    const { content } = responses.get(status)?.node ?? {}
    if (content?.['application/json']) continue
    const mediaTypes = Object.keys(content ?? {})
    if ((what === 'bytes') === mediaTypes.length > 0) return { status, mediaTypes }
  }
  return undefined
}

/** The statuses of success, the likeliest first: of a POST that creates, 201. */
function successes(statuses: Iterable<number>, method = ''): number[] {
  const rank = (status: number) => (method === 'POST' && status === 201 ? 0 : status)
  return [...statuses].filter((one) => one >= 200 && one < 300).sort((a, b) => rank(a) - rank(b))
}

/** Where the records of a list are in its reply, and the schema of one. */
export interface ListShape {
  /** The names that lead to the array; none if the reply is the array. */
  readonly path: readonly string[]
  readonly item: SchemaNode
}

/**
 * Finds the records in the schema of a list's reply: an array, or an object with one array of objects.
 * `collection` is the name of the collection, which the array may have.
 */
export function listShapeOf(
  contract: Contract,
  given: SchemaNode,
  collection: string,
  depth = 0,
): ListShape | undefined {
  const schema = contract.resolve(given)
  if (typeOf(schema) === 'array') return { path: [], item: schema.items ?? {} }
  const arrays = Object.entries(membersOfSchema(contract, schema)).filter(([, one]) => {
    const member = contract.resolve(one)
    return typeOf(member) === 'array' && isObjectSchema(contract, member.items ?? {})
  })
  const plain = plainName(collection)
  const named =
    arrays.find(([name]) => plainName(name) === plain) ??
    arrays.find(([name]) => ITEMS.has(plainName(name)))
  const [name, array] = named ?? (arrays.length === 1 ? (arrays[0] ?? []) : [])
  if (name !== undefined && array)
    return { path: [name], item: contract.resolve(array).items ?? {} }
  if (depth > 0) return undefined
  for (const [outer, one] of Object.entries(membersOfSchema(contract, schema))) {
    if (!/^(?:data|_?embedded|results?|response|payload)$/i.test(outer)) continue
    const inner = listShapeOf(contract, one, collection, depth + 1)
    if (inner) return { path: [outer, ...inner.path], item: inner.item }
  }
  return undefined
}

/** Where the record is in a reply about one: the names that lead to it, none if the reply is the record. */
export interface RecordShape {
  readonly path: readonly string[]
  readonly schema: SchemaNode
}

const WRAPPERS = /^(?:data|result|item|response|payload|object|attributes)$/i

/** Finds the record in the schema of a reply: the reply itself, or the one member that wraps it. */
export function recordShapeOf(
  contract: Contract,
  given: SchemaNode,
  singular: string,
): RecordShape | undefined {
  const members = Object.entries(membersOfSchema(contract, given))
  if (members.length === 0) return undefined
  const objects = members.filter(([, one]) => {
    const member = contract.resolve(one)
    return typeOf(member) === 'object' && isObjectSchema(contract, member)
  })
  const wrapper = objects.find(
    ([name]) =>
      members.length <= 4 && (WRAPPERS.test(name) || plainName(name) === plainName(singular)),
  )
  if (wrapper && !members.some(([name]) => /^_?id$/i.test(name))) {
    return { path: [wrapper[0]], schema: wrapper[1] }
  }
  return { path: [], schema: given }
}
