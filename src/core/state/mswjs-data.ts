import { factory, nullable, primaryKey } from '@mswjs/data'
// The index leaves out the symbol under which a factory keeps its Database.
import {
  DATABASE_INSTANCE,
  ENTITY_TYPE,
  PRIMARY_KEY,
  type FactoryAPI,
  type ModelDefinition,
} from '@mswjs/data/lib/glossary.js'
import { RecordMap } from './record-map.js'
import { RecordShape } from './record-shape.js'
import type { TableDefinition } from './table-definition.js'

// The only file that imports @mswjs/data.

/** A factory whose models are known only at run time. @internal */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Factory = FactoryAPI<any>

/** The queries of one model of a factory. */
export interface Model {
  findMany(query: object): object[]
  findFirst(query: object): object | null
  count(query?: object): number
  getAll(): object[]
}

export type Definitions = Readonly<Record<string, TableDefinition>>
/** By table name. */
export type Maps = ReadonlyMap<string, RecordMap<object>>

/** Returns empty maps, one per table. @internal */
export function createMaps(definitions: Definitions, deletedKeys?: number): Maps {
  const maps = Object.entries(definitions).map(([name, definition]) => {
    const hidden = { [ENTITY_TYPE]: { value: name }, [PRIMARY_KEY]: { value: definition.key } }
    return [
      name,
      new RecordMap(
        new RecordShape(name, definition as TableDefinition<object>, hidden),
        deletedKeys,
      ),
    ] as const
  })
  return new Map(maps)
}

/** Returns a factory that keeps its records in these maps. @internal */
export function createFactoryOver(definitions: Definitions, maps: Maps): Factory {
  const factory = createFactory(definitions)
  // A private field, but the only way to have indexes over the records that the factory reads.
  const models = factory[DATABASE_INSTANCE]['models'] as Record<string, unknown>
  for (const [name, map] of maps) models[name] = map
  return factory
}

/** Where `window` exists, a factory sends its writes to every other one over a BroadcastChannel. */
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
    // A getter such as String would fill in "" for a field that a record leaves out.
    for (const field of Object.keys(fields)) model[field] = nullable(() => undefined as never)
    return [name, { ...model, [key]: primaryKey(String) }] as const
  })
  return Object.fromEntries(entries)
}
