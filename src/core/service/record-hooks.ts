import type { WorldRecord } from './seed-table.js'

/** What else becomes of a world when somebody takes out or changes a record of one table. */
export interface RecordHooks<Model> {
  /** Takes a record that is there out, with what goes with it. Default: it and its bytes. */
  remove?(model: Model, key: string): void
  /** Gives a record checked values, and what follows from them. Default: the values alone. */
  change?(model: Model, key: string, values: WorldRecord): void
}
