import type { Page } from '../../../core/state/tables.js'
import type { Table } from '../../../core/state/tables.js'
import { breach, refuse } from '../contract/errors.js'
import type { Reader } from '../model/containers.js'
import { hasTies, pageById, type Listed } from './tie-break.js'

/** What a list asks for. */
interface Query {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  readonly after?: string
}

interface Selection<R> {
  readonly index?: readonly [name: string, value: string]
  readonly where?: (record: R) => boolean
}

const MAX = 100

/** Reads one page by the rules that all lists of this service share. */
export function readPage<R extends Listed>(
  table: Table<R>,
  query: Query,
  rule: Reader,
  { index, where }: Selection<R> = {},
): Page<R> {
  const limit = pageSize(query.limit, rule)
  const after = cursor(table, query.after, rule, index)
  const wanted = { index, direction: query.order, after, where }
  // One more than is shown: whether it is of the same second counts, too.
  const { records } = table.page({ ...wanted, limit: limit + 1 })
  if (hasTies(table, wanted, records) && rule('openai/order-tie-break') === 'id') {
    return pageById(table, wanted, limit)
  }
  return { records: records.slice(0, limit), more: records.length > limit }
}

function pageSize(limit: number, rule: Reader): number {
  if (limit === 0 && rule('openai/limit-zero') === 'empty-page') return 0
  if (limit >= 1 && limit <= MAX) return limit
  if (rule('openai/limit-range') === 'clamped') return limit < 1 ? 1 : MAX
  const [name, bound] =
    limit < 1
      ? (['integer_below_min_value', 1] as const)
      : (['integer_above_max_value', MAX] as const)
  throw breach(name, 'openai/limit-range', '/limit', { limit: bound, actual: limit }, 'query')
}

/** A cursor is of its own list: what is or was in that of another container is none. */
function cursor<R extends object>(
  table: Table<R>,
  after: string | undefined,
  rule: Reader,
  index: Selection<R>['index'],
): string | undefined {
  if (after === undefined) return undefined
  if (table.hasOrHad(after, index)) {
    if (table.has(after) || rule('openai/deleted-cursor') === 'keeps-its-place') return after
  } else if (rule('openai/unknown-cursor') === 'first-page') return undefined
  throw refuse('cursor_not_found', { param: 'after', actual: after.slice(0, 200) })
}

/** The vendor's envelope around a page. */
export function listBody<T extends { id: string }>(data: T[], more: boolean, rule: Reader) {
  const [first, last] = [data[0]?.id, data.at(-1)?.id]
  const none = data.length === 0 ? rule('openai/empty-list-ids') : null
  return {
    object: 'list' as const,
    data,
    first_id: first ?? none,
    has_more: more,
    last_id: last ?? none,
  }
}
