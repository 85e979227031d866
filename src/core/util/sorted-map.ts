import imported from 'sorted-btree'

/**
 * A sorted map (B+ tree) whose `clone()` is O(1): both copies share nodes until they write to them.
 */
export type SortedMap<K, V> = imported.default<K, V>

type Constructor = typeof imported.default

// sorted-btree is CommonJS: Node and bundlers import its `exports`, Vitest imports
// `exports.default`.
export const SortedMap =
  (imported as Partial<typeof imported>).default ?? (imported as unknown as Constructor)

/** A value that records can be sorted by. */
export type Scalar = string | number

/**
 * Compares two sort keys. Numbers come before strings, as `5 < '5'` and `5 > '5'` are both false.
 */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
