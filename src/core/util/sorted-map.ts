import imported from 'sorted-btree'

/** A sorted map whose `clone()` costs O(1): both sides copy the nodes that they change. */
export type SortedMap<K, V> = imported.default<K, V>

type Constructor = typeof imported.default

// sorted-btree is CommonJS: Node and bundlers hand over its exports, Vitest their `default`.
export const SortedMap =
  (imported as Partial<typeof imported>).default ?? (imported as unknown as Constructor)

/** What a list can be sorted by. */
export type Scalar = string | number

/** Sorts numbers before strings, since `5 < '5'` and `5 > '5'` are both false. */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
