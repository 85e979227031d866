import type { RequestHandler } from 'msw'
import type { EngineOptions } from '../core/engine.js'
import { ENGINE_OPTIONS } from '../core/engine-options.js'
import type { Service, Unchecked } from '../core/service/service.js'
import * as kinds from '../core/util/options.js'
import { REACTIONS, type Reactions } from '../testing/options.js'

/**
 * What each test of a file is explored for: what may happen to its calls, or other values of the rules
 * that its calls read.
 *
 * @example
 * const kind: ExploreKind = 'rules'
 */
export type ExploreKind = 'faults' | 'rules'

/**
 * When the trace of a test is written.
 *
 * @example
 * const kind: TraceKind = 'on-failure'
 */
export type TraceKind = 'on-failure' | 'always' | 'off'

/**
 * The options of `useMock`.
 *
 * @example
 * const options: UseMockOptions = { leaks: 'error', trust: 'published' }
 */
export interface UseMockOptions<S extends Service = Unchecked>
  extends Omit<EngineOptions<S>, 'trace'>, Reactions {
  /**
   * Explores each test of the file: it is run again under everything that may happen to its calls, or
   * under other values of the rules that they read, and fails when that hurts. Default: what the
   * environment variable `QUAYSIDE_EXPLORE` says, if it is set, else nothing.
   */
  readonly explore?: ExploreKind
  /**
   * Whether a trace is written when a test fails, always or never: one HTML file a test, in
   * `test-results/quayside`. Default: what the environment variable `QUAYSIDE_TRACE` says, if it is
   * set, else `off`.
   */
  readonly trace?: TraceKind
  /**
   * How long the end of a file waits for timers that its tests left running, in milliseconds, so that
   * their requests are still seen. Without such timers it does not wait. Default: 100; 0 never waits.
   */
  readonly grace?: number
  /** msw handlers for other APIs that the tests call; they run before the mock. */
  readonly handlers?: readonly RequestHandler[]
  /** What msw does with a request to another host that no handler answers. Default: `bypass`. */
  readonly onUnhandledRequest?: 'bypass' | 'warn' | 'error'
}

export const USE_MOCK_OPTIONS: kinds.OptionTypes<UseMockOptions> = {
  ...ENGINE_OPTIONS,
  ...REACTIONS,
  explore: kinds.oneOf('faults', 'rules'),
  trace: kinds.oneOf('on-failure', 'always', 'off'),
  grace: kinds.nonNegativeInteger,
  handlers: kinds.array,
  onUnhandledRequest: kinds.oneOf('bypass', 'warn', 'error'),
}
