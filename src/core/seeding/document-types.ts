import type { Fault } from '../faults/fault.js'
import type { Pending } from '../service/lifecycle-policy.js'
import type { Service, Unchecked } from '../service/service.js'
import type { LifecyclePolicies, RecordParts, RuleValues, WorldRecords } from '../service/typed.js'
import type { Time } from '../util/time.js'

/**
 * A world as JSON: the clock, the rules, planned behaviour, and the records of each service. The
 * compiler checks it against the services that are named. Without one, as for a world from a JSON
 * file, it is checked only when it is loaded.
 *
 * @example
 * const world: WorldDocument<typeof openai> = { openai: { containers: [{ name: 'reports' }] } }
 * const read = JSON.parse('{}') as WorldDocument
 */
export type WorldDocument<S extends Service = Unchecked> = WorldSettings<S> & WorldRecords<S>

/** What a world document holds besides records. */
// Not an interface: those lack the index signature that a world of any services has.
export type WorldSettings<S extends Service> = {
  readonly $schema?: string
  /** The start time of the clock. */
  readonly now?: Time
  readonly rules?: RuleValues<S>
  /** The state of the id generator, as a saved state has it. */
  readonly ids?: string
  /** Faults, as `mock.faults.add` takes them. */
  readonly faults?: readonly Fault<S>[]
  /** How long new records take to become ready, by kind. */
  readonly lifecycle?: LifecyclePolicies<S>
  /** Records that are not ready. */
  readonly pending?: readonly Pending[]
  /** Changes at later times. */
  readonly events?: readonly WorldEvent<S>[]
}

/** Items by service and table. */
export type ByService<Items> = Readonly<Record<string, Readonly<Record<string, readonly Items[]>>>>

/**
 * How a loader treats records that no sequence of calls could have produced.
 *
 * - `strict`: each is a problem.
 * - `allow-reachable`: those that a later change of rules or limits can explain are loaded.
 * - `skip-invalid`: like `strict`, but the record is left out and the world is used.
 * - `off`: all are loaded.
 */
export type SeedChecks = 'skip-invalid' | 'strict' | 'allow-reachable' | 'off'

/**
 * Changes of records at a time, such as those of another client. Deletes come first, adds last.
 *
 * @example
 * const event: WorldEvent = {
 *   at: '2025-01-01T00:05:00Z',
 *   add: { openai: { containers: [{ name: 'made by another client' }] } },
 * }
 */
export interface WorldEvent<S extends Service = Unchecked> {
  /** A past event happens at once, with the clock at its time. */
  readonly at: Time
  /** The keys of records to delete, with all that depends on them. */
  readonly delete?: RecordParts<S, string>
  /** Records to update: their keys and the changed values. */
  readonly update?: RecordParts<S>
  /** Records to add, as in a world document. */
  readonly add?: WorldRecords<S>
}
