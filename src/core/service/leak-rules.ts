/**
 * The resources of a service that its clients create and should delete.
 *
 * @example
 * const upkeep: UpkeepRules = { tables: ['containers'], expired: ['container_expired'] }
 */
export interface LeakRules {
  /** The tables of these resources. */
  readonly tables: readonly string[]
  /** The codes of errors that report the use of an expired resource. */
  readonly expired?: readonly string[]
  /** What creating one of them costs. */
  readonly price?: Price
}

/** The price of a record: a rule that holds the price of one unit, null until it is set. */
export interface Price {
  /** The id of the rule. */
  readonly rule: string
  /** The table of the records that are paid for. */
  readonly table: string
  /** The number of units of one record. */
  readonly units: (record: Readonly<Record<string, unknown>>) => number
}
