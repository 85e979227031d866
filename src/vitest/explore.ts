import { expect, TestRunner, type RunnerTestCase } from 'vitest'
import { exploreText, type ExploreReport } from '../conformance/explore/report.js'
import { UsageError } from '../core/util/errors.js'
import { isRecord } from '../core/util/is-record.js'
import { assertExploreOptions } from '../mock/explore.js'
import { BodyRuns, type Explored, type ExploreOptions } from '../mock/explore-runs.js'
import type { ExploreKind } from './options.js'
import type { Suite } from './suite.js'
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
  const runs = new BodyRuns(suite.engine, () => suite.openRoom(test, start), body, options)
  const report = await runs.explore()
  const error = errorOfExplore(report)
  if (error) throw error
  return report
}

// Its declared type is that of the function that reads.
const setFn = TestRunner.setTestFn as unknown as (task: RunnerTestCase, body: () => unknown) => void

// Each run must end before vitest gives up on the test, whose function has its own time-out.
const PART_OF_TIMEOUT = 0.8

/**
 * Lets a test be explored once it has passed: in the place of its function, so that it starts after
 * what `beforeEach` prepares and ends before `afterEach`. Returns what undoes that.
 */
export function exploreTest(suite: Suite, task: RunnerTestCase, kind: ExploreKind): () => void {
  const body = TestRunner.getTestFn(task)
  const options: ExploreOptions = {
    ...(kind === 'rules' ? { rules: true, faults: [] } : {}),
    ...(task.timeout > 0 && { timeout: Math.floor(task.timeout * PART_OF_TIMEOUT) }),
  }
  setFn(task, async () => {
    const test = suite.currentRun
    const start = test.scope().world.fork()
    await body()
    const restore = keepAssertions([expect, task.context.expect])
    const runs = new BodyRuns(suite.engine, () => suite.openRoom(test, start), body, options)
    try {
      const error = errorOfExplore(await runs.explore())
      if (error) throw error
    } finally {
      restore()
    }
  })
  return () => setFn(task, body)
}

/** Keeps how many assertions a test has made: further runs of it do not count. */
function keepAssertions(all: readonly (typeof expect)[]): () => void {
  const states = all.map((one) => {
    const { assertionCalls, expectedAssertionsNumber, isExpectingAssertions } = one.getState()
    return { assertionCalls, expectedAssertionsNumber, isExpectingAssertions }
  })
  return () => {
    for (const [index, one] of all.entries()) one.setState({ ...states[index] })
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
