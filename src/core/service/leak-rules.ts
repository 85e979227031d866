/**
 * What a service says of the things that its clients make, and have to put away.
 *
 * @example
 * const upkeep: UpkeepRules = { tables: ['containers'], expired: ['container_expired'] }
 */
export interface LeakRules {
  /** The tables that hold such things. */
  readonly tables: readonly string[]
  /** The errors that say that a thing is used after its time. */
  readonly expired?: readonly string[]
  /** What making one of them costs. */
  readonly price?: Price
}

/** A tariff, which is the value of a rule and null until somebody sets it, and what it is paid for. */
export interface Price {
  readonly rule: string
  readonly table: string
  /** How many times the tariff one record costs. */
  readonly units: (record: Readonly<Record<string, unknown>>) => number
}
