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
    const coveredItems = all.flatMap(([name, kinds]) =>
      kinds[kind].coveredItems.map((item) => `${name} ${item}`),
    )
    return [kind, { covered: sum((one) => one.covered), total, coveredItems, uncovered }]
  })
  return Object.fromEntries(entries) as Record<CoverageKind, KindCoverage>
}

// Terminals and logs of CI are at least this wide.
const MAX_WIDTH = 80
const GAP = '   '

/**
 * Returns coverage as a table for a terminal: a row for each service, a column for each kind. What
 * does not fit into 80 columns follows below.
 *
 * @example
 * console.log(coverageTable(mock.coverage()))
 */
export function coverageTable(report: CoverageReport): string {
  const names = Object.keys(report)
  if (names.length === 0) return 'No coverage'
  const all = Object.values(report)
  const isSummed = names.length > 1
  const rows = isSummed ? [...all, totalsOf(report)] : all
  const titles = ['', ...names.map(printable), ...(isSummed ? ['all'] : [])]
  const columns = COVERAGE_KINDS.map((kind) => {
    const cells = [KIND_TITLES[kind], ...rows.map((kinds) => cellOf(kinds[kind]))]
    return cells.map((cell) => cell.padStart(widthOf(cells)))
  })
  const first = titles.map((title) => title.padEnd(widthOf(titles)))
  return blocksOf(first, columns)
    .map((block) => block.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n')
}

/** Puts columns beside the first one, in as many blocks as the width takes. */
function blocksOf(first: readonly string[], columns: readonly (readonly string[])[]): string[][] {
  const blocks: string[][] = []
  let block: string[] | undefined
  for (const column of columns) {
    const width = (block?.[0]?.length ?? 0) + GAP.length + (column[0]?.length ?? 0)
    if (!block || width > MAX_WIDTH) {
      block = [...first]
      blocks.push(block)
    }
    for (const [row, cell] of column.entries()) block[row] = `${block[row] ?? ''}${GAP}${cell}`
  }
  return blocks
}

const widthOf = (cells: readonly string[]) => Math.max(...cells.map(({ length }) => length))

function cellOf(kind: KindCoverage): string {
  if (kind.total === 0) return '-'
  return `${String(kind.covered)}/${String(kind.total)} ${percentOf(kind).toFixed(1).padStart(5)} %`
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
