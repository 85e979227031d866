import { PersistentArray } from '../util/persistent-array.js'
import { PersistentMap } from '../util/persistent-map.js'
import { RecentMap } from '../util/recent-map.js'
import type { SortedList } from '../util/sorted-list.js'
import type { Scalar } from '../util/scalar.js'
import type { RecordShape } from './record-shape.js'
import {
  SortPosition,
  SortedIndex,
  readWithin,
  sortedList,
  type Bounds,
  type Direction,
} from './sorted-index.js'
import { beforeWrite } from './transaction.js'

/** How many deleted keys a table remembers at least. */
export const DELETED_KEYS = 10_000

/** A group of an index, by the name of the index and the value that its records have in common. */
export type GroupName = readonly [index: string, value: Scalar]

/**
 * The Map that @mswjs/data keeps a model's records in, with order, indexes and cheap forks.
 *
 * It replaces the factory's own Map, so the indexes see at once what is written through the factory.
 * A fork shares the records, and a write copies only the nodes on the way to its own record.
 *
 * @example
 * const map = new RecordMap(shape)
 * map.set('cfile_1', { id: 'cfile_1', container_id: 'cntr_1' })
 * map.fork().delete('cfile_1') // `map` still has it
 */
export class RecordMap<R extends object> extends Map<string, R> {
  readonly shape: RecordShape<R>
  readonly #names: readonly string[]
  // Keys and indexes lead to positions, so that an update which moves nothing writes here alone.
  #records = new PersistentArray<R>()
  #positions = new PersistentMap<SortPosition>()
  #order = sortedList()
  #indexes: SortedIndex[]
  // Tombstones: the positions of records deleted last, so that they still work as cursors.
  #deleted: RecentMap<Place>
  #sequence = 0

  constructor(shape: RecordShape<R>, deletedKeys = DELETED_KEYS) {
    super()
    this.shape = shape
    this.#deleted = new RecentMap(deletedKeys)
    this.#names = shape.indexNames
    this.#indexes = this.#names.map(() => new SortedIndex())
  }

  override get size(): number {
    return this.#positions.size
  }

  /** The number of records that were ever added. */
  get added(): number {
    return this.#sequence
  }

  override has(key: string): boolean {
    return this.#positions.has(key)
  }

  override get(key: string): R | undefined {
    const position = this.#positions.get(key)
    return position && this.#records.get(position.sequence)
  }

  override set(key: string, given: R): this {
    this.#put(key, given, this.#positions.get(key))
    return this
  }

  /** Returns the stored record; undefined if the key exists already, and then changes nothing. */
  add(key: string, given: R): R | undefined {
    return this.#positions.has(key) ? undefined : this.#put(key, given, undefined)
  }

