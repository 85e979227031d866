import type { RankRange } from '../../../core/state/sorted-index.js'
import type { Page, Table } from '../../../core/state/tables.js'
import { timeOfText } from '../../../core/util/time.js'
import { ruleError } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'

export interface ListQuery {
  readonly page: number
  readonly limit?: number
  readonly start?: string
  readonly end?: string
}

/** What is listed: a group of a table that is sorted by time in ms. */
export interface Listing<R extends object> {
  readonly table: Table<R>
  readonly index: readonly [name: string, value: string]
  /** The rule about the order. */
  readonly order: 'locktera/list-order' | 'locktera/events-order'
  /** Whether a record is shown. Default: every one is. */
  readonly isListed?: ((record: R) => boolean) | undefined
}

/**
 * Returns one page of a list.
 *
 * @throws ApiError 400 for the page or the limit
 */
export function pageOf<R extends object>(
  model: Containers,
  { table, index, order, isListed }: Listing<R>,
  query: ListQuery,
): Page<R> {
  const { rule } = model
  const page = checkRange(model, 'page', query.page, Infinity)
  const limit =
    query.limit === undefined
      ? rule('locktera/limit-default')
      : checkRange(model, 'limit', query.limit, rule('locktera/limit-max'))
  const count = table.count(...index)
  const isOldest = count > 1 && rule(order) === 'oldest-first'
  // Every page beyond the last one is empty, so the offset can be capped.
  const offset = Math.min((page - 1) * limit, count)
  const direction = isOldest ? 'asc' : 'desc'
  const all = { index, direction, range: dateRange(model, query) } as const
  if (!isListed) return table.page({ ...all, offset, limit })
  // Records that are hidden do not count for the offset.
  const { records, more } = table.page({ ...all, limit: offset + limit, where: isListed })
  return { records: records.slice(offset), more }
}

/** Returns the times of creation that a query asks for, or undefined when it excludes nothing. */
function dateRange({ rule }: Containers, { start, end }: ListQuery): RankRange | undefined {
  if (start === undefined && end === undefined) return undefined
  const mode = rule('locktera/date-filter')
  if (mode === 'ignored') return undefined
  const from = start === undefined ? -Infinity : timeOfText(start)
  const to = end === undefined ? Infinity : timeOfText(end)
  return {
    isBefore: (time) => Number(time) < from,
    isBehind: (time) => Number(time) > to || (time === to && mode !== 'inclusive'),
  }
}

/** Returns a page or limit that is in range, or clamped where a rule says so. */
function checkRange(
  { rule }: Containers,
  name: 'page' | 'limit',
  value: number,
  max: number,
): number {
  if (value >= 1 && value <= max) return value
  const limit = value < 1 ? 1 : max
  if (rule('locktera/page-range') === 'clamped') return limit
  const error = value < 1 ? 'below_minimum' : 'above_maximum'
  const broken = { rule: 'locktera/page-range', pointer: `/${name}`, in: 'query' } as const
  throw ruleError(error, { ...broken, expected: limit, actual: value }, { limit })
}
