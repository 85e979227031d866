import type { WorldRecord } from './seed-table.js'

/** How the events of a world document delete and update the records of one table. */
export interface RecordHooks<Model> {
  /** Deletes a record and all that depends on it. Default: the record and its bytes. */
  remove?(model: Model, key: string): void
  /**
   * Updates a record with validated values, and all that depends on them. Default: the record only.
   */
  change?(model: Model, key: string, values: WorldRecord): void
}
