import type { ExpectedFinding } from '../core/conduct/options.js'
import type { Engine } from '../core/engine.js'
import type { ExploreFinding } from '../conformance/explore/report.js'
import type { TraceDocument, TraceTest } from '../conformance/trace/document.js'
import { writeTrace } from '../conformance/trace/write.js'
import type { Exchange } from '../core/journal/exchange.js'
import type { Recording } from '../core/scopes/recording.js'
import type { Scope } from '../core/scopes/scopes.js'
import { UsageError } from '../core/util/errors.js'
import { printable } from '../core/util/printable.js'
import type { World } from '../core/world/world.js'
import { recordLateRequest } from './late-requests.js'
import type { ExpectedViolation } from '../testing/options.js'
import { TestRecord } from '../testing/test-record.js'

// Kept, as a test may replace the globals by fakes and end with them.
const { clearTimeout, setImmediate, setTimeout } = globalThis

/** How long the end of a test waits for its requests that are still pending, in milliseconds. */
const PENDING_TIMEOUT = 1000

/** A request to a host of the suite. */
interface SentRequest {
  readonly origin: string
  /** Its method and URL, if known. */
  readonly what: string | undefined
}

/** One run of a test, or one retry: its scopes, and the violations of its requests. */
export class TestRun extends TestRecord {
  /** Requests that the test sends from then on are late. */
  hasEnded = false
  /** A run of `explore`: from its end on, nobody answers its requests, and nobody hears of them. */
  isDiscarded = false
  /** What `explore` found in it. */
  readonly exploreFindings: ExploreFinding[] = []
  /** Requests to the suite's hosts that msw did not intercept. */
  readonly escaped: SentRequest[] = []
  /** Requests that msw intercepted and that no handler has answered, by their id. */
  readonly unanswered = new Map<string, SentRequest>()
  private readonly pendingRequests = new Set<Promise<unknown>>()
  private readonly openScopes = new Map<string, Scope>()

  constructor(
    private readonly engine: Engine,
    /** The name of its default scope; its scope `a` is named `<name>~a`. */
    private readonly name: string,
    title: string,
    /** The world that it starts with; undefined outside of tests, which use the engine's scopes. */
    private readonly initialWorld?: World,
    isConductChecked = false,
    /** Records what its trace is made from. */
    private readonly recording?: Recording,
  ) {
    super(title, isConductChecked)
  }

  /** A scope of this test, opened on first use. @throws UsageError when the test has ended */
  scope(name = 'default'): Scope {
    if (this.hasEnded) {
      if (!this.isDiscarded) recordLateRequest('use of the mock', this.title)
      throw new UsageError(`Failed to use the mock: this test has ended: ${this.title}`)
    }
    let scope = this.openScopes.get(name)
    if (!scope) {
      scope = this.open(name)
      this.openScopes.set(name, scope)
    }
    return scope
  }

  /** Records the violations of one of its requests. */
  addViolations({ violations, request: { method, url } }: Exchange): void {
    if (this.hasEnded) recordLateRequest(printable(`${method} ${url}`), this.title)
    else this.violations.push(...violations)
  }

  /** Records a request that left the machine; `what` is its method and URL, if known. */
  addEscaped(origin: string, what?: string): void {
    if (this.isDiscarded) return
    if (this.hasEnded) recordLateRequest(what ?? `a request to ${origin}`, this.title)
    else this.escaped.push({ origin, what })
  }

  /** Forgets one such request, which turned out to be answered. */
  removeEscaped(what: string | undefined): void {
    const index = this.escaped.findIndex((one) => one.what === what)
    if (index !== -1) this.escaped.splice(index, 1)
  }

  /** The engine's name of a scope of this test. After the test, its default one, which is closed. */
  scopeNameOf(name: string): string {
    return this.hasEnded ? this.name : this.scope(name).name
  }

  override expectViolation(expected: ExpectedViolation): void {
    if (!this.initialWorld) {
      throw new UsageError('Failed to expect a violation: call expectViolation inside a test')
    }
    super.expectViolation(expected)
  }

  override addExpectedFinding(action: 'expect' | 'allow', expected: ExpectedFinding): void {
    if (!this.initialWorld) {
      throw new UsageError(
        `Failed to ${action} a finding: call ${action}Finding inside a test or beforeEach`,
      )
    }
    super.addExpectedFinding(action, expected)
  }

  /** Makes the end of the test wait for a request of it. Returns the same promise. */
  track<T>(work: Promise<T>): Promise<T> {
    const remove = () => void this.pendingRequests.delete(work)
    this.pendingRequests.add(work)
    work.then(remove, remove)
    return work
  }

  /** Waits for requests that the test did not wait for, then closes its scopes. */
  async end(): Promise<void> {
    // A request that was just sent reaches its handler one turn of the event loop later.
    await new Promise<void>((resolve) => setImmediate(resolve))
    if (this.pendingRequests.size > 0)
      await settledOrTimeout(Promise.allSettled(this.pendingRequests))
    this.hasEnded = true
    this.recording?.end()
    for (const scope of this.openScopes.values()) this.close(scope)
    this.openScopes.clear()
  }

  /** The trace of the test so far. @throws UsageError when its worlds were not kept */
  trace(test?: TraceTest): TraceDocument {
    const { recording, engine, exploreFindings: findings } = this
    if (!recording) {
      throw new UsageError(
        this.initialWorld
          ? 'Failed to write a trace: the worlds around the exchanges were not kept. ' +
              "Call useMock with { trace: 'on-failure' }, or set QUAYSIDE_TRACE=on-failure"
          : 'Failed to write a trace: call mock.trace() inside a test',
      )
    }
    return writeTrace({
      ...{ recording, test, findings, options: engine.options },
      services: engine.services.map(({ name }) => name),
      scopeOf: (scope) => (scope === this.name ? 'default' : scope.slice(this.name.length + 1)),
    })
  }

  /** Closes its scopes, as if the run had never been. */
  discard(): void {
    this.isDiscarded = true
    this.hasEnded = true
    this.engine.scopes.discard(this.name)
    this.openScopes.clear()
  }

  private close(scope: Scope): void {
    this.addScope(scope)
    this.engine.scopes.close(scope.name)
  }

  private open(name: string): Scope {
    const { engine, initialWorld } = this
    if (!initialWorld) return engine.scopes.get(name)
    const isDefault = name === 'default'
    // The label of the fork is the test's own name of the scope: ids do not depend on other tests.
    return engine.scopes.open(
      isDefault ? this.name : `${this.name}~${name}`,
      () => initialWorld.fork(isDefault ? undefined : name),
      { recording: this.recording },
    )
  }
}

/** Waits until the work is done or PENDING_TIMEOUT has passed. */
async function settledOrTimeout(work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, PENDING_TIMEOUT)
  })
  await Promise.race([work, timeout])
  clearTimeout(timer)
}
