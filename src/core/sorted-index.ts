import { compareScalars, SortedTree, type Scalar } from './sorted-tree.js'

export type Direction = 'asc' | 'desc'

/** Where a record stands in its table's order. It outlives the record, so that cursors do too. */
export interface Place {
  readonly key: string
  readonly rank: Scalar
  /** Of insertion: breaks ties of rank. */
  readonly sequence: number
}

interface Entry {
  readonly value: Scalar
  /** -1 and 1 stand before and after every place of that value: where a walk starts. */
  readonly edge: -1 | 0 | 1
  readonly place: Place
}

const NOWHERE: Place = { key: '', rank: 0, sequence: 0 }

function compareEntries(a: Entry, b: Entry): number {
  return (
    compareScalars(a.value, b.value) ||
    a.edge - b.edge ||
    compareScalars(a.place.rank, b.place.rank) ||
    a.place.sequence - b.place.sequence
  )
}

/**
 * Places grouped by a value, each group in the table's order.
 *
 * @example
 * index.add('cntr_1', place)
 * for (const { key } of index.places('cntr_1', 'desc')) console.log(key)
 */
export class SortedIndex {
  readonly #entries: SortedTree<Entry, undefined>
  readonly #counts: SortedTree<Scalar, number>

  constructor(
    entries: SortedTree<Entry, undefined> = new SortedTree(undefined, compareEntries),
    counts: SortedTree<Scalar, number> = new SortedTree(undefined, compareScalars),
  ) {
    this.#entries = entries
    this.#counts = counts
  }

  add(value: Scalar, place: Place): void {
    this.#entries.set({ value, edge: 0, place }, undefined)
    this.#counts.set(value, this.count(value) + 1)
  }

  remove(value: Scalar, place: Place): void {
    this.#entries.delete({ value, edge: 0, place })
    const left = this.count(value) - 1
    if (left > 0) this.#counts.set(value, left)
    else this.#counts.delete(value)
  }

  count(value: Scalar): number {
    return this.#counts.get(value) ?? 0
  }

  /** The places of a value, past `after` where given; who reads them may write meanwhile. */
  *places(value: Scalar, direction: Direction, after?: Place): Generator<Place, undefined> {
    // A tree must not change under its iterator, and a clone is free.
    const entries = this.#entries.clone()
    const ascending = direction === 'asc'
    const start: Entry = after
      ? { value, edge: 0, place: after }
      : { value, edge: ascending ? -1 : 1, place: NOWHERE }
    for (const [entry] of ascending ? entries.entries(start) : entries.entriesReversed(start)) {
      if (entry.value !== value) return
      if (entry.place !== after) yield entry.place
    }
  }

  fork(): SortedIndex {
    return new SortedIndex(this.#entries.clone(), this.#counts.clone())
  }
}
