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

/** Below a threshold. */
const TOO_LITTLE = 3

/** Puts coverage together, prints it, and holds it against thresholds. */
export function coverage(paths: readonly string[], options: CoverageOptions): void {
  const { QUAYSIDE_COVERAGE_DIR: folder } = process.env
  const from = paths.length > 0 || !folder ? paths : [folder]
  if (from.length === 0) {
    throw new UsageError(
      'Failed to read coverage: name files or a folder, or set QUAYSIDE_COVERAGE_DIR',
    )
  }
  const whole = readCoverage(...from)
  const text = shown(whole, options.format)
  if (options.output === undefined) console.log(text)
  else writeReport(options.output, text)
  const short = shortfalls(reportOf(whole), options.threshold ?? {})
  if (short.length === 0) return
  console.error(short.join('\n'))
  process.exitCode = TOO_LITTLE
}

function shown(whole: CoverageFile, format: string): string {
  // As it was written, so that it can be put together again.
  if (format === 'json') return JSON.stringify(whole, null, 2)
  const report = reportOf(whole)
  if (format === 'html') return coveragePage(report).trimEnd()
  return [coverageTable(report), uncoveredText(report)].filter(Boolean).join('\n\n')
}
