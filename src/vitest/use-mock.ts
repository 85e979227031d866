import type { SetupServer } from 'msw/node'
import { aroundAll, aroundEach, expect } from 'vitest'
import type { ExpectedFinding } from '../core/conduct/options.js'
import { costsText } from '../core/scopes/leaks-text.js'
import type { Service, Unchecked } from '../core/service/service.js'
import { assertOptions } from '../core/util/options.js'
import { scopeView, type MockScope } from '../mock/mock.js'
import type { ExploreReport } from '../conformance/explore/report.js'
import type { TraceDocument } from '../conformance/trace/document.js'
import type { Explored, ExploreOptions } from '../mock/explore-runs.js'
import { assertTraceOptions, type TraceOptions } from '../mock/trace.js'
import type { ExpectedViolation } from '../testing/options.js'
import { errorOf, errorOfConduct, errorOfLeaks, joinErrors } from '../testing/test-errors.js'
import { exploreInTest, TestExplorer } from './explore.js'
import { writeSuiteCoverage } from './write-coverage.js'
import { takeLateRequests } from './late-requests.js'
import { assertIntercepting, startIntercepting, stopIntercepting } from './msw-server.js'
import { USE_MOCK_OPTIONS, type UseMockOptions } from './options.js'
import { Suite } from './suite.js'
import { errorOfEscaped, errorOfLateRequests } from './test-errors.js'
import { TestTracer } from './trace.js'

/**
 * The mock of the current test, with a world, clock, faults and journal of its own.
 *
 * @example
 * const mock: TestMock = useMock(openai)
 */
export interface TestMock<S extends Service = Unchecked> extends MockScope<S> {
  /** Another world of the same test, for requests with the header `x-mock-scope`. */
  scope(name: string): MockScope<S>
  /**
   * Runs a body again under everything that may happen to its calls, each time in a world that starts
   * as that of the test is now. The test fails with what hurts.
   *
   * @throws Error with the findings; UsageError when an option is invalid or no test runs; and what the
   * body throws when nothing happens to it
   * @example
   * await mock.explore(async () => {
   *   await makeReport()
   * })
   */
  explore(
    body: (explored: Explored<S>) => unknown,
    options?: ExploreOptions<S>,
  ): Promise<ExploreReport>
  /**
   * What the test did so far, step by step, with the worlds around each step, as JSON, which
   * `quayside trace` makes a page of. Secrets are masked.
   *
   * @throws UsageError unless option `trace` or `QUAYSIDE_TRACE` is on
   * @example
   * await writeFile('trace.json', JSON.stringify(mock.trace()))
   */
  trace(options?: TraceOptions): TraceDocument
  /** Declares a violation that the test intends; the test fails if it does not occur. */
  expectViolation(expected: ExpectedViolation<S>): void
  /** Declares a finding about the client that the test intends; the test fails if it does not occur. */
  expectFinding(expected: ExpectedFinding<S>): void
  /** Allows a finding about the client that the test may have; with a code in `beforeEach`, all tests. */
  allowFinding(expected: ExpectedFinding<S>): void
  /** The msw server. Handlers that a test adds are removed when it ends. */
  readonly server: SetupServer
}

/**
 * Mocks services for the tests of a file, or of the `describe` that it is called in. Each test has
 * a world of its own, even if tests run concurrently. A test fails when one of its requests breaks
 * the contract or matches no operation.
 *
 * @throws UsageError when an option is invalid, InvalidWorld when a seed is
 * @example
 * const mock = useMock(openai)
 */
export function useMock<S extends Service>(
  services: S | readonly S[],
  options: NoInfer<UseMockOptions<S>> = {},
): TestMock<S> {
  assertOptions('use a mock', options, USE_MOCK_OPTIONS)
  const kind = withEnvironment(options, 'explore')
  const traceKind = withEnvironment(options, 'trace') ?? 'off'
  const file = expect.getState().testPath ?? 'this file'
  const suite = new Suite([services].flat(), options, file, traceKind !== 'off')
  const explorer = kind && new TestExplorer(suite, kind)
  const tracer = traceKind === 'off' ? undefined : new TestTracer(traceKind)
  // Not in a hook: a client that is created at the top of the file keeps the fetch of that moment.
  const server = startIntercepting(suite)
  aroundAll(async (runSuite) => {
    const run = suite.outsideTests
    try {
      await suite.runWithin(run, runSuite)
      assertIntercepting()
    } finally {
      await suite.timers.settle()
      await run.end()
      stopIntercepting(suite)
      writeSuiteCoverage(suite)
    }
    const costs = costsText(suite.costs())
    if (costs !== '') console.log(costs)
    const error = joinErrors([
      errorOf(run, options),
      errorOfEscaped(run, options),
      errorOfLateRequests(takeLateRequests()),
    ])
    if (error) throw error
  })
  aroundEach(async (runTest, { task }) => {
    assertIntercepting()
    const run = suite.beginTest(task.fullTestName)
    explorer?.watch(task)
    const trace = tracer?.begin(run, task)
    try {
      // Handlers that the test adds to the server apply to this test only.
      await suite.runWithin(run, server.boundary(runTest))
    } catch (error) {
      await run.end()
      trace?.end(error)
      throw error
    }
    await run.end()
    const error = joinErrors([
      errorOf(run, options),
      errorOfEscaped(run, options),
      errorOfLeaks(run, options),
      errorOfConduct(run, options),
    ])
    trace?.end(error)
    if (error) throw error
  })
  // The suite's engine does not know the types of its services.
  const mock: unknown = mockOf(suite, server)
  return mock as TestMock<S>
}

/** The variables of the environment that stand for an option. */
const VARIABLES = { explore: 'QUAYSIDE_EXPLORE', trace: 'QUAYSIDE_TRACE' } as const

/**
 * The value of an option or, if it is not set, that of its variable.
 *
 * @throws UsageError when the environment asks for something unknown
 */
function withEnvironment<Name extends keyof typeof VARIABLES>(
  options: UseMockOptions,
  name: Name,
): UseMockOptions[Name] {
  const variable = VARIABLES[name]
  const value = process.env[variable]
  if (options[name] !== undefined || value === undefined || value === '') return options[name]
  assertOptions(`read ${variable}`, { [name]: value }, USE_MOCK_OPTIONS)
  return value as UseMockOptions[Name]
}

function mockOf(suite: Suite, server: SetupServer): TestMock {
  const view = (name?: string) => scopeView(suite.engine, () => suite.currentRun.scope(name))
  return {
    ...view(),
    scope: view,
    explore: (body, exploreOptions) => exploreInTest(suite, body, exploreOptions),
    expectViolation: (expected) => suite.currentRun.expectViolation(expected),
    expectFinding: (expected) => suite.currentRun.addExpectedFinding('expect', expected),
    trace: (traceOptions = {}) => {
      assertTraceOptions(traceOptions)
      return suite.currentRun.trace(traceOptions.test)
    },
    allowFinding: (expected) => suite.currentRun.addExpectedFinding('allow', expected),
    server,
  }
}
