import type { Place } from './sorted-index.js'
import type { Scalar } from './sorted-tree.js'

/** Where a record stands, and among which. */
export interface Filed {
  readonly place: Place
  /** What each index files the record under; shared where there is the table's own order alone. */
  readonly values: readonly (Scalar | undefined)[]
}

export interface Row<R> extends Filed {
  readonly record: R
}
