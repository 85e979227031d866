import { SortedList } from '../util/sorted-list.js'
import { compareScalars, type Scalar } from '../util/sorted-map.js'

export type Direction = 'asc' | 'desc'

/** The name and the only value of the index that holds all records in the table's order. */
export const WHOLE = ''

/**
 * The positions of records grouped by a value, each group in the table's order.
 *
 * @example
 * index.add('cntr_1', position)
 * for (const { key } of index.positions('cntr_1', 'desc')) console.log(key)
 */
export class SortedIndex {
  readonly #entries: SortedList<Entry>

  /** `entries` is for `fork` alone. */
  constructor(entries = new SortedList<Entry>(compareEntries)) {
    this.#entries = entries
  }

  add(value: Scalar, position: SortPosition): void {
    this.#entries.add(value === WHOLE ? position : { value, position })
  }

  remove(value: Scalar, position: SortPosition): void {
    this.#entries.remove({ value, position })
  }

  count(value: Scalar): number {
    return this.#groupEnd(value) - this.#groupStart(value)
  }

  /** The positions of a group; the index must not change during the iteration. */
  *positions(
    value: Scalar,
    direction: Direction,
    { after, offset = 0 }: Start = {},
  ): Generator<SortPosition, undefined> {
    const first =
      direction === 'asc' ? this.#first(value, after) + offset : this.#last(value, after) - offset
    for (const entry of this.#entries.read(first, direction)) {
      if (entry.value !== value) return
      yield entry.position
    }
  }

  fork(): SortedIndex {
    return new SortedIndex(this.#entries.fork())
  }

  #groupStart(value: Scalar): number {
    return this.#entries.position((entry) => compareScalars(entry.value, value) < 0)
  }

  #groupEnd(value: Scalar): number {
    return this.#entries.position((entry) => compareScalars(entry.value, value) <= 0)
  }

  /** The list position of the first entry of a group, or of the one behind `after`. */
  #first(value: Scalar, after: SortPosition | undefined): number {
    if (!after) return this.#groupStart(value)
    const entry = { value, position: after }
    return this.#entries.position((one) => compareEntries(one, entry) <= 0)
  }

  /** The list position of the last entry of a group, or of the one before `after`. */
  #last(value: Scalar, after: SortPosition | undefined): number {
    if (!after) return this.#groupEnd(value) - 1
    const entry = { value, position: after }
    return this.#entries.position((one) => compareEntries(one, entry) < 0) - 1
  }
}

/** Where to start reading in a group, counted in the direction of reading. */
export interface Start {
  /** The position before the first one to read; its record may have been deleted since. */
  readonly after?: SortPosition | undefined
  /** How many positions to skip. */
  readonly offset?: number | undefined
}

interface Entry {
  readonly value: Scalar
  readonly position: SortPosition
}

/**
 * The position of a record in its table's order. It outlives the record, so that cursors do too. It
 * is its own entry in the index of all records, which saves an object per record.
 */
export class SortPosition implements Entry {
  /** `hash` is that of the key; `sequence` is the order of insertion and breaks ties of rank. */
  constructor(
    readonly key: string,
    readonly hash: number,
    readonly rank: Scalar,
    readonly sequence: number,
  ) {}

  get value(): Scalar {
    return WHOLE
  }

  get position(): this {
    return this
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareScalars(a.value, b.value) || comparePositions(a.position, b.position)
}

function comparePositions(a: SortPosition, b: SortPosition): number {
  return compareScalars(a.rank, b.rank) || a.sequence - b.sequence
}