  #put(key: string, given: R, old: SortPosition | undefined): R {
    const before = old && this.#rowAt(old)
    const record = this.shape.freeze(given, before?.record)
    const rank = this.shape.rank(record)
    const isSame = old?.rank === rank
    const position = isSame ? old : new SortPosition(key, rank, old?.sequence ?? this.#sequence + 1)
    const row = { record, position, values: this.shape.indexValues(record) }
    beforeWrite(this.#undoOf(row, before))
    this.#sequence = Math.max(this.#sequence, position.sequence)
    this.#records.set(position.sequence, record)
    if (!isSame) this.#positions.set(key, position)
    this.#reindex(before, row)
    return record
  }

  override delete(key: string): boolean {
    const position = this.#positions.get(key)
    if (position === undefined) return false
    const row = this.#rowAt(position)
    beforeWrite(this.#deleted.beforeSet(key))
    beforeWrite(this.#undoOf(row, row))
    this.#records.delete(position.sequence)
    this.#positions.delete(key)
    this.#reindex(row, undefined)
    this.#deleted.set(key, { position, values: row.values })
    return true
  }

  override clear(): void {
    for (const key of this.keys()) this.delete(key)
  }

  override *keys(): Generator<string, undefined> {
    for (const record of this.values()) yield this.shape.keyOf(record)
  }

  /** The records in the order of insertion, without those that are added during the iteration. */
  override values(): Generator<R, undefined> {
    return this.#records.values(this.#sequence + 1)
  }

  /**
   * Yields writable copies. The factory's queries read the entries, and its `update` copies property
   * descriptors from what it found: from a frozen record its assignments would be lost silently.
   */
  override *entries(): Generator<[string, R], undefined> {
    for (const record of this.values()) {
      yield [this.shape.keyOf(record), this.shape.writableCopy(record)]
    }
  }

  override [Symbol.iterator](): Generator<[string, R], undefined> {
    return this.entries()
  }

  override forEach(callback: (value: R, key: string, map: Map<string, R>) => void): void {
    for (const [key, record] of this.entries()) callback(record, key, this)
  }

  /** The sort position of a record; of a deleted one, its last. */
  positionOf(key: string): SortPosition | undefined {
    return this.#positions.get(key) ?? this.#deleted.get(key)?.position
  }

  /** Whether the record is in this group, or was when it was deleted. */
  isOrWasIn(key: string, [index, value]: GroupName): boolean {
    const position = this.#positions.get(key)
    const place = position ? this.#rowAt(position) : this.#deleted.get(key)
    return place?.values[this.#indexNumber(index)] === value
  }

  count([index, value]: GroupName): number {
    return this.#index(index).count(value)
  }

  /**
   * The records of a group, or all, in the table's order; the map must not change during the
   * iteration.
   */
  *read(group: GroupName | undefined, direction: Direction, bounds?: Bounds) {
    for (const { sequence } of readWithin(this.#list(group), direction, bounds)) {
      yield this.#records.get(sequence) as R
    }
  }

  /** The records of a group as it is at first, without those that are deleted during the iteration. */
  *readStable(group: GroupName) {
    // A list must not change while it is read, and a fork of it costs little.
    for (const { sequence } of readWithin(this.#list(group).fork(), 'asc')) {
      const record = this.#records.get(sequence)
      if (record) yield record
    }
  }

  /** The keys whose records differ from those in `other`. What both share is not looked at. */
  differences(other: RecordMap<R>): Set<string> {
    const keys = new Set<string>()
    for (const record of this.#records.differences(other.#records)) {
      const key = this.shape.keyOf(record)
      if (this.get(key) !== other.get(key)) keys.add(key)
    }
    return keys
  }

  fork(): RecordMap<R> {
    const fork = new RecordMap(this.shape)
    fork.#records = this.#records.fork()
    fork.#positions = this.#positions.fork()
    fork.#order = this.#order.fork()
    fork.#indexes = this.#indexes.map((index) => index.fork())
    fork.#deleted = this.#deleted.fork()
    fork.#sequence = this.#sequence
    return fork
  }

  /** The row at a position that is in use. */
  #rowAt(position: SortPosition): Row<R> {
    const record = this.#records.get(position.sequence) as R
    return { record, position, values: this.shape.indexValues(record) }
  }

  #list(group: GroupName | undefined): SortedList<SortPosition> {
    return group ? this.#index(group[0]).group(group[1]) : this.#order
  }

  #index(name: string): SortedIndex {
    return this.#indexes[this.#indexNumber(name)] as SortedIndex
  }

  #indexNumber(index: string): number {
    const number = this.#names.indexOf(index)
    if (number !== -1) return number
    throw new Error(`Failed to look up in ${this.shape.name}: it has no index "${index}"`)
  }

  /** Returns a function that puts back the row `before`, from any stage of writing `row`. */
  #undoOf(row: Row<R>, before: Row<R> | undefined): () => void {
    const sequence = this.#sequence
    return () => {
      const { key } = row.position
      if (before) {
        this.#records.set(before.position.sequence, before.record)
        this.#positions.set(key, before.position)
      } else {
        this.#records.delete(row.position.sequence)
        this.#positions.delete(key)
      }
      this.#reindex(row, undefined)
      this.#reindex(before, undefined)
      this.#reindex(undefined, before)
      this.#sequence = sequence
    }
  }

  #reindex(before: Place | undefined, after: Place | undefined): void {
    const isMoved = before?.position !== after?.position
    if (before && isMoved) this.#order.remove(before.position)
    if (after && isMoved) this.#order.add(after.position)
    for (let number = 0; number < this.#indexes.length; number++) {
      const index = this.#indexes[number] as SortedIndex
      const from = before?.values[number]
      const to = after?.values[number]
      if (from === to && !isMoved) continue
      if (before && from !== undefined) index.remove(from, before.position)
      if (after && to !== undefined) index.add(to, after.position)
    }
  }
}

/** The sort position of a record and its value in each index. */
interface Place {
  readonly position: SortPosition
  readonly values: readonly (Scalar | undefined)[]
}

interface Row<R> extends Place {
  readonly record: R
}
