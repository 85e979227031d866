import type { Direction } from './sorted-index.js'
import type { Scalar } from '../util/sorted-map.js'

export interface Page<R> {
  readonly records: readonly R[]
  /** Whether a record that fits follows the last one. */
  readonly more: boolean
}

export interface PageOptions<R> {
  /** Only the records that this index files under this value. */
  readonly index?: readonly [name: string, value: Scalar] | undefined
  readonly direction: Direction
  /** Key of the record before the page; it may be deleted meanwhile. */
  readonly after?: string | undefined
  /** How many records to pass over first, whether they fit or not; it costs nothing. Default: 0. */
  readonly offset?: number | undefined
  readonly limit: number
  readonly where?: ((record: R) => boolean) | undefined
}

/**
 * Reads no further than the first record that no longer fits: there is more.
 *
 * @example
 * takePage(['a', 'b', 'c'], 2) // { records: ['a', 'b'], more: true }
 */
export function takePage<R>(
  source: Iterable<R>,
  limit: number,
  where?: (record: R) => boolean,
): Page<R> {
  const records: R[] = []
  for (const record of source) {
    if (where && !where(record)) continue
    if (records.length === limit) return { records, more: true }
    records.push(record)
  }
  return { records, more: false }
}
