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
import { readCoverageFolder, writeReport } from '../node/coverage/files.js'
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
  /** A file for coverage as JSON, which `quayside coverage` reads; relative to vitest's root. */
  readonly json?: string
  /** A file for coverage as one page of HTML; relative to vitest's root. */
  readonly html?: string
  /** Prints what is not covered, too, each thing with the line that would cover it. Default: false */
  readonly uncovered?: boolean
  /** By kind: how much has to be covered, in percent. Below one of them the run fails. */
  readonly threshold?: Thresholds
}

/** As the command line has it: below a threshold. */
const TOO_LITTLE = 3

const NOTHING = ['No coverage was handed in: does a test call useMock, or writeCoverage(mock)?']

/**
 * A reporter of vitest: how much of the contracts the tests have exercised, of all workers and
 * processes together. What `useMock` mocks is counted by itself; other mocks are handed in by
 * `writeCoverage`. Where the environment names a folder as QUAYSIDE_COVERAGE_DIR, what is there
 * counts too, and nothing in it is removed.
 *
 * @throws UsageError when a threshold is of no kind there is, or no percentage
 * @example
 * reporters: ['default', ['quayside/vitest/reporter', { threshold: { operations: 90 } }]]
 */
export default class CoverageReporter implements Reporter {
  private folder = ''
  /** Whether the folder is the reporter's own. */
  private isOurs = false
  private vitest: Vitest | undefined

  constructor(private readonly options: CoverageReporterOptions = {}) {
    checkThresholds(options.threshold ?? {})
  }

  /** Before the first worker starts: they inherit the environment. */
  onInit(vitest: Vitest): void {
    this.vitest = vitest
    const { QUAYSIDE_COVERAGE_DIR: given } = process.env
    this.isOurs = !given
    this.folder = given ?? mkdtempSync(join(tmpdir(), 'quayside-coverage-'))
    process.env['QUAYSIDE_COVERAGE_DIR'] = this.folder
    vitest.onClose(() => this.close())
  }

  /** In watch mode each run counts for itself. */
  onTestRunStart(): void {
    if (this.isOurs) rmSync(this.folder, { recursive: true, force: true })
  }

  onTestRunEnd(): void {
    try {
      const whole = readCoverageFolder(this.folder)
      const report = reportOf(whole)
      const { uncovered = false, threshold = {} } = this.options
      const lists = uncovered ? [uncoveredText(report)] : []
      const blocks = ['Contract coverage', coverageTable(report), ...lists].filter(Boolean)
      this.vitest?.logger.log(`\n${blocks.join('\n\n')}\n`)
      this.write(whole)
      this.judge(Object.keys(report).length > 0 ? shortfalls(report, threshold) : NOTHING)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      this.fail(error.message)
    }
  }

  private judge(short: readonly string[]): void {
    if (short.length > 0 && this.options.threshold) this.fail(short.join('\n'))
  }

  private fail(message: string): void {
    this.vitest?.logger.error(message)
    process.exitCode ||= TOO_LITTLE
  }

  private write(whole: CoverageFile): void {
    const { json, html } = this.options
    const root = this.vitest?.config.root ?? '.'
    if (json !== undefined) writeReport(resolve(root, json), JSON.stringify(whole, null, 2))
    if (html !== undefined) writeReport(resolve(root, html), coveragePage(reportOf(whole)))
  }

  private close(): void {
    if (!this.isOurs) return
    rmSync(this.folder, { recursive: true, force: true })
    delete process.env['QUAYSIDE_COVERAGE_DIR']
  }
}
