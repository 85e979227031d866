import { takePage, type Page, type PageOptions } from './page.js'
import type { RecordMap } from './record-map.js'
import type { RecordShape } from './record-shape.js'
import { WHOLE } from './sorted-index.js'
import type { Scalar } from '../util/sorted-map.js'
import {
  emptyMaps,
  factoryOver,
  type Definitions,
  type Factory,
  type Maps,
  type Model,
} from './mswjs-data.js'

/**
 * All tables of one world, held by one @mswjs/data factory.
 *
 * @example
 * const tables = new Tables({ 'openai/files': { key: 'id', fields: { id: 'string' } } })
 * tables.table<{ id: string }>('openai/files').insert({ id: 'cfile_1' })
 * tables.fork() // a second world that starts from the same records
 */
export class Tables {
  #factory: Factory | undefined
  readonly #definitions: Definitions
  readonly #maps: Maps
  readonly #tables = new Map<string, Table<object>>()
  /** Told of what is put in and taken out. */
  observer: TableObserver | undefined

  /** `maps` is for `fork` alone. */
  constructor(definitions: Definitions, maps?: Maps) {
    this.#definitions = definitions
    this.#maps = maps ?? emptyMaps(definitions)
    // That of a fork is made when it is first asked for: it is most of what an empty world weighs.
    if (!maps) this.#factory = factoryOver(definitions, this.#maps)
    for (const [name, map] of this.#maps) this.#tables.set(name, new Table(map, this))
  }

  /** The real factory: both see at once what is written through the other. @internal */
  get factory(): Factory {
    return (this.#factory ??= factoryOver(this.#definitions, this.#maps))
  }

  table<R extends object>(name: string): Table<R> {
    const table = this.#tables.get(name)
    if (table) return table as unknown as Table<R>
    return this.#missing(name)
  }

  /** The factory's model of a table; to be read only. @internal */
  model(name: string): Model {
    const model = this.factory[name]
    if (model) return model
    return this.#missing(name)
  }

  /** Costs the same for any number of records: both sides share them until one side writes. */
  fork(): Tables {
    const maps = [...this.#maps].map(([name, map]) => [name, map.fork()] as const)
    return new Tables(this.#definitions, new Map(maps))
  }

  #missing(name: string): never {
    const known = [...this.#tables.keys()].join(', ')
    throw new Error(`Failed to open table "${name}": there is none, only ${known}`)
  }
}

/**
 * One table: keyed access, ordered pages and groups, none of which scans.
 *
 * Records are frozen; a write replaces them. It goes straight to the map that the factory's database
 * holds: the database itself would copy each record for events that nobody listens to.
 *
 * @example
 * const files = tables.table<File>('openai/files')
 * files.replace('cfile_1', { bytes: 12 })
 * files.page({ index: ['container', 'cntr_1'], direction: 'desc', limit: 20 })
 */
export class Table<R extends object> {
  readonly #map: RecordMap<R>
  readonly #shape: RecordShape<R>
  readonly #tables: Tables

  /** @internal */
  constructor(map: RecordMap<R>, tables: Tables) {
    this.#map = map
    this.#shape = map.shape
    this.#tables = tables
  }

  get size(): number {
    return this.#map.size
  }

  get(key: string): R | undefined {
    return this.#map.get(key)
  }

  /**
   * The same, faster, for one that scans another table and asks for about all of this: the first
   * call takes as long as a scan.
   */
  getDuringScan(key: string): R | undefined {
    return this.#map.getDuringScan(key)
  }

  has(key: string): boolean {
    return this.#map.has(key)
  }

  /** Whether there is such a record, in a group if one is named, or was before it was deleted. */
  hasOrHad(key: string, index?: readonly [name: string, value: Scalar]): boolean {
    return index ? this.#map.belongs(key, ...index) : this.#map.place(key) !== undefined
  }

  /** What the record is ordered by, or was before it was deleted. */
  rankOf(key: string): Scalar | undefined {
    return this.#map.place(key)?.rank
  }

  /** Returns the record as it is kept: a frozen copy, without the fields that are undefined. */
  insert(record: CompleteRecord<R>): R {
    const key = this.#shape.keyOf(record as R)
    const kept = this.#map.add(key, record as R)
    if (!kept) throw this.#shape.failure('insert', key, 'it is there already')
    this.#tables.observer?.inserted(this.#shape.name, key)
    return kept
  }

  /** Returns the new record; undefined takes an optional field away. */
  replace(key: string, changes: RecordUpdate<R>): R {
    const current = this.get(key)
    if (!current) throw this.#shape.failure('replace', key, 'it is not there')
    const next = this.#shape.keep({ ...current, ...changes }, current)
    if (this.#shape.keyOf(next) !== key) {
      throw this.#shape.failure('replace', key, 'its primary key cannot change')
    }
    this.#map.set(key, next)
    return next
  }

  /** Returns what was deleted. Its key is still known, and still a cursor. */
  delete(key: string): R | undefined {
    const record = this.get(key)
    if (!record) return undefined
    this.#map.delete(key)
    this.#tables.observer?.deleted(this.#shape.name, key)
    return record
  }

  /** In the order of insertion. */
  all(): IterableIterator<R> {
    return this.#map.values()
  }

  /** The records of a group in the table's order. They may be changed while this is read. */
  where(index: string, value: Scalar): IterableIterator<R> {
    return this.#map.walk(index, value)
  }

  count(index: string, value: Scalar): number {
    return this.#map.index(index).count(value)
  }

  /** At most `limit` records; its cost depends on them and on what `where` passes over alone. */
  page(options: PageOptions<R>): Page<R> {
    const { index: [name, value] = [WHOLE, WHOLE], direction, limit, where } = options
    const { after, offset } = options
    const place = after === undefined ? undefined : this.#map.place(after)
    if (after !== undefined && !place) {
      throw this.#shape.failure('list what follows', after, 'it was never there')
    }
    return takePage(this.#map.read(name, value, direction, { after: place, offset }), limit, where)
  }
}

/** A whole record; an optional field that is undefined is left out. */
export type CompleteRecord<R> = {
  readonly [K in keyof R]: object extends Pick<R, K> ? R[K] | undefined : R[K]
}

/** What to replace in a record; undefined takes an optional field away. */
export type RecordUpdate<R> = Partial<CompleteRecord<R>>
/** Who is told of what is put into tables and taken out, after it is done. */
export interface TableObserver {
  inserted(table: string, key: string): void
  deleted(table: string, key: string): void
}
