import type { Table } from '../../../core/state/tables.js'
import { invalidQuery, type Reader } from '../contract/errors.js'
import type { Storage } from '../model/storage.js'
import { attributeOf, type AttributeFinder } from './attribute.js'
import { chosenFields, pick, type FieldQuery } from './fields.js'
import { parseFilter, type Filter } from './filter.js'
import { parseOrder, shuffled } from './order.js'
import { Sorting } from './sorted-page.js'

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
  readonly shown: (record: R) => W
  /** Attributes that a filter or an order may look at, although they are not kept. */
  readonly derived?: Readonly<Record<string, (record: R) => unknown>>
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
  listed: Listed<R, W>,
  offset: number,
  limit: number,
): Found<R> {
  const { table } = listed
  const { filter: conditions, order: wanted } = query
  if (conditions === undefined && wanted === undefined) {
    const direction = isReversed(rule) ? 'desc' : 'asc'
    const { records } = table.page({ direction, offset, limit })
    return { records, total: table.size }
  }
  const attributes = attributesOf(listed)
  const filter = conditions === undefined ? undefined : parseFilter(conditions, attributes, rule)
  const order = wanted === undefined ? undefined : parseOrder(wanted, attributes)
  const matching = matchesOf(table, filter)
  if (typeof order === 'object') {
    const sorting = new Sorting<R>(order.sign, offset + limit)
    for (const record of matching) sorting.add(record, order.attribute.read(record))
    return { records: sorting.page(offset), total: sorting.total }
  }
  const all = order === 'shuffle' ? shuffled([...matching], model.world.environment) : [...matching]
  if (order === undefined && isReversed(rule)) all.reverse()
  return { records: all.slice(offset, offset + limit), total: all.length }
}

function isReversed(rule: Reader): boolean {
  return rule('carrierx/list-order') === 'newest-first'
}

function* matchesOf<R extends object>(table: Table<R>, filter: Filter | undefined): Iterable<R> {
  for (const record of table.all()) if (filter?.(record) ?? true) yield record
}

function attributesOf<R extends object, W extends object>({
  component,
  derived = {},
}: Listed<R, W>): AttributeFinder {
  return (name) => {
    const attribute = attributeOf(component, name)
    const read = Object.hasOwn(derived, name) ? derived[name] : undefined
    return typeof attribute === 'string' || !read ? attribute : { ...attribute, read }
  }
}

/** The address of the next page: the query as it was, with its offset moved. */
function nextOf({ base, path, query }: ListCall, offset: number, limit: number): string {
  const { limit: _limit, offset: _offset, ...rest } = query
  const params = new URLSearchParams({ limit: String(limit), offset: String(offset) })
  for (const [name, value] of Object.entries<string>(rest)) params.set(name, value)
  return `${base}${path}?${params.toString()}`
}
