import { reportOf, type CoverageFile } from '../core/coverage/file-format.js'
import { UsageError } from '../core/util/errors.js'
import { readCoverage, writeReport } from '../node/coverage/files.js'
import { coveragePage } from '../node/coverage/html.js'
import { coverageTable, uncoveredText } from '../node/coverage/table.js'
import { shortfalls, type Thresholds } from '../node/coverage/thresholds.js'

export interface CoverageOptions {
  readonly format: string
  readonly output?: string
  readonly threshold?: Thresholds
}

/** The exit code below a threshold. */
const EXIT_BELOW_THRESHOLD = 3

/** Merges coverage files, prints or writes a report, and compares the totals with thresholds. */
export function reportCoverage(paths: readonly string[], options: CoverageOptions): void {
  const { QUAYSIDE_COVERAGE_DIR: folder } = process.env
  const sources = paths.length > 0 || !folder ? paths : [folder]
  if (sources.length === 0) {
    throw new UsageError(
      'Failed to read coverage: name files or a folder, or set QUAYSIDE_COVERAGE_DIR',
    )
  }
  const merged = readCoverage(...sources)
  const text = formatCoverage(merged, options.format)
  if (options.output === undefined) console.log(text)
  else writeReport(options.output, text)
  const missing = shortfalls(reportOf(merged), options.threshold ?? {})
  if (missing.length === 0) return
  console.error(missing.join('\n'))
  process.exitCode = EXIT_BELOW_THRESHOLD
}

function formatCoverage(coverage: CoverageFile, format: string): string {
  // A coverage file again, which can be merged with others.
  if (format === 'json') return JSON.stringify(coverage, null, 2)
  const report = reportOf(coverage)
  if (format === 'html') return coveragePage(report).trimEnd()
  return [coverageTable(report), uncoveredText(report)].filter(Boolean).join('\n\n')
}
