import type { Page, PageOptions } from '../../../core/state/tables.js'
import type { Table } from '../../../core/state/tables.js'

/** The fields that lists are ordered by. */
export interface ListItem {
  readonly id: string
  readonly created_at: number
}

type PageQuery<R> = Pick<PageOptions<R>, 'index' | 'direction' | 'after' | 'where'>

const OPPOSITE = { asc: 'desc', desc: 'asc' } as const

/** Whether two neighbours on a page, or at its cursor, were created in the same second. */
export function hasTies<R extends ListItem>(
  table: Table<R>,
  wanted: PageQuery<R>,
  records: readonly R[],
): boolean {
  const { after, direction } = wanted
  if (records.some((one, at) => one.created_at === records[at - 1]?.created_at)) return true
  if (after === undefined) return false
  const second = table.rankOf(after)
  const [before] = table.page({ ...wanted, direction: OPPOSITE[direction], limit: 1 }).records
  return second === records[0]?.created_at || second === before?.created_at
}

/** Returns a page on which records of the same second are ordered by id. Reads the whole list. */
export function pageOrderedById<R extends ListItem>(
  table: Table<R>,
  { index, direction, after, where }: PageQuery<R>,
  limit: number,
): Page<R> {
  const all = index ? table.where(...index) : table.all()
  const matching = [...all].filter((one) => where?.(one) ?? true).sort(compare)
  const sorted = direction === 'asc' ? matching : matching.reverse()
  const rest = after === undefined ? sorted : sorted.filter(isAfterCursor(table, after, direction))
  return { records: rest.slice(0, limit), more: rest.length > limit }
}

function isAfterCursor<R extends ListItem>(
  table: Table<R>,
  after: string,
  direction: 'asc' | 'desc',
) {
  const cursor = { id: after, created_at: Number(table.rankOf(after)) }
  const sign = direction === 'asc' ? 1 : -1
  return (one: R) => sign * compare(one, cursor) > 0
}

function compare(a: ListItem, b: ListItem): number {
  return a.created_at - b.created_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
