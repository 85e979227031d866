import type { ErrorNode } from '../contract/openapi.js'

/** What faults need from a service. */
export interface FaultHooks<Model> {
  /**
   * The fields of an error with a status that no entry of `x-errors` has. `reason` is the reason
   * phrase of the status, such as `Conflict`. The grade of these errors is `assumed`.
   */
  error?(status: number, reason: string): ErrorNode['error']
  /** By operation that lists records: the operations that delete them. */
  readonly stale?: Readonly<Record<string, readonly string[]>>
  /** By operation that downloads a file: makes the file expire as if its time had passed. */
  readonly expire?: Readonly<Record<string, (model: Model, params: Params) => void>>
  /**
   * By parameter of a path: takes away what it names, as if it had expired or somebody had deleted
   * it. Does nothing if it does not exist.
   */
  readonly gone?: Readonly<Record<string, (model: Model, value: string) => void>>
}

type Params = Readonly<Record<string, string>>
