import type { BlobStore } from './state/blob-store.js'
import type { Chaos } from './faults/chaos.js'
import type { Exchange } from './journal/exchange.js'
import type { LifecyclePolicy } from './service/lifecycle-policy.js'
import * as kinds from './util/options.js'
import type { Grade } from './contract/provenance.js'
import type { RuleValue } from './contract/rules.js'
import type { TrustOptions } from './contract/trust-options.js'
import type { WorldDocument } from './seeding/document-types.js'

/**
 * The options of `createMock`.
 *
 * @example
 * const options: MockOptions = { now: '2025-01-31T12:00:00Z', rules: { 'openai/name-filter': 'prefix' } }
 */
export interface EngineOptions {
  /** A world, or several that are loaded one after the other. */
  readonly seed?: WorldDocument | readonly WorldDocument[]
  /** Also takes seeds that break a rule of their service, but no reply. Default: false. */
  readonly allowInvalid?: boolean
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** The time at which the clock starts. Default: 2025-01-01T00:00:00Z, or now in real time. */
  readonly now?: Date | string | number
  /** Seeds every id. Default: `quayside`. */
  readonly randomSeed?: string | number
  /** Whether the clock ticks by itself. Default: false. */
  readonly realTime?: boolean
  /** Makes a violation of every call that leans on something less well known. */
  readonly trust?: Grade | TrustOptions
  /** By service: the base URL that it has in process, or several, instead of its vendor's. */
  readonly baseUrls?: Readonly<Record<string, string | readonly string[]>>
  /** Faults by chance, in every scope. */
  readonly chaos?: Chaos
  /** By kind, such as `openai/container`: how long it takes until one that is made is ready. */
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  /**
   * What chooses the scope of a request that names none: with `api-key`, each credential has a world
   * of its own. Default: `name`, so that all those share the default scope.
   */
  readonly scopeBy?: 'name' | 'api-key'
  /** Where the bytes of uploads are kept. Default: in memory. */
  readonly blobStore?: BlobStore
  /** The longest request body in bytes, where a service has no lower limit of its own. */
  readonly maxBody?: number
  /**
   * Keeps for each exchange the world before it, for `journal.toPact`. A request then costs a fork,
   * and what was deleted is kept as long as its exchange is. Default: false.
   */
  readonly pact?: boolean
  /** Told of every exchange with violations, as soon as it is journalled. */
  readonly onViolations?: (exchange: Exchange) => void
  /** Told of each record of a seed once it is loaded: large ones take their time. */
  readonly onRecord?: () => void
}

/** What each option has to be; what is read by somebody who knows more of it is refused there. */
export const ENGINE_OPTIONS: kinds.OptionTypes<EngineOptions> = {
  seed: kinds.anything,
  allowInvalid: kinds.boolean,
  rules: kinds.object('{ "openai/limit-zero": "empty-page" }'),
  now: kinds.anything,
  randomSeed: kinds.stringOrNumber,
  realTime: kinds.boolean,
  trust: kinds.anything,
  baseUrls: kinds.object('{ "openai": "http://127.0.0.1:4010/v1" }'),
  chaos: kinds.object('{ "rate": 0.1, "seed": 7 }, with a rate above 0 up to 1', isChaos),
  lifecycle: kinds.anything,
  scopeBy: kinds.oneOf('name', 'api-key'),
  blobStore: kinds.object('what createBlobStore() gives', isBlobStore),
  maxBody: kinds.nonNegativeInteger,
  pact: kinds.boolean,
  onViolations: kinds.callback,
  onRecord: kinds.callback,
}

// How large it may be, the fault that is made of it says.
function isChaos(value: unknown): boolean {
  return typeof (value as Partial<Chaos>).rate === 'number'
}

function isBlobStore(value: unknown): boolean {
  return typeof (value as Partial<BlobStore>).writer === 'function'
}
