import type { Page } from '../../../core/table.js'
import { breach } from '../errors.js'
import type { Containers } from '../model.js'
import type { ContainerRecord } from '../tables.js'

interface Query {
  readonly page: number
  readonly limit?: number
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
  if (model.world.lifecycle.isIdle) return containers.page({ ...all, offset, limit })
  // What is hidden takes no place.
  const where = model.isListed.bind(model)
  const { records, more } = containers.page({ ...all, limit: offset + limit, where })
  return { records: records.slice(offset), more }
}

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
