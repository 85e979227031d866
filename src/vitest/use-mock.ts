import { costsText } from '../core/scopes/leaks-text.js'
import type { SetupServer } from 'msw/node'
import { aroundAll, aroundEach, expect } from 'vitest'
import { assertOptions } from '../core/util/options.js'
import type { Service } from '../core/service/service.js'
import { scopeView, type MockScope } from '../mock/mock.js'
import { handIn } from './write-coverage.js'
import { takeLate } from './late-requests.js'
import { assertAsked, open, shut } from './msw-server.js'
import { USE_MOCK_OPTIONS, type ExpectedViolation, type UseMockOptions } from './options.js'
import { Suite } from './suite.js'
import { verdictOn, verdictOnLate, verdictOnLeaks } from './test-errors.js'

/**
 * The mock of the test that goes on: its own world, clock, faults and journal.
 *
 * @example
 * const mock: TestMock = useMock(openai)
 */
export interface TestMock<S extends Service = Service> extends MockScope<S> {
  /** Another world of the same test, for requests with the header `x-mock-scope`. */
  scope(name: string): MockScope<S>
  /** The test breaks the contract on purpose, and fails if it does not. */
  expectViolation(expected: ExpectedViolation): void
  /** What msw answers with. Handlers that a test adds are gone when it is over. */
  readonly server: SetupServer
}

/**
 * Mocks services for the tests of a file, or of the `describe` that it is called in. Each test has
 * a world of its own, also beside others that run at the same time, and fails when one of its
 * requests breaks the contract or finds no operation.
 *
 * @throws UsageError when an option, or InvalidWorld when a seed, is wrong
 * @example
 * const mock = useMock(openai)
 */
export function useMock<S extends Service>(
  services: S | readonly S[],
  options: UseMockOptions = {},
): TestMock<S> {
  assertOptions('use a mock', options, USE_MOCK_OPTIONS)
  const suite = new Suite([services].flat(), options, expect.getState().testPath ?? 'this file')
  // At once: a client that is made at the top of the file keeps the fetch that it finds.
  const server = open(suite)
  aroundAll(async (runSuite) => {
    const run = suite.outside
    try {
      await suite.within(run, runSuite)
      assertAsked()
    } finally {
      await suite.timers.settle()
      await run.end()
      shut(suite)
      handIn(suite)
    }
    const costs = costsText(suite.costs())
    if (costs !== '') console.log(costs)
    throwAll([verdictOn(run, options), verdictOnLate(takeLate())])
  })
  aroundEach(async (runTest, { task }) => {
    assertAsked()
    const run = suite.begin(task.fullTestName)
    try {
      // What the test adds to the server is its own, too.
      await suite.within(run, server.boundary(runTest))
    } finally {
      await run.end()
    }
    throwAll([verdictOn(run, options), verdictOnLeaks(run, options)])
  })
  // The suite's engine does not know the types of its services.
  return mockOf(suite, server) as TestMock<S>
}

function throwAll(verdicts: readonly (Error | undefined)[]): void {
  const [first, second] = verdicts.filter((verdict) => verdict !== undefined)
  if (first && second) throw new Error(`${first.message}\n${second.message}`)
  if (first) throw first
}

function mockOf(suite: Suite, server: SetupServer): TestMock {
  const view = (asked?: string) => scopeView(suite.engine, () => suite.current.scope(asked))
  return {
    ...view(),
    scope: view,
    expectViolation: (expected) => suite.current.expect(expected),
    server,
  }
}
