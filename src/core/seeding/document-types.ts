import type { WorldRecord } from '../service/seed-table.js'
import type { Fault } from '../faults/fault.js'
import type { LifecyclePolicy, Pending } from '../service/lifecycle-policy.js'

/**
 * A world as a file holds it: the clock, the rules, and each service's tables.
 *
 * @example
 * const world: WorldDocument = { openai: { containers: [{ name: 'reports' }] } }
 */
export interface WorldDocument {
  readonly $schema?: string
  /** The time at which this world starts, as ISO 8601. */
  readonly now?: string
  readonly rules?: Readonly<Record<string, unknown>>
  /** Where the drawing of ids has got to, as a saved state has it. */
  readonly ids?: string
  /** Faults, as `mock.faults.add` takes them. */
  readonly faults?: readonly Fault[]
  /** How long things take that are made from then on, by kind. */
  readonly lifecycle?: Readonly<Record<string, LifecyclePolicy>>
  /** What is not ready yet. */
  readonly pending?: readonly Pending[]
  /** What comes to be later. */
  readonly events?: readonly WorldEvent[]
  readonly [service: string]: unknown
}

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
 * Something that happens at a time, such as what another client would do then.
 *
 * @example
 * const event: WorldEvent = {
 *   at: '2025-01-01T00:05:00Z',
 *   add: { openai: { containers: [{ name: 'made by another client' }] } },
 * }
 */
export interface WorldEvent {
  /** ISO 8601; what is past already happens at once, though at its own time. */
  readonly at: string
  /** By service and table, the ids of records that go: first, and with all that goes with them. */
  readonly delete?: ByService<string | WorldRecord>
  /** By service and table, records that change: their ids and what is new of them. */
  readonly update?: ByService<WorldRecord>
  /** Records by service and table, as a world has them. */
  readonly add?: Readonly<Record<string, unknown>>
}
