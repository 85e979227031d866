import { AsyncLocalStorage } from 'node:async_hooks'
import { Engine } from '../core/engine.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Cost } from '../core/scopes/leaks.js'
import { Recording } from '../core/scopes/recording.js'
import { retentionOf } from '../core/scopes/retention.js'
import type { Service } from '../core/service/service.js'
import type { World } from '../core/world/world.js'
import { RequestLocator } from '../msw/handler.js'
import type { UseMockOptions } from './options.js'
import type { RunScope } from '../mock/explore-runs.js'
import { errorOfClients } from '../testing/test-errors.js'
import { PendingTimers } from './pending-timers.js'
import { TestRun } from './test-run.js'

/** The tests that share one `useMock` call. */
export class Suite {
  readonly engine: Engine
  /** Finds the operation of a request to the suite's services. */
  readonly locator: RequestLocator
  /** Stands for the code outside of tests, such as `beforeAll` and the top of the file. */
  readonly outsideTests: TestRun
  /** Timers that its tests started and did not wait for. */
  readonly timers: PendingTimers
  private readonly runsByScope = new Map<string, TestRun>()
  private begun = 0

  constructor(
    readonly services: readonly Service[],
    readonly options: UseMockOptions,
    /** The path of the test file. */
    readonly file: string,
    /** Whether what a trace is made from is recorded. */
    private readonly isTraced = false,
  ) {
    this.timers = new PendingTimers(options.grace)
    const onViolations = (exchange: Exchange) => {
      this.runOf(exchange).addViolations(exchange)
      options.onViolations?.(exchange)
    }
    this.engine = new Engine(services, { ...options, onViolations, trace: false })
    this.outsideTests = new TestRun(this.engine, 'default', `${file}, outside of its tests`)
    this.outsideTests.scope()
    this.locator = new RequestLocator(this.engine, (name) => this.currentRun.scopeNameOf(name))
  }

  /** The test that the calling code belongs to. */
  get currentRun(): TestRun {
    return currentRuns.getStore()?.get(this) ?? this.outsideTests
  }

  /** Begins a test in a copy of the world that code outside of tests has set up. */
  beginTest(title: string): TestRun {
    const recording = this.isTraced ? new Recording(this.keptExchanges) : undefined
    const start = this.outsideTests.scope().world.fork()
    return this.begin(`${title} (${this.file})`, start, recording).run
  }

  /** Opens a run of `explore` within a test, in a copy of this world. */
  openRunScope({ title }: TestRun, start: World): RunScope {
    const { name, run } = this.begin(title, start)
    const close = () => {
      this.runsByScope.delete(name)
      run.discard()
    }
    return {
      scope: run.scope(),
      within: (work) => this.runWithin(run, work),
      problem: () => errorOfClients(run, this.options),
      close,
    }
  }

  private get keptExchanges(): number {
    return retentionOf(this.options.keep).exchanges
  }

  private begin(
    title: string,
    initialWorld: World,
    recording?: Recording,
  ): { name: string; run: TestRun } {
    const name = `vitest-${String(++this.begun)}`
    const { conduct = 'off' } = this.options
    const isChecked = conduct !== 'off'
    const run = new TestRun(this.engine, name, title, initialWorld, isChecked, recording)
    this.runsByScope.set(name, run)
    return { name, run }
  }

  /** What the tests that have ended would have cost. */
  costs(): readonly Cost[] {
    return [this.outsideTests, ...this.runsByScope.values()].flatMap(({ leaks }) => leaks.costs)
  }

  /** Runs code as part of a test, including what it continues asynchronously. */
  runWithin<T>(run: TestRun, work: () => T): T {
    return currentRuns.run(new Map(currentRuns.getStore()).set(this, run), work)
  }

  /** The test whose scope an exchange is in. A test's own scope `a` is named `<its scope>~a`. */
  private runOf({ scope }: Exchange): TestRun {
    const [name = ''] = scope.split('~')
    return this.runsByScope.get(name) ?? this.outsideTests
  }
}

/** The test that the calling code belongs to, for each suite around it; the innermost suite is last. */
export const currentRuns = new AsyncLocalStorage<ReadonlyMap<Suite, TestRun>>()
