import { exploreSubject } from '../conformance/explore/explore.js'
import {
  EXPLORE_OPTIONS,
  timeoutOf,
  type ExploreOptions as CoreOptions,
} from '../conformance/explore/options.js'
import { takeRejections } from '../conformance/explore/rejections.js'
import type { ExploreReport } from '../conformance/explore/report.js'
import { reproduceInTest } from '../conformance/explore/reproduce.js'
import { runInScope, type ScopedRun } from '../conformance/explore/run-in-scope.js'
import type { Subject } from '../conformance/explore/run.js'
import type { Engine } from '../core/engine.js'
import type { RawExchange } from '../core/journal/exchange.js'
import { linkedExchange } from '../core/journal/journal.js'
import type { Service, Unchecked } from '../core/service/service.js'
import { UsageError } from '../core/util/errors.js'
import { assertOptions, callback, type OptionTypes } from '../core/util/options.js'
import { callerLine } from './caller-line.js'
import { scopeView } from './mock.js'
import type { Mock, MockCore, MockScope } from './types.js'

/**
 * What `explore` tries, and what must be true afterwards.
 *
 * @example
 * const options: ExploreOptions = { faults: ['lose', '503'], rules: true }
 */
export interface ExploreOptions<S extends Service = Unchecked> extends CoreOptions {
  /** Called after each run with its mock: throws when something is not as it must be. */
  readonly invariant?: (mock: MockScope<S>) => unknown
}

/**
 * What a body gets: the mock of its own run, and its fetch.
 *
 * @example
 * const body = async ({ fetch }: Explored) => void (await fetch('https://api.openai.com/v1/containers'))
 */
export interface Explored<S extends Service = Unchecked> {
  readonly mock: MockScope<S>
  readonly fetch: MockScope<S>['fetch']
}

const OPTIONS: OptionTypes<ExploreOptions> = { ...EXPLORE_OPTIONS, invariant: callback }

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
 *   await makeReport(fetch)
 * })
 * console.log(exploreText(report))
 */
export async function explore<S extends Service>(
  mock: Mock<S>,
  body: (explored: Explored<S>) => unknown,
  options: ExploreOptions<S> = {},
): Promise<ExploreReport> {
  assertOptions('explore', options, OPTIONS)
  const { engine } = mock as Partial<MockCore>
  if (!engine) {
    throw new UsageError(
      'Failed to explore: expected a mock of createMock; in vitest, call mock.explore() of useMock',
    )
  }
  const runs = new EngineRuns(engine, body as (explored: Explored) => unknown, options)
  return runs.explore()
}

// So that runs of several explorations of one mock have different names.
const counts = new WeakMap<Engine, number>()

/** The runs of a body in scopes of an engine. */
class EngineRuns implements Subject {
  private readonly start
  /** How many calls the first run made. */
  private calls: number | undefined
  private readonly rejections = new Map<string, unknown[]>()

  constructor(
    private readonly engine: Engine,
    private readonly body: (explored: Explored) => unknown,
    private readonly options: ExploreOptions,
  ) {
    this.start = engine.scopes.get('default').world.fork()
  }

  get services(): readonly Service[] {
    return this.engine.services
  }

  async explore(): Promise<ExploreReport> {
    const release = takeRejections((reason) => {
      const reasons = this.rejections.get(this.engine.callers.current ?? '')
      reasons?.push(reason)
      return reasons !== undefined
    })
    try {
      return await exploreSubject(this, this.options)
    } finally {
      release()
    }
  }

  reproduce: Subject['reproduce'] = (variant) => reproduceInTest(this.services, variant)

  run: Subject['run'] = async (variant) => {
    const { engine, options } = this
    const number = (counts.get(engine) ?? 0) + 1
    counts.set(engine, number)
    const name = `explore-${String(number)}`
    const scope = engine.scopes.open(name, () => this.start.fork())
    const rejections: unknown[] = []
    this.rejections.set(name, rejections)
    const lines = new WeakMap<RawExchange, string>()
    const view = scopeView(engine, () => scope)
    // Only the first run says where calls are made: to read a stack takes longer than a call.
    const mock = this.calls === undefined ? tracing(view, lines) : view
    const run: ScopedRun = {
      scope,
      rejections,
      within: (work, calls, onOver) => engine.callers.run(name, work, calls, onOver),
      calls: this.calls,
      body: () => this.body({ mock, fetch: mock.fetch }),
      invariant: options.invariant && (() => options.invariant?.(mock)),
      end: () => engine.callers.end(name),
    }
    try {
      const result = await runInScope(run, variant, timeoutOf(options))
      this.calls ??= result.exchanges.length
      return { ...result, lineOf: (one) => lines.get(one) }
    } finally {
      engine.scopes.discard(name)
      this.rejections.delete(name)
    }
  }
}

/** A mock that notes for each exchange the line of code that made the call. */
function tracing(mock: MockScope, lines: WeakMap<RawExchange, string>): MockScope {
  const fetch: MockScope['fetch'] = async (input, init) => {
    const line = callerLine()
    const response = await mock.fetch(input, init)
    const exchange = linkedExchange(response)
    if (exchange && line !== undefined) lines.set(exchange, line)
    return response
  }
  return { ...mock, fetch }
}
