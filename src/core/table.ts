import { factory, nullable, primaryKey } from '@mswjs/data'
// The index leaves out the symbol under which a factory keeps its Database.
import {
  DATABASE_INSTANCE,
  ENTITY_TYPE,
  PRIMARY_KEY,
  type FactoryAPI,
  type ModelDefinition,
} from '@mswjs/data/lib/glossary.js'
import type { Changes, Given } from './changes.js'
import { takePage, type Page, type PageOptions } from './page.js'
import { RecordMap } from './record-map.js'
import { Shape } from './shape.js'
import { WHOLE } from './sorted-index.js'
import type { Scalar } from './sorted-tree.js'
import type { TableDefinition } from './table-definition.js'
import type { TableObserver } from './table-observer.js'

/** Of models known at run time only, so its types cannot name their fields. @internal */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Factory = FactoryAPI<any>
type Definitions = Readonly<Record<string, TableDefinition>>
type Maps = ReadonlyMap<string, RecordMap<object>>

/**
 * All tables of one world, held by one @mswjs/data factory.
 *
 * @example
 * const tables = new Tables({ 'openai/files': { key: 'id', fields: { id: 'string' } } })
 * tables.table<{ id: string }>('openai/files').insert({ id: 'cfile_1' })
 * tables.fork() // a second world that starts from the same records
 */
export class Tables {
  /** The real factory: both see at once what is written through the other. @internal */
  readonly factory: Factory
  readonly #definitions: Definitions
  readonly #maps: Maps
  readonly #tables = new Map<string, Table<object>>()
  /** Told of what is put in and taken out. */
  observer: TableObserver | undefined

  /** `maps` is for `fork` alone. */
  constructor(definitions: Definitions, maps: Maps = emptyMaps(definitions)) {
    this.#definitions = definitions
    this.#maps = maps
    this.factory = createFactory(definitions)
    const database = this.factory[DATABASE_INSTANCE]
    // Private, but the one way to hold the records in the factory and still find them by index.
    const models = database['models'] as Record<string, unknown>
    for (const [name, map] of maps) {
      models[name] = map
      this.#tables.set(name, new Table(map, this))
    }
  }

  table<R extends object>(name: string): Table<R> {
    const table = this.#tables.get(name)
    if (table) return table as unknown as Table<R>
    const known = [...this.#tables.keys()].join(', ')
    throw new Error(`Failed to open table "${name}": there is none, only ${known}`)
  }

  /** Costs the same for any number of records: both sides share them until one side writes. */
  fork(): Tables {
    const maps = [...this.#maps].map(([name, map]) => [name, map.fork()] as const)
    return new Tables(this.#definitions, new Map(maps))
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
  readonly #shape: Shape<R>
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

  has(key: string): boolean {
    return this.#map.has(key)
  }

  /** Whether there is such a record, or was before it was deleted. */
  knows(key: string): boolean {
    return this.#map.place(key) !== undefined
  }

  /** Returns the record as it is kept: a frozen copy, without the fields that are undefined. */
  insert(record: Given<R>): R {
    const key = this.#shape.keyOf(record as R)
    const kept = this.#map.add(key, record as R)
    if (!kept) throw this.#shape.failure('insert', key, 'it is there already')
    this.#tables.observer?.inserted(this.#shape.name, key)
    return kept
  }

  /** Returns the new record; undefined takes an optional field away. */
  replace(key: string, changes: Changes<R>): R {
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

function emptyMaps(definitions: Definitions): Maps {
  const maps = Object.entries(definitions).map(([name, definition]) => {
    const hidden = { [ENTITY_TYPE]: { value: name }, [PRIMARY_KEY]: { value: definition.key } }
    return [
      name,
      new RecordMap(new Shape(name, definition as TableDefinition<object>, hidden)),
    ] as const
  })
  return new Map(maps)
}

/** Under a `window`, a factory would copy its writes into every other one over a channel. */
function createFactory(definitions: Definitions): Factory {
  const channel = Object.getOwnPropertyDescriptor(globalThis, 'BroadcastChannel')
  if (!channel) return factory(models(definitions))
  Object.defineProperty(globalThis, 'BroadcastChannel', { value: undefined, configurable: true })
  try {
    return factory(models(definitions))
  } finally {
    Object.defineProperty(globalThis, 'BroadcastChannel', channel)
  }
}

function models(definitions: Definitions): Record<string, ModelDefinition> {
  const entries = Object.entries(definitions).map(([name, { key, fields }]) => {
    const model: ModelDefinition = {}
    // The usual getters, such as String, would make "", 0 or {} of what a record leaves out.
    for (const field of Object.keys(fields)) model[field] = nullable(() => undefined as never)
    return [name, { ...model, [key]: primaryKey(String) }] as const
  })
  return Object.fromEntries(entries)
}
