import type { Page } from '../../../core/state/tables.js'
import type { Table } from '../../../core/state/tables.js'
import { apiError, ruleError } from '../contract/errors.js'
import type { ReadRule } from '../contract/rules.js'
import { hasTies, pageOrderedById, type ListItem } from './tie-break.js'

/** The query parameters of a list. */
interface ListQuery {
  readonly limit: number
  readonly order: 'asc' | 'desc'
  readonly after?: string
}

/** What of a table is listed. */
export interface PageFilter<R> {
  readonly index?: readonly [name: string, value: string]
  /** Whether a cursor may name a record outside of the group of `index`. */
  readonly anyCursor?: boolean
  readonly where?: ((record: R) => boolean) | undefined
}

const MAX_LIMIT = 100

/**
 * Returns one page of a table.
 *
 * @throws ApiError 400 for the limit, 404 for the cursor
 */
export function readPage<R extends ListItem>(
  table: Table<R>,
  query: ListQuery,
  rule: ReadRule,
  { index, anyCursor, where }: PageFilter<R> = {},
): Page<R> {
  const limit = pageSize(query.limit, rule)
  const after = resolveCursor(table, query.after, rule, anyCursor ? undefined : index)
  const wanted = { index, direction: query.order, after, where }
  // One more than the page: it may have been created in the same second as the last one.
  const { records } = table.page({ ...wanted, limit: limit + 1 })
  if (hasTies(table, wanted, records) && rule('openai/order-tie-break') === 'id') {
    return pageOrderedById(table, wanted, limit)
  }
  return { records: records.slice(0, limit), more: records.length > limit }
}

function pageSize(limit: number, rule: ReadRule): number {
  if (limit === 0 && rule('openai/limit-zero') === 'empty-page') return 0
  if (limit >= 1 && limit <= MAX_LIMIT) return limit
  if (rule('openai/limit-range') === 'clamped') return limit < 1 ? 1 : MAX_LIMIT
  const [name, bound] =
    limit < 1
      ? (['integer_below_min_value', 1] as const)
      : (['integer_above_max_value', MAX_LIMIT] as const)
  throw ruleError(name, 'openai/limit-range', '/limit', { limit: bound, actual: limit }, 'query')
}

/** Returns the cursor to start after. An id that was only ever in another container is unknown. */
function resolveCursor<R extends object>(
  table: Table<R>,
  after: string | undefined,
  rule: ReadRule,
  index: PageFilter<R>['index'],
): string | undefined {
  if (after === undefined) return undefined
  if (table.hasOrHad(after, index)) {
    if (table.has(after) || rule('openai/deleted-cursor') === 'keeps-its-place') return after
  } else if (rule('openai/unknown-cursor') === 'first-page') return undefined
  throw apiError('cursor_not_found', { param: 'after', actual: after.slice(0, 200) })
}

/** Returns the body of a list: a page in the vendor's envelope. */
export function listBody<T extends { id: string }>(data: T[], more: boolean, rule: ReadRule) {
  const [first, last] = [data[0]?.id, data.at(-1)?.id]
  const emptyId = data.length === 0 ? rule('openai/empty-list-ids') : null
  return {
    object: 'list' as const,
    data,
    first_id: first ?? emptyId,
    has_more: more,
    last_id: last ?? emptyId,
  }
}
