import type { Engine } from '../core/engine.js'
import { UsageError } from '../core/util/errors.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Scope } from '../core/scopes/scopes.js'
import type { Cost, Kept, LateUse } from '../core/scopes/leaks.js'
import type { Violation } from '../core/violations/violation.js'
import type { World } from '../core/world/world.js'
import { noteLate } from './late-requests.js'
import type { ExpectedViolation } from './options.js'

// A test may replace the timers by fakes, and end with them.
const { clearTimeout, setImmediate, setTimeout } = globalThis

/** How long a test that is over waits for requests that it did not wait for itself. */
const PATIENCE = 1000

/** One attempt at one test: its scopes, and what its requests did. */
export class TestRun {
  /** After that, its requests are nobody's. */
  hasEnded = false
  readonly violations: Violation[] = []
  readonly expected: ExpectedViolation[] = []
  /** What its requests left behind, of all of its scopes; known when it is over. */
  readonly leaks = { kept: [] as Kept[], lateUses: [] as LateUse[], costs: [] as Cost[] }
  private readonly pending = new Set<Promise<unknown>>()
  private readonly opened = new Map<string, Scope>()

  constructor(
    private readonly engine: Engine,
    /** The name of its scope; those that it asks for by name get names behind it. */
    private readonly name: string,
    /** How the test is called, and where it is. */
    readonly title: string,
    /** The world that it starts from; without one, what the engine has. */
    private readonly origin?: World,
  ) {}

  /** A world of this test alone; the one that a test asks for by name is another. */
  scope(asked = 'default'): Scope {
    if (this.hasEnded) {
      noteLate('a use of the mock', this.title)
      throw new UsageError(`Failed to use the mock: it is over with ${this.title}`)
    }
    let scope = this.opened.get(asked)
    if (!scope) {
      scope = this.open(asked)
      this.opened.set(asked, scope)
    }
    return scope
  }

  /** Notes what one of its requests broke. */
  note({ violations, request: { method, url } }: Exchange): void {
    if (this.hasEnded) noteLate(`${method} ${url}`, this.title)
    else this.violations.push(...violations)
  }

  /** The name of a scope; of a test that is over, one that nobody has. */
  nameOf(asked: string): string {
    return this.hasEnded ? this.name : this.scope(asked).name
  }

  expect(expected: ExpectedViolation): void {
    if (!this.origin) {
      throw new UsageError('Failed to expect a violation: call expectViolation in a test')
    }
    this.expected.push(expected)
  }

  /** Notes work that a request of this test began. */
  track<T>(work: Promise<T>): Promise<T> {
    const over = () => void this.pending.delete(work)
    this.pending.add(work)
    work.then(over, over)
    return work
  }

  /** Waits for requests that were sent and not waited for, then closes the scopes. */
  async end(): Promise<void> {
    // What was sent a moment ago is on its way to the handler.
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (this.pending.size > 0) await patiently(Promise.allSettled(this.pending))
    this.hasEnded = true
    for (const scope of this.opened.values()) this.close(scope)
    this.opened.clear()
  }

  private close({ name, leaks, world }: Scope): void {
    const { kept, lateUses, costs } = leaks.leaks(world)
    this.leaks.kept.push(...kept)
    this.leaks.lateUses.push(...lateUses)
    this.leaks.costs.push(...costs)
    this.engine.scopes.close(name)
  }

  private open(asked: string): Scope {
    const { engine, origin } = this
    const name = asked === 'default' ? this.name : `${this.name}~${asked}`
    if (!origin) return engine.scopes.get(asked)
    // The same ids in every test, whatever the others are called and do.
    return engine.scopes.open(name, () => origin.fork(asked === 'default' ? undefined : asked))
  }
}

async function patiently(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE)
  })
  await Promise.race([work, timeout])
  clearTimeout(timer)
}
