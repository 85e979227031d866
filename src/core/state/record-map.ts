import { PersistentMap, hashOf } from '../util/persistent-map.js'
import { RecentMap } from '../util/recent-map.js'
import type { Scalar } from '../util/sorted-map.js'
import type { RecordShape } from './record-shape.js'
import { SortPosition, SortedIndex, WHOLE, type Direction, type Start } from './sorted-index.js'
import { beforeWrite } from './transaction.js'

/** How many deleted keys a table remembers at least. */
export const DELETED_KEYS = 10_000

/**
 * The Map that @mswjs/data keeps a model's records in, with order, indexes and cheap forks.
 *
 * It replaces the factory's own Map, so the indexes see at once what is written through the factory.
 * A fork shares the rows, and a write copies only the nodes on the way to its own row.
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
  // Tombstones: the positions of records deleted last, so that they still work as cursors.
  #deleted: RecentMap<IndexEntry>
  #sequence = 0
  #cache = new RecordCache<Row<R>>()

  constructor(shape: RecordShape<R>, deletedKeys = DELETED_KEYS) {
    super()
    this.shape = shape
    this.#deleted = new RecentMap(deletedKeys)
    this.#names = shape.indexNames
    this.#indexes = this.#names.map(() => new SortedIndex())
  }

  override get size(): number {
    return this.#rows.size
  }

  /** The number of records that were ever added. */
  get added(): number {
    return this.#sequence
  }

  override has(key: string): boolean {
    return this.#rows.has(key)
  }

  override get(key: string): R | undefined {
    return (this.#cache.rows ?? this.#rows).get(key)?.record
  }

  /** Returns the same as `get`, and caches all rows first: that pays for many calls in a row. */
  getDuringScan(key: string): R | undefined {
    return this.#cachedRows().get(key)?.record
  }

  override set(key: string, given: R): this {
    const hash = hashOf(key)
    this.#put(key, hash, given, this.#rows.get(key, hash))
    return this
  }

  /** Returns the stored record; undefined if the key exists already, and then changes nothing. */
  add(key: string, given: R): R | undefined {
    const hash = hashOf(key)
    return this.#rows.has(key, hash) ? undefined : this.#put(key, hash, given, undefined)
  }

  #put(key: string, hash: number, given: R, before: Row<R> | undefined): R {
    const record = this.shape.freeze(given, before?.record)
    const rank = this.shape.rank(record)
    const isSame = before?.position.rank === rank
    const sequence = before?.position.sequence ?? this.#sequence + 1
    const position = isSame ? before.position : new SortPosition(key, hash, rank, sequence)
    const row = { record, position, values: this.shape.indexValues(record) }
    beforeWrite(this.#undoOf(row, before))
    if (!before) this.#sequence = sequence
    this.#rows.set(key, row, hash)
    this.#cache.set(key, row)
    this.#reindex(before, row)
    return record
  }

  override delete(key: string): boolean {
    const row = this.#rows.get(key)
    if (row === undefined) return false
    beforeWrite(this.#deleted.beforeSet(key))
    beforeWrite(this.#undoOf(row, row))
    this.#rows.delete(key)
    this.#cache.delete(key)
    this.#reindex(row, undefined)
    this.#deleted.set(key, { position: row.position, values: row.values })
    return true
  }

  override clear(): void {
    for (const [key] of [...this.#rows.entries()]) this.delete(key)
  }

  override *keys(): Generator<string, undefined> {
    for (const { position } of this.#inOrder()) yield position.key
  }

  override *values(): Generator<R, undefined> {
    for (const { record } of this.#inOrder()) yield record
  }

  /**
   * Yields writable copies. The factory's queries read the entries, and its `update` copies property
   * descriptors from what it found: from a frozen record its assignments would be lost silently.
   */
  override *entries(): Generator<[string, R], undefined> {
    for (const { position, record } of this.#inOrder()) {
      yield [position.key, this.shape.writableCopy(record)]
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
    return this.#entryOf(key)?.position
  }

  /** Whether the record is in this group, or was when it was deleted. */
  isOrWasIn(key: string, index: string, value: Scalar): boolean {
    return this.#entryOf(key)?.values[this.#indexNumber(index)] === value
  }

  index(name: string): SortedIndex {
    return this.#indexes[this.#indexNumber(name)] as SortedIndex
  }

  /** The records of a group in the table's order; the map must not change during the iteration. */
  *read(index: string, value: Scalar, direction: Direction, start?: Start) {
    for (const { key, hash } of this.index(index).positions(value, direction, start)) {
      yield (this.#rows.get(key, hash) as Row<R>).record
    }
  }

  /** The records of a group as it is at first, without those that are deleted during the iteration. */
  *readStable(index: string, value: Scalar) {
    // An index must not change while it is read, and a fork of it costs little.
    for (const { key, hash } of this.index(index).fork().positions(value, 'asc')) {
      const row = this.#rows.get(key, hash)
      if (row) yield row.record
    }
  }

  fork(): RecordMap<R> {
    const fork = new RecordMap(this.shape)
    fork.#rows = this.#rows.fork()
    fork.#indexes = this.#indexes.map((index) => index.fork())
    fork.#deleted = this.#deleted.fork()
    fork.#sequence = this.#sequence
    fork.#cache = this.#cache.fork()
    return fork
  }

  /** The current rows in the order of insertion, as a copy. */
  #inOrder(): readonly Row<R>[] {
    return [...this.#cachedRows().values()]
  }

  #cachedRows(): ReadonlyMap<string, Row<R>> {
    if (this.#cache.rows) return this.#cache.rows
    // Records are mostly inserted in the order of their rank, and sorting sorted rows is fast.
    const positions = this.index(WHOLE).positions(WHOLE, 'asc')
    const rows = Array.from(positions, ({ key, hash }) => this.#rows.get(key, hash) as Row<R>)
    rows.sort((a, b) => a.position.sequence - b.position.sequence)
    return this.#cache.fill(new Map(rows.map((row) => [row.position.key, row])))
  }

  #entryOf(key: string): IndexEntry | undefined {
    return this.#rows.get(key) ?? this.#deleted.get(key)
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
      const { key, hash } = row.position
      if (before) this.#rows.set(key, before, hash)
      else this.#rows.delete(key)
      // The place of a row in it may be another one now.
      this.#cache.clear()
      this.#reindex(row, undefined)
      this.#reindex(before, undefined)
      this.#reindex(undefined, before)
      this.#sequence = sequence
    }
  }

  #reindex(before: Row<R> | undefined, after: Row<R> | undefined): void {
    for (let number = 0; number < this.#indexes.length; number++) {
      const index = this.#indexes[number] as SortedIndex
      const from = before?.values[number]
      const to = after?.values[number]
      if (from === to && before?.position === after?.position) continue
      if (before && from !== undefined) index.remove(from, before.position)
      if (after && to !== undefined) index.add(to, after.position)
    }
  }
}

/** The sort position of a record and its value in each index. */
interface IndexEntry {
  readonly position: SortPosition
  /** One value per index; records of a table without indexes share one list. */
  readonly values: readonly (Scalar | undefined)[]
}

interface Row<R> extends IndexEntry {
  readonly record: R
}

/**
 * All rows of a table by key, in the order of insertion: filled by the first scan, and updated by
 * each write from then on. A fork shares it until one side writes.
 *
 * @example
 * cache.fill(new Map([['cfile_1', row]]))
 * cache.set('cfile_2', next) // comes last
 */
class RecordCache<Row> {
  #rows: Map<string, Row> | undefined
  #isShared = false

  /** Undefined until it is filled. */
  get rows(): ReadonlyMap<string, Row> | undefined {
    return this.#rows
  }

  fill(rows: Map<string, Row>): ReadonlyMap<string, Row> {
    this.#isShared = false
    return (this.#rows = rows)
  }

  /** A replaced row keeps its place, a new one comes last. */
  set(key: string, row: Row): void {
    this.#writable()?.set(key, row)
  }

  delete(key: string): void {
    this.#writable()?.delete(key)
  }

  clear(): void {
    this.#rows = undefined
  }

  fork(): RecordCache<Row> {
    const fork = new RecordCache<Row>()
    fork.#rows = this.#rows
    fork.#isShared = this.#isShared = true
    return fork
  }

  /** The rows, or undefined if there are none; rows shared with a fork are given up instead. */
  #writable(): Map<string, Row> | undefined {
    return this.#isShared ? (this.#rows = undefined) : this.#rows
  }
}
