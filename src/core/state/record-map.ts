import { PersistentMap, hashOf } from '../util/persistent-map.js'
import { RecordCache } from './record-cache.js'
import type { RecordShape } from './record-shape.js'
import { SortPosition, SortedIndex, WHOLE, type Direction, type Start } from './sorted-index.js'
import { compareScalars, SortedMap, type Scalar } from '../util/sorted-map.js'

/**
 * The Map that @mswjs/data keeps a model's records in, with order, indexes and cheap forks.
 *
 * It stands in for the factory's own Map, so whatever is written through the factory is seen by
 * the indexes at once. A fork shares the rows, and a write copies the few beside its own.
 *
 * @example
 * const map = new RecordMap(shape)
 * map.set('cfile_1', { id: 'cfile_1', container_id: 'cntr_1' })
 * map.fork().delete('cfile_1') // `map` still has it
 */
export class RecordMap<R extends object> extends Map<string, R> {
  readonly shape: RecordShape<R>
  readonly #names: readonly string[]
  #rows = new PersistentMap<Row<R>>()
  #indexes: SortedIndex[]
  // Tombstones: where records stood when last deleted, so that a cursor on one still works.
  #gone: SortedMap<string, IndexEntry> = new SortedMap<string, IndexEntry>(
    undefined,
    compareScalars,
  )
  #sequence = 0
  #scan = new RecordCache<Row<R>>()

  constructor(shape: RecordShape<R>) {
    super()
    this.shape = shape
    this.#names = shape.indexNames
    this.#indexes = this.#names.map(() => new SortedIndex())
  }

  override get size(): number {
    return this.#rows.size
  }

  override has(key: string): boolean {
    return this.#rows.has(key)
  }

  override get(key: string): R | undefined {
    return (this.#scan.rows ?? this.#rows).get(key)?.record
  }

  /** The same for a scan of others, which asks for so many that it pays to scan these first. */
  getDuringScan(key: string): R | undefined {
    return this.#scanned().get(key)?.record
  }

  override set(key: string, given: R): this {
    const hash = hashOf(key)
    this.#put(key, hash, given, this.#rows.get(key, hash))
    return this
  }

  /** The record as it is kept; undefined, and nothing done, where there is one already. */
  add(key: string, given: R): R | undefined {
    const hash = hashOf(key)
    return this.#rows.has(key, hash) ? undefined : this.#put(key, hash, given, undefined)
  }

  #put(key: string, hash: number, given: R, before: Row<R> | undefined): R {
    const record = this.shape.keep(given, before?.record)
    const rank = this.shape.rank(record)
    const isSame = before?.place.rank === rank
    const sequence = before?.place.sequence ?? ++this.#sequence
    const place = isSame ? before.place : new SortPosition(key, hash, rank, sequence)
    // All that can throw is above: a refused record leaves no trace in any index.
    const row = { record, place, values: this.shape.indexValues(record) }
    this.#rows.set(key, row, hash)
    this.#scan.set(key, row)
    this.#reindex(before, row)
    return record
  }

  override delete(key: string): boolean {
    const row = this.#rows.get(key)
    if (row === undefined) return false
    this.#rows.delete(key)
    this.#scan.delete(key)
    this.#reindex(row, undefined)
    this.#gone.set(key, { place: row.place, values: row.values })
    return true
  }

  override clear(): void {
    for (const [key] of [...this.#rows.entries()]) this.delete(key)
  }

  override *keys(): Generator<string, undefined> {
    for (const { place } of this.#inOrder()) yield place.key
  }

  override *values(): Generator<R, undefined> {
    for (const { record } of this.#inOrder()) yield record
  }

  /**
   * Writable copies. The factory's queries read the entries, and its `update` copies property
   * descriptors from what it found: from a frozen record its assignments would be lost silently.
   */
  override *entries(): Generator<[string, R], undefined> {
    for (const { place, record } of this.#inOrder()) yield [place.key, this.shape.loosen(record)]
  }

  override [Symbol.iterator](): Generator<[string, R], undefined> {
    return this.entries()
  }

  override forEach(callback: (value: R, key: string, map: Map<string, R>) => void): void {
    for (const [key, record] of this.entries()) callback(record, key, this)
  }

  /** Where the record stands, or stood before it was deleted. */
  place(key: string): SortPosition | undefined {
    return this.#filed(key)?.place
  }

  /** Whether the record is in this group, or was before it was deleted. */
  belongs(key: string, index: string, value: Scalar): boolean {
    return this.#filed(key)?.values[this.#position(index)] === value
  }

  index(name: string): SortedIndex {
    return this.#indexes[this.#position(name)] as SortedIndex
  }

  /** The records of a group in the table's order; not to be written to while this is read. */
  *read(index: string, value: Scalar, direction: Direction, start?: Start) {
    for (const { key, hash } of this.index(index).places(value, direction, start)) {
      yield (this.#rows.get(key, hash) as Row<R>).record
    }
  }

  /** The same as they are at first; those deleted meanwhile are left out. */
  *walk(index: string, value: Scalar) {
    // An index must not change while it is read, and a fork of it costs little.
    for (const { key, hash } of this.index(index).fork().places(value, 'asc')) {
      const row = this.#rows.get(key, hash)
      if (row) yield row.record
    }
  }

  fork(): RecordMap<R> {
    const fork = new RecordMap(this.shape)
    fork.#rows = this.#rows.fork()
    fork.#indexes = this.#indexes.map((index) => index.fork())
    fork.#gone = this.#gone.clone()
    fork.#sequence = this.#sequence
    fork.#scan = this.#scan.fork()
    return fork
  }

  /** In the order of insertion, as they are at first. */
  #inOrder(): readonly Row<R>[] {
    return [...this.#scanned().values()]
  }

  #scanned(): ReadonlyMap<string, Row<R>> {
    if (this.#scan.rows) return this.#scan.rows
    // Mostly they are inserted in the order of their rank: what is sorted already is sorted fast.
    const places = this.index(WHOLE).places(WHOLE, 'asc')
    const rows = Array.from(places, ({ key, hash }) => this.#rows.get(key, hash) as Row<R>)
    rows.sort((a, b) => a.place.sequence - b.place.sequence)
    return this.#scan.keep(new Map(rows.map((row) => [row.place.key, row])))
  }

  #filed(key: string): IndexEntry | undefined {
    return this.#rows.get(key) ?? this.#gone.get(key)
  }

  #position(index: string): number {
    const position = this.#names.indexOf(index)
    if (position !== -1) return position
    throw new Error(`Failed to look up in ${this.shape.name}: it has no index "${index}"`)
  }

  #reindex(before: Row<R> | undefined, after: Row<R> | undefined): void {
    for (let position = 0; position < this.#indexes.length; position++) {
      const index = this.#indexes[position] as SortedIndex
      const from = before?.values[position]
      const to = after?.values[position]
      if (from === to && before?.place === after?.place) continue
      if (before && from !== undefined) index.remove(from, before.place)
      if (after && to !== undefined) index.add(to, after.place)
    }
  }
}

/** Where a record stands, and among which. */
export interface IndexEntry {
  readonly place: SortPosition
  /** What each index files the record under; shared where there is the table's own order alone. */
  readonly values: readonly (Scalar | undefined)[]
}

export interface Row<R> extends IndexEntry {
  readonly record: R
}
