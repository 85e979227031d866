/**
 * The reporter of vitest that prints the coverage of the contracts.
 *
 * @module quayside/vitest/reporter
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Reporter, Vitest } from 'vitest/node'
import { reportOf, type CoverageFile } from '../core/coverage/file-format.js'
import { UsageError } from '../core/util/errors.js'
import { collectedIn, writeReport } from '../node/coverage/files.js'
import { coveragePage } from '../node/coverage/html.js'
import { coverageTable, uncoveredText } from '../node/coverage/table.js'
import { checkThresholds, shortfalls, type Thresholds } from '../node/coverage/thresholds.js'

/**
 * The options of the reporter.
 *
 * @example
 * const options: CoverageReporterOptions = { html: 'coverage.html', threshold: { operations: 90 } }
 */
export interface CoverageReporterOptions {
  /** The file for coverage as JSON, which `quayside coverage` reads; relative to vitest's root. */
  readonly json?: string
  /** The file for coverage as an HTML page; relative to vitest's root. */
  readonly html?: string
  /** Also prints each item that is not covered, with a line of code that would cover it. Default: false. */
  readonly uncovered?: boolean
  /** Minimum percentages by kind. Below one of them the run fails. */
  readonly threshold?: Thresholds
}

/** The exit code below a threshold, as for `quayside coverage`. */
const EXIT_BELOW_THRESHOLD = 3

const NO_COVERAGE = 'No coverage was recorded: does a test call useMock, or writeCoverage(mock)?'

/**
 * A vitest reporter that prints how much of the contracts the tests have exercised, in all workers
 * and processes. Mocks of `useMock` are counted automatically, others if `writeCoverage` is called.
 * If QUAYSIDE_COVERAGE_DIR is set, the coverage files in that folder are counted too, and are kept.
 *
 * @throws UsageError when a threshold has an unknown kind or is not a percentage
 * @example
 * reporters: ['default', ['quayside/vitest/reporter', { threshold: { operations: 90 } }]]
 */
export default class CoverageReporter implements Reporter {
  private folder = ''
  /** Whether the reporter created the folder, and removes it. */
  private ownsFolder = false
  private vitest: Vitest | undefined

  constructor(private readonly options: CoverageReporterOptions = {}) {
    checkThresholds(options.threshold ?? {})
  }

  /** Called before the first worker starts: workers inherit the environment. */
  onInit(vitest: Vitest): void {
    this.vitest = vitest
    const { QUAYSIDE_COVERAGE_DIR: given } = process.env
    this.ownsFolder = !given
    this.folder = given || mkdtempSync(join(tmpdir(), 'quayside-coverage-'))
    process.env['QUAYSIDE_COVERAGE_DIR'] = this.folder
    vitest.onClose(() => this.close())
  }

  /** In watch mode each run starts with no coverage. */
  onTestRunStart(): void {
    if (this.ownsFolder) rmSync(this.folder, { recursive: true, force: true })
  }

  onTestRunEnd(): void {
    try {
      const coverage = collectedIn(this.folder)
      const report = reportOf(coverage)
      const { uncovered = false, threshold } = this.options
      const lists = uncovered ? [uncoveredText(report)] : []
      const blocks = ['Contract coverage', coverageTable(report), ...lists].filter(Boolean)
      this.vitest?.logger.log(`\n${blocks.join('\n\n')}\n`)
      this.writeReports(coverage)
      if (!threshold) return
      const missing = Object.keys(report).length > 0 ? shortfalls(report, threshold) : [NO_COVERAGE]
      if (missing.length > 0) this.fail(missing.join('\n'))
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.fail(error.message)
    }
  }

  private fail(message: string): void {
    this.vitest?.logger.error(message)
    process.exitCode ||= EXIT_BELOW_THRESHOLD
  }

  private writeReports(coverage: CoverageFile): void {
    const { json, html } = this.options
    const root = this.vitest?.config.root ?? '.'
    if (json !== undefined) writeReport(resolve(root, json), JSON.stringify(coverage, null, 2))
    if (html !== undefined) writeReport(resolve(root, html), coveragePage(reportOf(coverage)))
  }

  private close(): void {
    if (!this.ownsFolder) return
    rmSync(this.folder, { recursive: true, force: true })
    delete process.env['QUAYSIDE_COVERAGE_DIR']
  }
}
