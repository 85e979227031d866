import { DELETED_KEYS } from '../state/record-map.js'

/**
 * How much each scope remembers of what is over. Older entries are dropped, so that the memory of a
 * mock depends on what it holds, not on how long it runs.
 *
 * @example
 * const keep: KeepOptions = { exchanges: 5000 }
 */
export interface KeepOptions {
  /** Exchanges in the journal. Default: 1,000. */
  readonly exchanges?: number | undefined
  /**
   * Keys of deleted records in each table: a list can still continue after them, and they count as
   * created or expired in the report of leaks. Default: 10,000.
   */
  readonly deletedKeys?: number | undefined
  /** Uses of expired records in the report of leaks, and violations by the mock itself. Default: 1,000. */
  readonly lateUses?: number | undefined
}

export type Retention = { readonly [K in keyof KeepOptions]-?: number }

export const RETENTION: Retention = { exchanges: 1000, deletedKeys: DELETED_KEYS, lateUses: 1000 }

/** The options with their defaults. */
export function retentionOf(keep: KeepOptions = {}): Retention {
  return {
    exchanges: keep.exchanges ?? RETENTION.exchanges,
    deletedKeys: keep.deletedKeys ?? RETENTION.deletedKeys,
    lateUses: keep.lateUses ?? RETENTION.lateUses,
  }
}

/** Whether this can be option `keep`. */
export function isKeepOptions(value: unknown): boolean {
  return Object.entries(value as object).every(
    ([name, limit]) =>
      Object.hasOwn(RETENTION, name) &&
      (limit === undefined || (Number.isSafeInteger(limit) && (limit as number) >= 1)),
  )
}
