import type { Table } from '../../../core/table.js'
import { invalidQuery, type Reader } from '../errors.js'
import type { Storage } from '../model.js'
import { chosenFields, pick, type FieldQuery } from './fields.js'
import { parseFilter } from './filter.js'
import { parseOrder, sortBy } from './order.js'

export interface ListQuery extends FieldQuery {
  readonly limit?: number
  readonly offset: number
  readonly order?: string
  readonly filter?: string
}

/** What is listed, and how it is shown. */
export interface Listed<R extends object, W extends object> {
  readonly component: 'Container' | 'File'
  readonly table: Table<R>
  /** A record with all that a filter or an order may look at. */
  readonly shown: (record: R) => W
}

interface Found<R> {
  readonly records: readonly R[]
  readonly total: number
}

interface ListCall {
  readonly model: Storage
  readonly query: ListQuery
  readonly rule: Reader
  readonly base: string
  readonly path: string
}

/** A page of a table in the vendor's envelope. */
export function listPage<R extends object, W extends object>(
  call: ListCall,
  listed: Listed<R, W>,
): {
  count: number
  has_more: boolean
  items: W[]
  limit: number
  offset: number
  pagination: { next?: string }
  total: number
} {
  const { query, rule } = call
  const limit = limitOf(query.limit, rule)
  const offset = query.offset
  if (offset < 0) {
    const broken = { keyword: 'minimum', expected: 'at least 0', actual: offset }
    throw invalidQuery('offset', 'must be at least 0', broken)
  }
  const fields = chosenFields(query, listed.component)
  const { records, total } = find(call, listed, offset, limit)
  const has_more = offset + records.length < total
  return {
    count: records.length,
    has_more,
    items: records.map((record) => pick(listed.shown(record), fields)),
    limit,
    offset,
    // A page of none would lead to itself.
    pagination: has_more && limit > 0 ? { next: nextOf(call, offset + limit, limit) } : {},
    total,
  }
}

function limitOf(asked: number | undefined, rule: Reader): number {
  if (asked === undefined) return rule('carrierx/list-limit-default')
  const most = rule('carrierx/list-limit-max')
  if (asked >= 0 && asked <= most) return asked
  const broken = { rule: 'carrierx/list-limit-max', expected: most, actual: asked } as const
  const keyword = asked < 0 ? 'minimum' : 'maximum'
  throw invalidQuery('limit', `must be from 0 to ${most}`, { ...broken, keyword })
}

function find<R extends object, W extends object>(
  { query, model, rule }: ListCall,
  { component, table, shown }: Listed<R, W>,
  offset: number,
  limit: number,
): Found<R> {
  const { filter: conditions, order: wanted } = query
  if (conditions === undefined && wanted === undefined) {
    const { records } = table.page({ direction: 'asc', offset, limit })
    return { records, total: table.size }
  }
  const filter = conditions === undefined ? undefined : parseFilter(conditions, component, rule)
  const order = wanted === undefined ? undefined : parseOrder(wanted, component)
  const named = [...(filter?.names ?? []), ...sortedBy(order)]
  // Made for the reply alone, so it takes a while to make for everything there is.
  const view = named.includes('publish_uri') ? shown : (record: R) => record
  const records = [...table.all()].filter((record) => filter?.matches(view(record)) ?? true)
  const sorted = order ? sortBy(records, order, model.world.environment, view) : records
  return { records: sorted.slice(offset, offset + limit), total: sorted.length }
}

function sortedBy(order: ReturnType<typeof parseOrder> | undefined): readonly string[] {
  return order === undefined || order === 'shuffle' ? [] : order.attribute.path.slice(0, 1)
}

/** The address of the next page: the query as it was, with its offset moved. */
function nextOf({ base, path, query }: ListCall, offset: number, limit: number): string {
  const { limit: _limit, offset: _offset, ...rest } = query
  const params = new URLSearchParams({ limit: String(limit), offset: String(offset) })
  for (const [name, value] of Object.entries<string>(rest)) params.set(name, value)
  return `${base}${path}?${params.toString()}`
}
