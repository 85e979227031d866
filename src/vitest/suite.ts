import { AsyncLocalStorage } from 'node:async_hooks'
import { Engine } from '../core/engine.js'
import type { Service } from '../core/service.js'
import type { UseMockOptions } from './options.js'
import { TestRun } from './test-run.js'

/** Which attempt at which test goes on here, for each suite that it is part of. */
const runs = new AsyncLocalStorage<ReadonlyMap<Suite, TestRun>>()

/** The tests that share what one `useMock` made. */
export class Suite {
  readonly engine: Engine
  /** Requests that were sent when the test that sent them was over. */
  readonly late: string[] = []
  /** What is done by no test: in `beforeAll`, or at the top of the file. */
  readonly outside: TestRun
  private count = 0

  constructor(
    readonly services: readonly Service[],
    readonly options: UseMockOptions,
  ) {
    this.engine = new Engine(services, options)
    this.outside = new TestRun(this.engine, undefined, 'default', undefined, () => undefined)
    this.outside.scope()
  }

  /** The test that goes on here, if it is one of this suite. */
  get current(): TestRun {
    return runs.getStore()?.get(this) ?? this.outside
  }

  /**
   * The test that sent a request; null where it is another suite's. What no test sends, such as a
   * `beforeAll`, is the suite's own.
   */
  get sender(): TestRun | null {
    const sending = runs.getStore()
    if (!sending) return this.outside
    const over = [...sending.values()].find(({ hasEnded }) => hasEnded)
    return sending.get(this) ?? over ?? null
  }

  /** Begins a test, in a world that starts as the one outside of all tests is now. */
  begin(title: string): TestRun {
    const origin = this.outside.scope().world.fork()
    const late = this.noteLate.bind(this)
    return new TestRun(this.engine, title, `test-${++this.count}`, origin, late)
  }

  /** Does as part of a test what it does, and all that comes of it. */
  async within(run: TestRun, work: () => Promise<void>): Promise<void> {
    await runs.run(new Map(runs.getStore()).set(this, run), work)
  }

  noteLate({ title }: TestRun, what: string): void {
    this.late.push(`${what}, which ${title ?? 'no test'} sent`)
  }
}
