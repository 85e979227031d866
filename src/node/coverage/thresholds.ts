import {
  assertKind,
  percentOf,
  type CoverageKind,
  type CoverageReport,
} from '../../core/coverage/file-format.js'
import { UsageError } from '../../core/util/errors.js'
import { KIND_TITLES, totalsOf, uncoveredLines } from './table.js'

/** By kind: the lowest coverage allowed, in percent. */
export type Thresholds = Readonly<Partial<Record<CoverageKind, number>>>

/**
 * Parses thresholds as given on the command line.
 *
 * @throws UsageError when a kind is unknown or a value is not a percentage
 * @example
 * readThresholds('operations=90,replies=80') // { operations: 90, replies: 80 }
 */
export function readThresholds(text: string): Thresholds {
  const entries = text.split(',').map((one) => {
    const [name = '', percent = '', ...rest] = one.trim().split('=')
    const isNumber = /^\d+(?:\.\d+)?$/.test(percent) && rest.length === 0
    return [name, isNumber ? Number(percent) : one.trim()] as const
  })
  return checkThresholds(Object.fromEntries(entries))
}

/** Returns checked thresholds. @throws UsageError when a kind is unknown or a value no percentage */
export function checkThresholds(thresholds: Readonly<Record<string, unknown>>): Thresholds {
  for (const [name, percent] of Object.entries(thresholds)) {
    const kind = assertKind(name)
    if (typeof percent === 'number' && percent >= 0 && percent <= 100) continue
    throw new UsageError(
      `Failed to read the threshold "${String(percent)}" of ${kind}: ` +
        `expected a percentage, such as ${kind}=90`,
    )
  }
  return thresholds
}

/**
 * Returns the lines to print about kinds below their threshold, with what is missing; empty if there
 * are none. All services count together.
 */
export function shortfalls(report: CoverageReport, thresholds: Thresholds): string[] {
  const totals = totalsOf(report)
  return Object.entries(thresholds).flatMap(([name, threshold]) => {
    const kind = assertKind(name)
    const { covered, total, uncovered } = totals[kind]
    if (covered * 100 >= threshold * total) return []
    const percent = percentOf({ covered, total }).toFixed(1)
    const missing = uncovered.map(uncoveredLines)
    return [
      `${KIND_TITLES[kind]}: ${percent} % is below ${String(threshold)} %. Missing:`,
      ...missing,
    ]
  })
}
