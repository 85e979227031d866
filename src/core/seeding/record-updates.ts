import {
  SeedRefusal,
  type SeedTable,
  type WorldRecord,
  type WorldRow,
  identityOf,
} from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import type { WorldProblem } from '../service/world-problem.js'
import { isRecord } from '../util/is-record.js'
import { trialFork, type World } from '../world/world.js'
import { RecordAdmission } from './admission.js'
import { WORLD_SCHEMA_POINTER, schemaProblems } from './validate-record.js'

/** A seed table whose records have a key. */
export type KeyedSeedTable = SeedTable<unknown> & { readonly key: readonly string[] }

/** A table of records, in one world. */
export interface RecordTable {
  readonly world: World
  readonly service: Service
  readonly name: string
}

/** A table with keys, in one world. */
export interface KeyedTable extends RecordTable {
  readonly table: KeyedSeedTable
}

/**
 * The key of a record or of a reference to it; a string is the key itself. Undefined if invalid.
 */
export function recordKey(table: KeyedSeedTable, reference: unknown): string | undefined {
  const [first = ''] = table.key
  const isSingle = table.key.length === 1
  if (typeof reference === 'string') return isSingle ? reference : undefined
  if (!isRecord(reference)) return undefined
  const identity = identityOf(table, reference)
  return isSingle && identity !== undefined ? String(reference[first]) : identity
}

const MISSING = 'does not exist at that time'

/** Deletes a record as a call of the API would. */
export function removeRecord(target: KeyedTable, reference: unknown): WorldProblem[] {
  const { world, service, name, table } = target
  const key = recordKey(table, reference)
  if (key === undefined || !tableOf(target).has(key)) return [{ pointer: '', reason: MISSING }]
  const hooks = service.changes?.[name]
  if (hooks?.remove) hooks.remove(world.model(service), key)
  else {
    tableOf(target).delete(key)
    world.blobs.delete(key)
  }
  return []
}

/** Updates a record, if the changed record is valid. */
export function changeRecord(target: KeyedTable, given: WorldRecord): WorldProblem[] {
  const { world, service, name, table } = target
  const key = recordKey(table, given)
  if (key === undefined || !tableOf(target).has(key)) return [{ pointer: '', reason: MISSING }]
  const changed = admitChanged({ ...target, world: trialFork(world) }, key, given)
  if (Array.isArray(changed)) return changed
  const names = Object.keys(given).filter((one) => !table.key.includes(one) && one in changed)
  const values = Object.fromEntries(names.map((one) => [one, changed[one]]))
  const hooks = service.changes?.[name]
  if (hooks?.change) hooks.change(world.model(service), key, values)
  else tableOf(target).replace(key, values)
  return []
}

/**
 * Replaces a record by its changed form in a trial world. Returns the new record or its problems.
 */
function admitChanged(
  target: KeyedTable,
  key: string,
  given: WorldRecord,
): WorldRecord | WorldProblem[] {
  const { world, service, name, table } = target
  const model = world.model(service)
  const stored = tableOf(target).get(key)
  const found = stored && rowOf(target, stored)
  const record = { ...found?.record, ...given }
  const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
  const problems = schemaProblems(service, schema, record, '')
  if (problems.length > 0) return problems
  removeRecord(target, given)
  const location = { service, name, table, schema, model, pointer: '' }
  try {
    const admission = new RecordAdmission(() => {}, location, problems, 'skip-invalid')
    table.admit(model, record, found?.content, admission)
  } catch (error) {
    if (!(error instanceof SeedRefusal)) throw error
    return [{ pointer: error.pointer, reason: error.message }]
  }
  return tableOf(target).get(key) ?? []
}

/**
 * A record of a table as a world document holds it, with its bytes; undefined if a world document
 * does not hold it.
 */
export function rowOf({ world, service, name }: RecordTable, stored: object): WorldRow | undefined {
  const { seeds, tables } = service
  const table = seeds[name] as SeedTable<unknown>
  const [own = ''] = table.key ? [] : [tables[name]?.key]
  const keyOf = (record: WorldRecord) => identityOf(table, record) ?? record[own]
  const key = keyOf(stored as WorldRecord)
  for (const row of table.dump(world.model(service), [stored] as Iterable<never>)) {
    // A world document may leave the key of a record out.
    const found = keyOf(row.record)
    if (found === undefined || found === key) return row
  }
  return undefined
}

function tableOf({ world, service, name }: RecordTable) {
  return world.tables.table<WorldRecord>(`${service.name}/${name}`)
}
