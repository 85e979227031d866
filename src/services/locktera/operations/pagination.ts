import type { Page } from '../../../core/state/tables.js'
import { timeOfText } from '../../../core/util/time.js'
import { ruleError } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'

interface ListQuery {
  readonly page: number
  readonly limit?: number
  readonly start?: string
  readonly end?: string
}

/**
 * Returns one page of the containers of an organization.
 *
 * @throws ApiError 400 for the page or the limit
 */
export function readPage(
  model: Containers,
  orgId: string,
  query: ListQuery,
): Page<ContainerRecord> {
  const { containers, rule } = model
  const page = checkRange(model, 'page', query.page, Infinity)
  const limit =
    query.limit === undefined
      ? rule('locktera/limit-default')
      : checkRange(model, 'limit', query.limit, rule('locktera/limit-max'))
  const count = containers.count('org', orgId)
  const isOldest = count > 1 && rule('locktera/list-order') === 'oldest-first'
  // Every page beyond the last one is empty, so the offset can be capped.
  const offset = Math.min((page - 1) * limit, count)
  const all = { index: ['org', orgId], direction: isOldest ? 'asc' : 'desc' } as const
  const isInDates = dateFilter(model, query)
  if (model.state.lifecycle.isIdle && !isInDates) return containers.page({ ...all, offset, limit })
  // Containers that are hidden or filtered out do not count for the offset.
  const where = (one: ContainerRecord) => (isInDates?.(one) ?? true) && model.isListed(one)
  const { records, more } = containers.page({ ...all, limit: offset + limit, where })
  return { records: records.slice(offset), more }
}

/** Returns a predicate for the dates of a query, or undefined when they exclude nothing. */
function dateFilter({ rule }: Containers, { start, end }: ListQuery) {
  if (start === undefined && end === undefined) return undefined
  const mode = rule('locktera/date-filter')
  if (mode === 'ignored') return undefined
  const from = start === undefined ? -Infinity : timeOfText(start)
  const to = end === undefined ? Infinity : timeOfText(end)
  return ({ created_at }: ContainerRecord) => {
    const time = timeOfText(created_at)
    return time >= from && (time < to || (time === to && mode === 'inclusive'))
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
