import type { Page } from '../../../core/state/tables.js'
import { breach } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord } from '../model/tables.js'

interface Query {
  readonly page: number
  readonly limit?: number
  readonly start?: string
  readonly end?: string
}

/** One page of an organization's containers. */
export function readPage(model: Containers, orgId: string, query: Query): Page<ContainerRecord> {
  const { containers, rule } = model
  const page = inRange(model, 'page', query.page, Infinity)
  const limit =
    query.limit === undefined
      ? rule('locktera/limit-default')
      : inRange(model, 'limit', query.limit, rule('locktera/limit-max'))
  const count = containers.count('org', orgId)
  const isOldest = count > 1 && rule('locktera/list-order') === 'oldest-first'
  // A page far behind the last one is as empty as the one after it.
  const offset = Math.min((page - 1) * limit, count)
  const all = { index: ['org', orgId], direction: isOldest ? 'asc' : 'desc' } as const
  const isWithin = withinDates(model, query)
  if (model.world.lifecycle.isIdle && !isWithin) return containers.page({ ...all, offset, limit })
  // What is hidden or left out takes no place.
  const where = (one: ContainerRecord) => (isWithin?.(one) ?? true) && model.isListed(one)
  const { records, more } = containers.page({ ...all, limit: offset + limit, where })
  return { records: records.slice(offset), more }
}

/** What the dates of a query keep; undefined where they keep everything. */
function withinDates({ rule }: Containers, { start, end }: Query) {
  if (start === undefined && end === undefined) return undefined
  const which = rule('locktera/date-filter')
  if (which === 'ignored') return undefined
  const [from, to] = [timeOf(start, -Infinity), timeOf(end, Infinity)]
  return ({ created_at }: ContainerRecord) => {
    const time = Date.parse(created_at)
    return time >= from && (time < to || (time === to && which === 'inclusive'))
  }
}

const timeOf = (text: string | undefined, otherwise: number) =>
  text === undefined ? otherwise : Date.parse(text)

function inRange(
  { rule }: Containers,
  name: 'page' | 'limit',
  value: number,
  most: number,
): number {
  if (value >= 1 && value <= most) return value
  const limit = value < 1 ? 1 : most
  if (rule('locktera/page-range') === 'clamped') return limit
  const error = value < 1 ? 'below_minimum' : 'above_maximum'
  const place = { rule: 'locktera/page-range', pointer: `/${name}`, in: 'query' } as const
  throw breach(error, { ...place, expected: limit, actual: value }, { limit })
}
