import { exploreSubject } from '../conformance/explore/explore.js'
import { timeoutOf, type ExploreOptions as CoreOptions } from '../conformance/explore/options.js'
import { takeRejections } from '../conformance/explore/rejections.js'
import type { ExploreReport } from '../conformance/explore/report.js'
import { reproduceInTest } from '../conformance/explore/reproduce.js'
import { runInScope } from '../conformance/explore/run-in-scope.js'
import type { BodyOutcome, Subject } from '../conformance/explore/run.js'
import type { Engine } from '../core/engine.js'
import type { RawExchange } from '../core/journal/exchange.js'
import { linkedExchange } from '../core/journal/journal.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { Service, Unchecked } from '../core/service/service.js'
import type { World } from '../core/world/world.js'
import { callerLine } from './caller-line.js'
import { scopeView } from './mock.js'
import type { MockScope } from './types.js'

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

/** The scope of one run, which nobody else uses. */
export interface RunScope {
  readonly scope: Scope
  /** Runs code whose requests belong to the run. */
  readonly within: <T>(work: () => T) => T
  /** What is wrong with a run that has passed. */
  readonly problem?: () => Error | undefined
  readonly close: () => void
}

/** A body that is run in scopes of an engine. */
export class BodyRuns implements Subject {
  /** How many calls the first run made. */
  private calls: number | undefined
  private readonly rejections = new Map<string, unknown[]>()

  constructor(
    private readonly engine: Engine,
    /** Opens a scope for a run, in a world that starts as all runs do. */
    private readonly open: () => RunScope,
    private readonly body: (explored: Explored) => unknown,
    private readonly options: ExploreOptions,
  ) {}

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

  readonly reproduce: Subject['reproduce'] = (variant) => reproduceInTest(this.services, variant)

  readonly run: Subject['run'] = async (variant) => {
    const { calls, engine, options } = this
    const own = this.open()
    const { scope } = own
    const rejections: unknown[] = []
    this.rejections.set(scope.name, rejections)
    const lines = new WeakMap<RawExchange, string>()
    const view = scopeView(engine, () => scope)
    // Only the first run says where calls are made: to read a stack takes longer than a call.
    const mock = calls === undefined ? tracing(view, lines) : view
    try {
      const run = await runInScope(
        {
          ...{ scope, rejections, calls },
          within: (work, most, onOver) =>
            engine.callers.run(scope.name, () => own.within(work), most, onOver),
          body: () => this.body({ mock, fetch: mock.fetch.bind(mock) }),
          invariant: options.invariant && (() => options.invariant?.(mock)),
          end: () => engine.callers.end(scope.name),
        },
        variant,
        timeoutOf(options),
      )
      this.calls ??= run.exchanges.length
      const outcome = withProblem(run.outcome, own.problem?.())
      return { ...run, outcome, lineOf: (one) => lines.get(one) }
    } finally {
      this.rejections.delete(scope.name)
      own.close()
    }
  }
}

function withProblem(outcome: BodyOutcome, error: Error | undefined): BodyOutcome {
  return outcome.kind === 'passed' && error ? { kind: 'failed', error } : outcome
}

// So that the runs of several explorations of one mock have different names.
const counts = new WeakMap<Engine, number>()

/** Returns what opens scopes of an engine that start in a copy of this world. */
export function runScopesOf(engine: Engine, start: World): () => RunScope {
  return () => {
    const number = (counts.get(engine) ?? 0) + 1
    counts.set(engine, number)
    const name = `explore-${String(number)}`
    return {
      scope: engine.scopes.open(name, () => start.fork()),
      within: (work) => work(),
      close: () => engine.scopes.discard(name),
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
