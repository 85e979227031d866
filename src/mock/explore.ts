import { EXPLORE_OPTIONS } from '../conformance/explore/options.js'
import type { ExploreReport } from '../conformance/explore/report.js'
import type { Service } from '../core/service/service.js'
import { UsageError } from '../core/util/errors.js'
import { assertOptions, callback, type OptionTypes } from '../core/util/options.js'
import { BodyRuns, runScopesOf, type Explored, type ExploreOptions } from './explore-runs.js'
import type { Mock, MockCore } from './types.js'

const OPTIONS: OptionTypes<ExploreOptions> = { ...EXPLORE_OPTIONS, invariant: callback }

/** @throws UsageError when an option is invalid */
export function assertExploreOptions(options: unknown): void {
  assertOptions('explore', options, OPTIONS)
}

/**
 * Runs a body once as it is, and then once for each thing that may happen to one of its calls, each
 * time in a world that starts as the mock's is now. Returns which of these things hurt: duplicates,
 * leftovers, missing records, data that was not whole, a body that never ends.
 *
 * Requests find the world of their run by themselves, also through the handlers of msw. Where the
 * runtime cannot follow asynchronous code, as in a web page, the body uses the fetch that it gets.
 *
 * @throws UsageError when an option is invalid, and what the body throws when nothing happens to it
 * @example
 * const report = await explore(mock, async ({ fetch }) => {
 *   const { status } = await fetch('https://api.openai.com/v1/containers')
 *   if (status >= 500) throw new Error('try later')
 * })
 * console.log(exploreText(report))
 */
export async function explore<S extends Service>(
  mock: Mock<S>,
  body: (explored: Explored<S>) => unknown,
  options: ExploreOptions<S> = {},
): Promise<ExploreReport> {
  assertExploreOptions(options)
  const { engine } = mock as Partial<MockCore>
  if (!engine) {
    throw new UsageError(
      'Failed to explore: expected a mock of createMock; in vitest, call mock.explore() of useMock',
    )
  }
  const start = engine.scopes.get('default').world.fork()
  // The engine does not know the types of its services.
  const untyped = body as (explored: Explored) => unknown
  return new BodyRuns(engine, runScopesOf(engine, start), untyped, options).explore()
}
