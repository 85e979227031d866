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

// All that touches @mswjs/data.

/** Of models known at run time only, so its types cannot name their fields. @internal */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Factory = FactoryAPI<any>
/** What a factory reads of one of its models. */
export interface Model {
  findMany(query: object): object[]
  findFirst(query: object): object | null
  count(query?: object): number
  getAll(): object[]
}
export type Definitions = Readonly<Record<string, TableDefinition>>
/** By the name of a table. */
export type Maps = ReadonlyMap<string, RecordMap<object>>

/** The maps of a world in which nothing is yet. @internal */
export function emptyMaps(definitions: Definitions): Maps {
  const maps = Object.entries(definitions).map(([name, definition]) => {
    const hidden = { [ENTITY_TYPE]: { value: name }, [PRIMARY_KEY]: { value: definition.key } }
    return [
      name,
      new RecordMap(new RecordShape(name, definition as TableDefinition<object>, hidden)),
    ] as const
  })
  return new Map(maps)
}

/** A factory that keeps its records in these maps. @internal */
export function factoryOver(definitions: Definitions, maps: Maps): Factory {
  const factory = createFactory(definitions)
  // Private, but the one way to hold the records in the factory and still find them by index.
  const models = factory[DATABASE_INSTANCE]['models'] as Record<string, unknown>
  for (const [name, map] of maps) models[name] = map
  return factory
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
