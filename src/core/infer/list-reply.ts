import type { Contract } from '../contract/contract.js'
import type { SchemaNode } from '../contract/openapi.js'
import type { ListPage, ListParameters } from './list-query.js'
import { membersOfSchema, type ListShape } from './record-schema.js'
import { typeOf } from './values.js'
import {
  COUNT,
  FIRST_ID,
  LAST_ID,
  LIMIT,
  MORE,
  NEXT,
  OFFSET,
  PAGE,
  PAGES,
  plainName,
  PREVIOUS,
  TOTAL,
} from './words.js'

/** What the reply of a list says beside the records. */
export interface ListFacts {
  readonly page: ListPage
  readonly parameters: ListParameters
  /** The cursors of the first and the last record; undefined for an empty page. */
  readonly first: string | undefined
  readonly last: string | undefined
  /** The URL of the list with other values in its query. */
  readonly link: (changes: Readonly<Record<string, string>>) => string
}

/** The reply of a list as far as its members are understood: records, totals, cursors. */
export function listReply(
  contract: Contract,
  given: SchemaNode,
  { path }: ListShape,
  records: readonly unknown[],
  facts: ListFacts,
): unknown {
  const [name, ...rest] = path
  if (name === undefined) return records
  const members = membersOfSchema(contract, given)
  const inner = listReply(contract, members[name] ?? {}, { path: rest, item: {} }, records, facts)
  return { ...factsOf(contract, members, facts), [name]: inner }
}

function factsOf(
  contract: Contract,
  members: Readonly<Record<string, SchemaNode>>,
  facts: ListFacts,
  depth = 0,
): Record<string, unknown> {
  const known: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(members)) {
    const schema = contract.resolve(one)
    const type = typeOf(schema) ?? typeOf(contract.resolve(schema.anyOf?.[0] ?? {}))
    const fact =
      type === 'object' && depth < 2
        ? innerFacts(contract, one, facts, depth)
        : factOf(name, type, schema, members, facts)
    if (fact !== undefined) known[name] = fact
  }
  return known
}

function innerFacts(
  contract: Contract,
  schema: SchemaNode,
  facts: ListFacts,
  depth: number,
): Record<string, unknown> | undefined {
  const inner = factsOf(contract, membersOfSchema(contract, schema), facts, depth + 1)
  return Object.keys(inner).length > 0 ? inner : undefined
}

function factOf(
  name: string,
  type: string | undefined,
  schema: SchemaNode,
  members: Readonly<Record<string, SchemaNode>>,
  facts: ListFacts,
): unknown {
  const { page, parameters, first, last } = facts
  const plain = plainName(name)
  const { rows, total, offset, limit, hasMore } = page
  if (type === 'integer' || type === 'number') {
    if (TOTAL.has(plain)) return total
    // Beside links to other pages, a count is that of all records.
    if (COUNT.has(plain)) return 'next' in members && 'previous' in members ? total : rows.length
    if (PAGES.has(plain)) return limit > 0 ? Math.max(1, Math.ceil(total / limit)) : 1
    if (PAGE.has(plain))
      return (limit > 0 ? Math.floor(offset / limit) : 0) + (parameters.isFirstPageZero ? 0 : 1)
    if (LIMIT.has(plain))
      return plain === 'size' ||
        plain === 'limit' ||
        plain.startsWith('per') ||
        plain.startsWith('page')
        ? limit
        : undefined
    return OFFSET.has(plain) ? offset : undefined
  }
  if (type === 'boolean') return MORE.has(plain) ? hasMore : undefined
  if (FIRST_ID.has(plain)) return first ?? null
  if (LAST_ID.has(plain)) return last ?? null
  const isLink =
    schema.format === 'uri' ||
    /url|href|link/i.test(name) ||
    (plain === 'next' && parameters.after === undefined)
  if (NEXT.has(plain)) return hasMore ? (isLink ? nextLink(facts) : last) : null
  if (PREVIOUS.has(plain)) return null
  return undefined
}

function nextLink({ page, parameters, last, link }: ListFacts): string {
  const { offset, limit } = page
  const { after, page: pageName, offset: offsetName } = parameters
  if (after !== undefined) return link({ [after]: last ?? '' })
  const number =
    limit > 0 ? Math.floor(offset / limit) + 1 + (parameters.isFirstPageZero ? 0 : 1) : 1
  if (pageName !== undefined) return link({ [pageName]: String(number) })
  return link(offsetName === undefined ? {} : { [offsetName]: String(offset + limit) })
}
