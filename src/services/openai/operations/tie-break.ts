import type { Page, PageOptions } from '../../../core/state/tables.js'
import type { Table } from '../../../core/state/tables.js'

/** What lists are ordered by. */
export interface Listed {
  readonly id: string
  readonly created_at: number
}

type Wanted<R> = Pick<PageOptions<R>, 'index' | 'direction' | 'after' | 'where'>

const OPPOSITE = { asc: 'desc', desc: 'asc' } as const

/** Whether records of one second stand side by side here, or beside the cursor. */
export function hasTies<R extends Listed>(
  table: Table<R>,
  wanted: Wanted<R>,
  records: readonly R[],
): boolean {
  const { after, direction } = wanted
  if (records.some((one, at) => one.created_at === records[at - 1]?.created_at)) return true
  if (after === undefined) return false
  const second = table.rankOf(after)
  const [before] = table.page({ ...wanted, direction: OPPOSITE[direction], limit: 1 }).records
  return second === records[0]?.created_at || second === before?.created_at
}

/** The page where those of one second are ordered by their ids; it looks at all of the list. */
export function pageById<R extends Listed>(
  table: Table<R>,
  { index, direction, after, where }: Wanted<R>,
  limit: number,
): Page<R> {
  const all = index ? table.where(...index) : table.all()
  const fitting = [...all].filter((one) => where?.(one) ?? true).sort(compare)
  const inOrder = direction === 'asc' ? fitting : fitting.reverse()
  const rest = after === undefined ? inOrder : inOrder.filter(beyond(table, after, direction))
  return { records: rest.slice(0, limit), more: rest.length > limit }
}

function beyond<R extends Listed>(table: Table<R>, after: string, direction: 'asc' | 'desc') {
  const cursor = { id: after, created_at: Number(table.rankOf(after)) }
  const sign = direction === 'asc' ? 1 : -1
  return (one: R) => sign * compare(one, cursor) > 0
}

function compare(a: Listed, b: Listed): number {
  return a.created_at - b.created_at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
