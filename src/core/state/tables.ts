import type { Scalar } from '../util/scalar.js'
import {
  createFactoryOver,
  createMaps,
  type Definitions,
  type Factory,
  type Maps,
  type Model,
} from './mswjs-data.js'
import type { GroupName, RecordMap } from './record-map.js'
import type { RecordShape } from './record-shape.js'
import type { Direction, RankRange } from './sorted-index.js'

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
  /** Called after each insert and delete. */
  observer: TableObserver | undefined

  /** `deletedKeys`: how many each table remembers; `maps` is for `fork` alone. @internal */
  constructor(
    definitions: Definitions,
    { deletedKeys, maps }: { readonly deletedKeys?: number | undefined; readonly maps?: Maps } = {},
  ) {
    this.#definitions = definitions
    this.#maps = maps ?? createMaps(definitions, deletedKeys)
    for (const [name, map] of this.#maps) this.#tables.set(name, new Table(map, this))
  }

  /**
   * The @mswjs/data factory over the same records: each side sees the other's writes. Created on first
   * use: it is most of what an empty world weighs, and loads the library. @internal
   */
  get factory(): Factory {
    return (this.#factory ??= createFactoryOver(this.#definitions, this.#maps))
  }

  /** @throws Error when no table has that name */
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
    return new Tables(this.#definitions, { maps: new Map(maps) })
  }

  #missing(name: string): never {
    const known = [...this.#tables.keys()].join(', ')
    throw new Error(`Failed to open table "${name}": no such table, known are ${known}`)
  }
}

/**
 * One table: access by key, ordered pages and groups, all without a scan.
 *
 * Records are frozen; a write replaces them. It goes straight to the map that the factory's database
 * holds: the database itself would copy each record for events that have no listener.
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

  /** The number of records that were ever inserted. */
  get inserted(): number {
    return this.#map.added
  }

  has(key: string): boolean {
    return this.#map.has(key)
  }

  /**
   * Whether a record with this key exists or was deleted; with `index`, in that group only. Only the
   * keys deleted last are known.
   */
  hasOrHad(key: string, index?: GroupName): boolean {
    return index ? this.#map.isOrWasIn(key, index) : this.#map.positionOf(key) !== undefined
  }

  /** The sort value of a record, also of a deleted one. */
  rankOf(key: string): Scalar | undefined {
    return this.#map.positionOf(key)?.rank
  }

  /** Returns the stored record: a frozen copy without undefined fields. */
  insert(record: CompleteRecord<R>): R {
    const key = this.#shape.keyOf(record as R)
    const stored = this.#map.add(key, record as R)
    if (!stored) throw this.#shape.failure('insert', key, 'it already exists')
    this.#tables.observer?.inserted(this.#shape.name, key)
    return stored
  }

  /** Returns the new record; undefined removes an optional field. */
  replace(key: string, changes: RecordUpdate<R>): R {
    const current = this.get(key)
    if (!current) throw this.#shape.failure('replace', key, 'it does not exist')
    const next = this.#shape.freeze({ ...current, ...changes }, current)
    if (this.#shape.keyOf(next) !== key) {
      throw this.#shape.failure('replace', key, 'its primary key cannot change')
    }
    this.#map.set(key, next)
    return next
  }

  /** Returns the deleted record. Its key stays known for some time, and valid as a cursor. */
  delete(key: string): R | undefined {
    const record = this.get(key)
    if (!record) return undefined
    this.#map.delete(key)
    this.#tables.observer?.deleted(this.#shape.name, key)
    return record
  }

  /**
   * All records in the order of insertion, as they are when they are read, without those that are
   * inserted during the iteration.
   */
  all(): IterableIterator<R> {
    return this.#map.values()
  }

  /**
   * The keys whose records differ from those in `other`, such as the table before a fork. It costs as
   * much as what was written since.
   */
  differences(other: Table<R>): Set<string> {
    return this.#map.differences(other.#map)
  }

  /** The records of a group in the table's order. They may be changed during the iteration. */
  where(index: string, value: Scalar): IterableIterator<R> {
    return this.#map.readStable([index, value])
  }

  count(index: string, value: Scalar): number {
    return this.#map.count([index, value])
  }

  /** Returns at most `limit` records; the cost grows with them and with what `where` skips. */
  page(options: PageOptions<R>): Page<R> {
    const { index, direction, after, offset, range, limit, where } = options
    const position = after === undefined ? undefined : this.#map.positionOf(after)
    if (after !== undefined && !position) {
      throw this.#shape.failure('list what follows', after, 'it never existed')
    }
    const bounds = { after: position, offset, range }
    return takePage(this.#map.read(index, direction, bounds), limit, where)
  }
}

/** A whole record; an optional field that is undefined is left out. */
export type CompleteRecord<R> = {
  readonly [K in keyof R]: object extends Pick<R, K> ? R[K] | undefined : R[K]
}

/** The fields of a record to replace; undefined removes an optional field. */
export type RecordUpdate<R> = Partial<CompleteRecord<R>>

export interface PageOptions<R> {
  /** Only the records in this group of an index. */
  readonly index?: GroupName | undefined
  readonly direction: Direction
  /** Key of the record before the page; it may have been deleted since. */
  readonly after?: string | undefined
  /** How many records to skip first, matching or not; the cost does not depend on it. Default: 0. */
  readonly offset?: number | undefined
  /** Only the records whose sort value is in this range; the cost does not depend on the others. */
  readonly range?: RankRange | undefined
  readonly limit: number
  readonly where?: ((record: R) => boolean) | undefined
}

export interface Page<R> {
  readonly records: readonly R[]
  /** Whether a matching record follows the last one. */
  readonly more: boolean
}

/** Called after records were inserted and deleted, with the table's name and the record's key. */
export interface TableObserver {
  inserted(table: string, key: string): void
  deleted(table: string, key: string): void
}

/** Reads up to the first matching record that no longer fits: it tells that there are more. */
function takePage<R>(source: Iterable<R>, limit: number, where?: (record: R) => boolean): Page<R> {
  const records: R[] = []
  for (const record of source) {
    if (where && !where(record)) continue
    if (records.length === limit) return { records, more: true }
    records.push(record)
  }
  return { records, more: false }
}

/**
 * Returns the first generated key that the table does not have and never had: a loaded world may
 * hold the keys that its random seed generates first.
 *
 * @example
 * uniqueKey(tables.table('openai/files'), () => `cfile_${environment.hex(32)}`)
 */
export function uniqueKey(
  table: { hasOrHad(key: string): boolean },
  generate: () => string,
): string {
  let key = generate()
  while (table.hasOrHad(key)) key = generate()
  return key
}
