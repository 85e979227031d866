import type { Table } from '../../../core/state/tables.js'
import { queryError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import type { Storage } from '../model/storage.js'
import { attributeOf, type AttributeFinder } from './attribute.js'
import { pick, selectedFields, type FieldQuery } from './fields.js'
import { parseFilter } from './filter.js'
import { parseOrder, shuffle } from './order.js'
import { SortedPage } from './sorted-page.js'

export interface ListQuery extends FieldQuery {
  readonly limit?: number
  readonly offset: number
  readonly order?: string
  readonly filter?: string
}

/** The records that a list reads, and how it shows them. */
export interface ListSource<R extends object, W extends object> {
  readonly component: 'Container' | 'File'
  readonly table: Table<R>
  readonly toResponse: (record: R) => W
  /** Attributes that filters and orders can use although records do not store them. */
  readonly derived?: Readonly<Record<string, (record: R) => unknown>>
}

interface FoundPage<R> {
  readonly records: readonly R[]
  readonly total: number
}

interface ListCall {
  readonly model: Storage
  readonly query: ListQuery
  readonly rule: ReadRule
  readonly base: string
  readonly path: string
}

/**
 * Returns the body of a list: a page in the vendor's envelope.
 *
 * @throws ApiError 400 naming the parameter
 */
export function listBody<R extends object, W extends object>(
  call: ListCall,
  source: ListSource<R, W>,
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
  const limit = pageSize(query.limit, rule)
  const offset = query.offset
  if (offset < 0) {
    const broken = { keyword: 'minimum', expected: 'at least 0', actual: offset }
    throw queryError('offset', 'must be at least 0', broken)
  }
  const fields = selectedFields(query, source.component)
  const { records, total } = readPage(call, source, offset, limit)
  const has_more = offset + records.length < total
  return {
    count: records.length,
    has_more,
    items: records.map((record) => pick(source.toResponse(record), fields)),
    limit,
    offset,
    // With a limit of 0 the next page would be this one again.
    pagination: has_more && limit > 0 ? { next: nextUrl(call, offset + limit, limit) } : {},
    total,
  }
}

function pageSize(limit: number | undefined, rule: ReadRule): number {
  if (limit === undefined) return rule('carrierx/list-limit-default')
  const max = rule('carrierx/list-limit-max')
  if (limit >= 0 && limit <= max) return limit
  const broken = { rule: 'carrierx/list-limit-max', expected: max, actual: limit } as const
  const keyword = limit < 0 ? 'minimum' : 'maximum'
  throw queryError('limit', `must be from 0 to ${max}`, { ...broken, keyword })
}

function readPage<R extends object, W extends object>(
  { query, model, rule }: ListCall,
  source: ListSource<R, W>,
  offset: number,
  limit: number,
): FoundPage<R> {
  const { table } = source
  const { filter: filterText, order: orderText } = query
  if (filterText === undefined && orderText === undefined) {
    const direction = isReversed(rule) ? 'desc' : 'asc'
    const { records } = table.page({ direction, offset, limit })
    return { records, total: table.size }
  }
  const attributes = attributesOf(source)
  const filter = filterText === undefined ? undefined : parseFilter(filterText, attributes, rule)
  const order = orderText === undefined ? undefined : parseOrder(orderText, attributes)
  const end = offset + limit
  if (typeof order === 'object') {
    const page = new SortedPage<R>(order.sign, end)
    for (const record of table.all()) {
      if (filter?.(record) ?? true) page.add(record, order.attribute.read(record))
    }
    return { records: page.records(offset), total: page.total }
  }
  const all: R[] = []
  for (const record of table.all()) if (filter?.(record) ?? true) all.push(record)
  if (order === 'shuffle') shuffle(all, end, model.state.environment)
  else if (isReversed(rule)) all.reverse()
  return { records: all.slice(offset, end), total: all.length }
}

function isReversed(rule: ReadRule): boolean {
  return rule('carrierx/list-order') === 'newest-first'
}

function attributesOf<R extends object, W extends object>({
  component,
  derived = {},
}: ListSource<R, W>): AttributeFinder {
  return (name) => {
    const attribute = attributeOf(component, name)
    const read = Object.hasOwn(derived, name) ? derived[name] : undefined
    return typeof attribute === 'string' || !read ? attribute : { ...attribute, read }
  }
}

/** Returns the URL of the next page: the same query with another offset. */
function nextUrl({ base, path, query }: ListCall, offset: number, limit: number): string {
  const { limit: _limit, offset: _offset, ...rest } = query
  const params = new URLSearchParams({ limit: String(limit), offset: String(offset) })
  for (const [name, value] of Object.entries<string>(rest)) params.set(name, value)
  return `${base}${path}?${params.toString()}`
}
