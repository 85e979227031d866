import { Engine } from '../core/engine.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Service } from '../core/service/service.js'
import type { Cost } from '../core/scopes/leaks.js'
import { Locator } from '../msw/handler.js'
import type { UseMockOptions } from './options.js'
import { TestRun } from './test-run.js'
import { Timers } from './pending-timers.js'
import { AsyncLocalStorage } from 'async_hooks'

/** The tests that share what one `useMock` made. */
export class Suite {
  readonly engine: Engine
  /** Finds which requests are to the suite's services. */
  readonly locator: Locator
  /** What is done by no test: in `beforeAll`, or at the top of the file. */
  readonly outside: TestRun
  /** What its tests left to come. */
  readonly timers: Timers
  private readonly begun = new Map<string, TestRun>()

  constructor(
    readonly services: readonly Service[],
    readonly options: UseMockOptions,
    /** The file it stands in. */
    readonly file: string,
  ) {
    this.timers = new Timers(options.grace)
    const onViolations = (exchange: Exchange) => {
      this.ownerOf(exchange).note(exchange)
      options.onViolations?.(exchange)
    }
    this.engine = new Engine(services, { ...options, onViolations })
    this.outside = new TestRun(this.engine, 'default', `${file}, outside of its tests`)
    this.outside.scope()
    this.locator = new Locator(this.engine, (asked) => this.current.nameOf(asked))
  }

  /** The test that goes on here. */
  get current(): TestRun {
    return runs.getStore()?.get(this) ?? this.outside
  }

  /** Begins a test, in a world that starts as the one outside of all tests is now. */
  begin(title: string): TestRun {
    const origin = this.outside.scope().world.fork()
    const name = `vitest-${String(this.begun.size + 1)}`
    const run = new TestRun(this.engine, name, `${title} (${this.file})`, origin)
    this.begun.set(name, run)
    return run
  }

  /** What its tests would have cost, once they are over. */
  costs(): readonly Cost[] {
    return [this.outside, ...this.begun.values()].flatMap(({ leaks }) => leaks.costs)
  }

  /** Does as part of a test what it does, and all that comes of it. */
  within<T>(run: TestRun, work: () => T): T {
    return runs.run(new Map(runs.getStore()).set(this, run), work)
  }

  /** The test whose scope an exchange is in, or one that it asked for by name. */
  private ownerOf({ scope }: Exchange): TestRun {
    const [name = ''] = scope.split('~')
    return this.begun.get(name) ?? this.outside
  }
}

/** Which test goes on here, for each suite that it is part of; the innermost suite is the last. */
export const runs = new AsyncLocalStorage<ReadonlyMap<Suite, TestRun>>()
