import { SortedList } from '../util/sorted-list.js'
import { compareScalars, type Scalar } from '../util/sorted-map.js'

export type Direction = 'asc' | 'desc'

/** The value that every record is filed under in its table's own order. */
export const WHOLE = ''

interface Entry {
  readonly value: Scalar
  readonly place: SortPosition
}

/**
 * Where a record stands in its table's order. It outlives the record, so that cursors do too. It is
 * its own entry in the index of all records: there are as many of those as there are records.
 */
export class SortPosition implements Entry {
  /** `hash` is that of the key; `sequence` is that of insertion: it breaks ties of rank. */
  constructor(
    readonly key: string,
    readonly hash: number,
    readonly rank: Scalar,
    readonly sequence: number,
  ) {}

  get value(): Scalar {
    return WHOLE
  }

  get place(): this {
    return this
  }
}

function compareEntries(a: Entry, b: Entry): number {
  return compareScalars(a.value, b.value) || comparePlaces(a.place, b.place)
}

function comparePlaces(a: SortPosition, b: SortPosition): number {
  return compareScalars(a.rank, b.rank) || a.sequence - b.sequence
}

/** From where in a group to read, counted in the direction of reading. */
export interface Start {
  /** The place before; it may be gone meanwhile. */
  readonly after?: SortPosition | undefined
  /** How many to pass over. */
  readonly offset?: number | undefined
}

/**
 * Places grouped by a value, each group in the table's order.
 *
 * @example
 * index.add('cntr_1', place)
 * for (const { key } of index.places('cntr_1', 'desc')) console.log(key)
 */
export class SortedIndex {
  readonly #entries: SortedList<Entry>

  /** `entries` is for `fork` alone. */
  constructor(entries = new SortedList<Entry>(compareEntries)) {
    this.#entries = entries
  }

  add(value: Scalar, place: SortPosition): void {
    this.#entries.add(value === WHOLE ? place : { value, place })
  }

  remove(value: Scalar, place: SortPosition): void {
    this.#entries.remove({ value, place })
  }

  count(value: Scalar): number {
    return this.#end(value) - this.#start(value)
  }

  /** The places of a group; not to be written to while this is read. */
  *places(
    value: Scalar,
    direction: Direction,
    { after, offset = 0 }: Start = {},
  ): Generator<SortPosition, undefined> {
    const first =
      direction === 'asc' ? this.#next(value, after) + offset : this.#last(value, after) - offset
    for (const entry of this.#entries.read(first, direction)) {
      if (entry.value !== value) return
      yield entry.place
    }
  }

  fork(): SortedIndex {
    return new SortedIndex(this.#entries.fork())
  }

  #start(value: Scalar): number {
    return this.#entries.position((entry) => compareScalars(entry.value, value) < 0)
  }

  #end(value: Scalar): number {
    return this.#entries.position((entry) => compareScalars(entry.value, value) <= 0)
  }

  /** The position of the first entry of a group, or of the one after a place. */
  #next(value: Scalar, after: SortPosition | undefined): number {
    if (!after) return this.#start(value)
    const entry = { value, place: after }
    return this.#entries.position((one) => compareEntries(one, entry) <= 0)
  }

  /** The position of the last entry of a group, or of the one before a place. */
  #last(value: Scalar, after: SortPosition | undefined): number {
    if (!after) return this.#end(value) - 1
    const entry = { value, place: after }
    return this.#entries.position((one) => compareEntries(one, entry) < 0) - 1
  }
}
