import type { Grade } from './contract/provenance.js'
import type { TrustOptions } from './contract/trust-options.js'
import type { Chaos } from './faults/chaos.js'
import type { Exchange } from './journal/exchange.js'
import { isKeepOptions, type KeepOptions } from './scopes/retention.js'
import type { LearnedDocument } from './learned/document.js'
import type { WorldDocument } from './seeding/document-types.js'
import type { Service, Unchecked } from './service/service.js'
import type { BaseUrls, LifecyclePolicies, RuleValues } from './service/typed.js'
import type { BlobStore } from './state/blob-store.js'
import * as types from './util/options.js'
import type { Time } from './util/time.js'

/**
 * The options of `createMock`.
 *
 * @example
 * const options: MockOptions = { now: '2025-01-31T12:00:00Z', rules: { 'openai/name-filter': 'prefix' } }
 */
export interface EngineOptions<S extends Service = Unchecked> {
  /** A world document, or several that are loaded in order. */
  readonly seed?: WorldDocument<S> | readonly WorldDocument<S>[]
  /**
   * Also load records that break a rule of their service. Records that would make responses invalid
   * are still rejected. Default: false.
   */
  readonly allowInvalid?: boolean
  /** Values of rules, by rule id. */
  readonly rules?: RuleValues<S>
  /** What `quayside learn` found in recorded traffic; `rules` take precedence over it. */
  readonly learned?: LearnedDocument
  /**
   * The start time of the clock. Default: 2025-01-01T00:00:00Z or, with `realTime`, the current
   * time.
   */
  readonly now?: Time
  /** The seed of all generated ids. Default: `quayside`. */
  readonly randomSeed?: string | number
  /** Whether the clock runs in real time. Default: false. */
  readonly realTime?: boolean
  /** Report calls that rely on anything with a weaker grade as violations. */
  readonly trust?: Grade | TrustOptions
  /** By service: one or more base URLs in process, instead of those of the contract. */
  readonly baseUrls?: BaseUrls<S>
  /** Random faults in every scope. */
  readonly chaos?: Chaos<S>
  /** By kind, such as `openai/container`: how long a new record takes to become ready. */
  readonly lifecycle?: LifecyclePolicies<S>
  /**
   * The scope of requests that name none: with `api-key`, each credential has its own scope; with
   * `name`, all share the default scope. Default: `name`.
   */
  readonly scopeBy?: 'name' | 'api-key'
  /** Where the bytes of uploads are stored. Default: in memory. */
  readonly blobStore?: BlobStore
  /** The largest request body in bytes, unless the service has a lower limit. */
  readonly maxBody?: number
  /**
   * Keep the world before each exchange, for `journal.toPact`. Each request then forks the world,
   * and deleted records stay in memory as long as their exchange. Default: false.
   */
  readonly pact?: boolean
  /**
   * Keep the worlds around each exchange, for `mock.trace`. Each request then forks the world of every
   * open scope, and deleted records stay in memory as long as their exchange. Default: false.
   */
  readonly trace?: boolean
  /** How much each scope remembers of what is over, such as exchanges and deleted keys. */
  readonly keep?: KeepOptions
  /** Called with every exchange that has violations, when it is added to the journal. */
  readonly onViolations?: (exchange: Exchange) => void
  /** Called after each loaded record of a seed, to show progress. */
  readonly onRecord?: () => void
}

/** The type of each option. Options of type `anything` are checked where they are read. */
export const ENGINE_OPTIONS: types.OptionTypes<EngineOptions> = {
  seed: types.anything,
  allowInvalid: types.boolean,
  rules: types.object('{ "openai/limit-zero": "empty-page" }'),
  learned: types.anything,
  now: types.anything,
  randomSeed: types.stringOrNumber,
  realTime: types.boolean,
  trust: types.anything,
  baseUrls: types.object('{ "openai": "http://127.0.0.1:7829/v1" }'),
  chaos: types.object('{ "rate": 0.1, "seed": 7 }, with a rate above 0 up to 1', isChaos),
  lifecycle: types.anything,
  scopeBy: types.oneOf('name', 'api-key'),
  blobStore: types.object('the result of createBlobStore()', isBlobStore),
  maxBody: types.nonNegativeInteger,
  pact: types.boolean,
  trace: types.boolean,
  keep: types.object(
    '{ "exchanges": 1000, "deletedKeys": 10000, "lateUses": 1000 }',
    isKeepOptions,
  ),
  onViolations: types.callback,
  onRecord: types.callback,
}

// The range of the rate is checked as the probability of the fault that is made from it.
function isChaos(value: unknown): boolean {
  return typeof (value as Partial<Chaos>).rate === 'number'
}

function isBlobStore(value: unknown): boolean {
  return typeof (value as Partial<BlobStore>).writer === 'function'
}
