/** A value that records can be sorted by. */
export type Scalar = string | number

/**
 * Compares two sort keys. Numbers come before strings, as `5 < '5'` and `5 > '5'` are both false.
 */
export function compareScalars(a: Scalar, b: Scalar): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -1 : a > b ? 1 : 0
}
