import { TestRunner, type RunnerTestCase } from 'vitest'
import { exploreText, type ExploreReport } from '../conformance/explore/report.js'
import { UsageError } from '../core/util/errors.js'
import { isRecord } from '../core/util/is-record.js'
import { assertExploreOptions } from '../mock/explore.js'
import { BodyRuns, type Explored, type ExploreOptions } from '../mock/explore-runs.js'
import type { World } from '../core/world/world.js'
import type { ExploreKind } from './options.js'
import type { Suite } from './suite.js'
import type { TestRun } from './test-run.js'
import { errorOfExplore } from './test-errors.js'

/**
 * Explores a body within the current test.
 *
 * @throws Error with the findings, if there are any
 */
export async function exploreInTest(
  suite: Suite,
  body: (explored: Explored) => unknown,
  options: ExploreOptions = {},
): Promise<ExploreReport> {
  assertExploreOptions(options)
  const test = suite.currentRun
  if (test === suite.outsideTests) {
    throw new UsageError('Failed to explore: call mock.explore() inside a test')
  }
  const start = test.scope().world.fork()
  const runs = new BodyRuns(suite.engine, () => suite.openRunScope(test, start), body, options)
  const report = await runs.explore()
  test.exploreFindings.push(...report.findings)
  const error = errorOfExplore(report)
  if (error) throw error
  return report
}

// Each run must end before vitest gives up on the test, whose function has its own time-out.
const PART_OF_TIMEOUT = 0.8

/** Explores each test of a suite once it has passed: after the last `beforeEach`, before any `afterEach`. */
export class TestExplorer {
  private readonly hooked = new WeakSet()
  private readonly starts = new WeakMap<TestRun, World>()

  constructor(
    private readonly suite: Suite,
    private readonly kind: ExploreKind,
  ) {}

  /** Adds hooks to the `describe` or the file of a test that is about to run, once to each. */
  watch({ suite, file }: RunnerTestCase): void {
    const owner = suite ?? file
    if (this.hooked.has(owner)) return
    this.hooked.add(owner)
    // A function of a test cannot be replaced in vitest 4.1. These are called last and first.
    const hooks = TestRunner.getSuiteHooks(owner)
    hooks.beforeEach.push(() => this.keepStart())
    hooks.afterEach.push(({ task }) => this.explore(task))
  }

  private keepStart(): void {
    const run = this.suite.currentRun
    this.starts.set(run, run.scope().world.fork())
  }

  private async explore(task: RunnerTestCase): Promise<void> {
    const { kind, suite } = this
    const test = suite.currentRun
    const start = this.starts.get(test)
    if (!start || task.result?.state === 'fail') return
    const body = TestRunner.getTestFn(task)
    const runs = new BodyRuns(suite.engine, () => suite.openRunScope(test, start), body, {
      ...(kind === 'rules' && { rules: true, faults: [] }),
      ...(task.timeout > 0 && { timeout: Math.floor(task.timeout * PART_OF_TIMEOUT) }),
    })
    const report = await runs.explore()
    test.exploreFindings.push(...report.findings)
    const error = errorOfExplore(report)
    if (error) throw error
  }
}

/** The matcher that `expect.extend` registers. */
export function toSurvive(received: unknown) {
  if (!isReport(received)) {
    throw new UsageError('Failed to check a report: expected the report of explore()')
  }
  const pass = received.findings.length === 0
  const message = () => (pass ? 'Expected findings, but nothing hurts' : exploreText(received))
  return { pass, message }
}

function isReport(value: unknown): value is ExploreReport {
  return isRecord(value) && Array.isArray(value['findings']) && Array.isArray(value['leftOut'])
}
