import {
  COVERAGE_KINDS,
  percentOf,
  type CoverageKind,
  type CoverageReport,
  type KindCoverage,
  type Uncovered,
} from '../../core/coverage/file-format.js'
import { printable } from '../../core/util/printable.js'

/** The titles of the kinds of coverage. */
export const KIND_TITLES: Readonly<Record<CoverageKind, string>> = {
  operations: 'operations',
  replies: 'replies',
  requestFields: 'request fields',
  replyFields: 'reply fields',
  transitions: 'transitions',
  faults: 'faults',
}

/** Returns the coverage of all services together, by kind. */
export function totalsOf(report: CoverageReport): Record<CoverageKind, KindCoverage> {
  const all = Object.entries(report)
  const entries = COVERAGE_KINDS.map((kind) => {
    const own = all.map(([, kinds]) => kinds[kind])
    const sum = (of: (one: KindCoverage) => number) => own.reduce((all, one) => all + of(one), 0)
    const uncovered = all.flatMap(([name, kinds]) =>
      kinds[kind].uncovered.map(({ item, hint }) => ({ item: `${name} ${item}`, hint })),
    )
    const total = sum((one) => one.total)
    return [kind, { covered: sum((one) => one.covered), total, uncovered }]
  })
  return Object.fromEntries(entries) as Record<CoverageKind, KindCoverage>
}

/**
 * Returns coverage as a table for a terminal.
 *
 * @example
 * console.log(coverageTable(mock.coverage()))
 */
export function coverageTable(report: CoverageReport): string {
  const names = Object.keys(report)
  if (names.length === 0) return 'No coverage'
  const head = ['', ...COVERAGE_KINDS.map((kind) => KIND_TITLES[kind])]
  const rows = names.map((name) => {
    const kinds = report[name]
    return [printable(name), ...COVERAGE_KINDS.map((kind) => (kinds ? cellOf(kinds[kind]) : ''))]
  })
  const totals = totalsOf(report)
  const sum = ['all', ...COVERAGE_KINDS.map((kind) => cellOf(totals[kind]))]
  const table = [head, ...rows, ...(names.length > 1 ? [sum] : [])]
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('   '))
    .map((line) => line.trimEnd())
    .join('\n')
}

function cellOf(kind: KindCoverage): string {
  if (kind.total === 0) return '-'
  return `${String(kind.covered)}/${String(kind.total)} ${percentOf(kind).toFixed(1).padStart(5)} %`
}

function padded(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

/** Returns an item that is not covered, and below it the line of code that would cover it. */
export function uncoveredLines({ item, hint }: Uncovered): string {
  return `  ${printable(item)}\n    ${printable(hint)}`
}

/** Returns everything that is not covered, each item with a line of code that would cover it. */
export function uncoveredText(report: CoverageReport): string {
  return Object.entries(report)
    .flatMap(([name, kinds]) =>
      COVERAGE_KINDS.flatMap((kind) => {
        const { uncovered } = kinds[kind]
        if (uncovered.length === 0) return []
        const title = `${printable(name)}: ${KIND_TITLES[kind]} not covered`
        return [title, ...uncovered.map(uncoveredLines)]
      }),
    )
    .join('\n')
}
