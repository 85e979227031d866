import type { Reader } from '../contract/errors.js'
import type { ContainerRecord, FileRecord } from './tables.js'

/** What files add to the totals of a container. */
export interface Load {
  readonly total_bytes: number
  readonly total_files: number
  readonly threshold_total_bytes: number
  readonly threshold_total_files: number
}

export const NOTHING: Load = {
  total_bytes: 0,
  total_files: 0,
  threshold_total_bytes: 0,
  threshold_total_files: 0,
}

type Weighed = Pick<FileRecord, 'file_bytes' | 'threshold_include'>

function loadOf({ file_bytes: bytes, threshold_include: counts }: Weighed): Load {
  return {
    total_bytes: bytes,
    total_files: 1,
    threshold_total_bytes: counts ? bytes : 0,
    threshold_total_files: counts ? 1 : 0,
  }
}

/** The totals of a container once files come, or go with a `sign` of -1. */
export function moved(container: Load, files: readonly Weighed[], sign: 1 | -1): Load {
  const sum = { ...NOTHING }
  for (const load of files.map(loadOf)) {
    for (const name of Object.keys(sum) as (keyof Load)[]) sum[name] += load[name]
  }
  const names = Object.keys(sum) as (keyof Load)[]
  return Object.fromEntries(
    names.map((name) => [name, container[name] + sign * sum[name]]),
  ) as unknown as Load
}

type Limits = Pick<
  ContainerRecord,
  'quota_bytes' | 'quota_files' | 'threshold_bytes' | 'threshold_files'
>

/** The percentages that follow from totals and limits. */
export function percentagesOf(container: Limits & Load, rule: Reader) {
  const percent = (used: number, limit: number) => percentage(used, limit, rule)
  const { quota_bytes, quota_files, threshold_bytes, threshold_files } = container
  return {
    available_bytes_percent:
      quota_bytes === null ? 100 : percent(container.total_bytes, quota_bytes),
    available_files_percent:
      quota_files === null ? 100 : percent(container.total_files, quota_files),
    threshold_available_bytes_percent:
      threshold_bytes === null ? null : percent(container.threshold_total_bytes, threshold_bytes),
    threshold_available_files_percent:
      threshold_files === null ? null : percent(container.threshold_total_files, threshold_files),
  }
}

function percentage(used: number, limit: number, rule: Reader): number {
  if (used >= limit) return 0
  const exact = (100 * (limit - used)) / limit
  // A whole percentage is the same either way.
  if (Number.isInteger(exact)) return exact
  return rule('carrierx/percent-rounding') === 'down' ? Math.floor(exact) : Math.round(exact)
}

/** Whether a container is over its threshold, or has come up to it. */
export function isOver(container: Limits & Load, edge: 'exceeded' | 'reached'): boolean {
  const pairs = [
    [container.threshold_total_bytes, container.threshold_bytes],
    [container.threshold_total_files, container.threshold_files],
  ] as const
  return pairs.some(([total, limit]) => {
    if (limit === null) return false
    return edge === 'exceeded' ? total > limit : total >= limit
  })
}
