/** What counts when two worlds of a service are compared. By default everything does but ids and times. */
export interface WorldComparison<Model> {
  /** Tables that clients do not answer for, such as logs. */
  readonly ignoredTables?: readonly string[]
  /** By table: fields that clients do not answer for, such as counters. */
  readonly ignoredFields?: Readonly<Record<string, readonly string[]>>
  /** Whether a record is as good as deleted, such as one that has expired. */
  isOver?(model: Model, table: string, record: Readonly<Record<string, unknown>>): boolean
}
