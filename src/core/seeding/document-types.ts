import type { Fault } from '../faults/fault.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'
import type { WorldRecord } from '../service/seed-table.js'
import type { Time } from '../util/time.js'

/**
 * A world as JSON: the clock, the rules, planned behaviour, and the records of each service.
 *
 * @example
 * const world: WorldDocument = { openai: { containers: [{ name: 'reports' }] } }
 */
export interface WorldDocument {
  readonly $schema?: string
  /** The start time of the clock. */
  readonly now?: Time
  readonly rules?: Readonly<Record<string, unknown>>
  /** The state of the id generator, as a saved state has it. */
  readonly ids?: string
  /** Faults, as `mock.faults.add` takes them. */
  readonly faults?: readonly Fault[]
  /** How long new records take to become ready, by kind. */
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  /** Records that are not ready. */
  readonly pending?: readonly Pending[]
  /** Changes at later times. */
  readonly events?: readonly WorldEvent[]
  /** The records of a service, by table. */
  readonly [service: string]: unknown
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
export interface WorldEvent {
  /** A past event happens at once, with the clock at its time. */
  readonly at: Time
  /** The keys of records to delete, with all that depends on them. */
  readonly delete?: ByService<string | WorldRecord>
  /** Records to update: their keys and the changed values. */
  readonly update?: ByService<WorldRecord>
  /** Records to add, as in a world document. */
  readonly add?: Readonly<Record<string, unknown>>
}
