import type { ReadRule } from '../contract/rules.js'
import type { ContainerRecord, FileRecord } from './tables.js'

/** The totals of a container, or the share of one file in them. */
export interface Usage {
  readonly total_bytes: number
  readonly total_files: number
  readonly threshold_total_bytes: number
  readonly threshold_total_files: number
}

export const NO_USAGE: Usage = {
  total_bytes: 0,
  total_files: 0,
  threshold_total_bytes: 0,
  threshold_total_files: 0,
}

type CountedFile = Pick<FileRecord, 'file_bytes' | 'threshold_include'>

function usageOf({ file_bytes: bytes, threshold_include: counts }: CountedFile): Usage {
  return {
    total_bytes: bytes,
    total_files: 1,
    threshold_total_bytes: counts ? bytes : 0,
    threshold_total_files: counts ? 1 : 0,
  }
}

/** Returns the totals of a container after files are added, or removed with a `sign` of -1. */
export function usageAfter(container: Usage, files: readonly CountedFile[], sign: 1 | -1): Usage {
  const sum = { ...NO_USAGE }
  for (const usage of files.map(usageOf)) {
    for (const name of Object.keys(sum) as (keyof Usage)[]) sum[name] += usage[name]
  }
  const names = Object.keys(sum) as (keyof Usage)[]
  return Object.fromEntries(
    names.map((name) => [name, container[name] + sign * sum[name]]),
  ) as unknown as Usage
}

type Limits = Pick<
  ContainerRecord,
  'quota_bytes' | 'quota_files' | 'threshold_bytes' | 'threshold_files'
>

/** Returns the percentages that are still available, by totals and limits. */
export function percentagesOf(container: Limits & Usage, rule: ReadRule) {
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

function percentage(used: number, limit: number, rule: ReadRule): number {
  if (used >= limit) return 0
  const exact = (100 * (limit - used)) / limit
  // No rule is read for a whole percentage: it needs no rounding.
  if (Number.isInteger(exact)) return exact
  return rule('carrierx/percent-rounding') === 'down' ? Math.floor(exact) : Math.round(exact)
}

/** Whether a container exceeds a threshold or, with 'reached', is at one. */
export function isOver(container: Limits & Usage, edge: 'exceeded' | 'reached'): boolean {
  const isAbove = (total: number, limit: number | null) =>
    limit !== null && (edge === 'exceeded' ? total > limit : total >= limit)
  return (
    isAbove(container.threshold_total_bytes, container.threshold_bytes) ||
    isAbove(container.threshold_total_files, container.threshold_files)
  )
}
