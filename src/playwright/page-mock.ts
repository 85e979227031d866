import type { BrowserContext } from '@playwright/test'
import type { ExpectedFinding } from '../core/conduct/options.js'
import type { Service, Unchecked } from '../core/service/service.js'
import { UsageError } from '../core/util/errors.js'
import { createMockCore, type MockCore, type MockScope } from '../mock/mock.js'
import { writeCoverage } from '../node/coverage/files.js'
import { listen, type Listening } from '../node/listen.js'
import type { ExpectedViolation } from '../testing/options.js'
import { errorOf, errorOfConduct, errorOfLeaks, joinErrors } from '../testing/test-errors.js'
import { TestRecord } from '../testing/test-record.js'
import { ContextRoutes } from './context-routes.js'
import { engineOptions, type MockTestOptions } from './options.js'

/**
 * The mock of the current test, with a world, clock, faults and journal of its own.
 *
 * @example
 * const refuse = ({ faults }: PageMock) =>
 *   faults.add({ operation: 'openai/CreateContainer', do: { status: 429 } })
 */
export interface PageMock<S extends Service = Unchecked> extends MockScope<S> {
  /** Another world of the same test, for requests with the header `x-mock-scope`. */
  scope(name: string): MockScope<S>
  /**
   * Answers the requests of another context to the mocked hosts, such as one of `browser.newContext()`.
   * That of the test is answered already.
   *
   * @example
   * const other = await browser.newContext()
   * await mock.route(other)
   */
  route(context: BrowserContext): Promise<void>
  /**
   * Serves the same world over HTTP until the test ends: for what no page sends, such as the fixture
   * `request`, or the server of the application. Called again, it returns the same server.
   *
   * @example
   * const { url } = await mock.listen()
   * await request.get(`${url}/v1/containers`, { headers: { authorization: 'Bearer any-key' } })
   */
  listen(): Promise<Listening>
  /** Declares a violation that the test intends; the test fails if it does not occur. */
  expectViolation(expected: ExpectedViolation<S>): void
  /** Declares a finding about the client that the test intends; the test fails if it does not occur. */
  expectFinding(expected: ExpectedFinding<S>): void
  /** Allows a finding about the client that the test may have; with a code in `beforeEach`, all tests. */
  allowFinding(expected: ExpectedFinding<S>): void
}

/** The mock of one run of a test, from its start to its end. */
export class TestMock {
  readonly core: MockCore
  readonly routes: ContextRoutes
  private readonly record: TestRecord
  private server: Promise<Listening> | undefined
  private hasEnded = false

  constructor(
    readonly services: readonly Service[],
    readonly options: MockTestOptions,
    title: string,
  ) {
    const { conduct = 'off' } = options
    this.record = new TestRecord(title, conduct !== 'off')
    this.core = createMockCore(services, {
      ...engineOptions(options),
      onViolations: (exchange) => {
        this.record.violations.push(...exchange.violations)
        options.onViolations?.(exchange)
      },
    })
    this.routes = new ContextRoutes(this.core)
  }

  /** What the test sees. */
  view(): PageMock {
    const { core, record, routes } = this
    return {
      ...core.scope('default'),
      scope: (name) => core.scope(name),
      route: (context) => routes.add(context),
      listen: () => this.listen(),
      expectViolation: (expected) => record.expectViolation(expected),
      expectFinding: (expected) => record.addExpectedFinding('expect', expected),
      allowFinding: (expected) => record.addExpectedFinding('allow', expected),
    }
  }

  /** Ends the test. Returns what it fails with. */
  async end(): Promise<Error | undefined> {
    this.hasEnded = true
    await this.routes.settle()
    const server = await this.server?.catch(() => undefined)
    await server?.close()
    const { core, record, options } = this
    for (const scope of core.engine.scopes.all()) record.addScope(scope)
    writeCoverage(core)
    return joinErrors([
      errorOf(record, options),
      errorOfLeaks(record, options),
      errorOfConduct(record, options),
    ])
  }

  private listen(): Promise<Listening> {
    if (this.hasEnded) throw new UsageError('Failed to listen: the test has ended')
    return (this.server ??= listen(this.core))
  }
}
