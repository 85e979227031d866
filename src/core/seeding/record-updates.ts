import { RecordAdmission } from './admission.js'
import { isRecord } from '../util/is-record.js'
import { SeedRefusal, type SeedTable, type WorldRecord, identityOf } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import type { Service } from '../service/service.js'
import { WORLD_SCHEMA_POINTER, schemaProblems } from './validate-record.js'
import { trialFork, type World } from '../world/world.js'

/** A table of records that can be told apart, so that one can be named. */
export interface KeyedTable {
  readonly world: World
  readonly service: Service
  readonly name: string
  readonly table: SeedTable<unknown> & { readonly key: readonly string[] }
}

/** The key that a record, or its id alone, names; undefined where it names none. */
export function recordKey(
  { table }: Pick<KeyedTable, 'table'>,
  named: unknown,
): string | undefined {
  const [first = ''] = table.key
  const isSingle = table.key.length === 1
  if (typeof named === 'string') return isSingle ? named : undefined
  if (!isRecord(named)) return undefined
  const identity = identityOf(table, named)
  return isSingle && identity !== undefined ? String(named[first]) : identity
}

const NOT_THERE = 'is not there by then'

/** Takes a record out, as a call of the API would. */
export function removeRecord(place: KeyedTable, named: unknown): WorldProblem[] {
  const key = recordKey(place, named)
  const { world, service, name } = place
  if (key === undefined || !tableOf(place).has(key)) return [{ pointer: '', reason: NOT_THERE }]
  const own = service.changes?.[name]
  if (own?.remove) own.remove(world.model(service), key)
  else {
    tableOf(place).delete(key)
    world.blobs.delete(key)
  }
  return []
}

/** Gives a record other values, if it can be let in with them. */
export function changeRecord(place: KeyedTable, given: WorldRecord): WorldProblem[] {
  const key = recordKey(place, given)
  const { world, service, name, table } = place
  if (key === undefined || !tableOf(place).has(key)) return [{ pointer: '', reason: NOT_THERE }]
  const admitted = admit({ ...place, world: trialFork(world) }, key, given)
  if (Array.isArray(admitted)) return admitted
  const names = Object.keys(given).filter((one) => !table.key.includes(one) && one in admitted)
  const values = Object.fromEntries(names.map((one) => [one, admitted[one]]))
  const own = service.changes?.[name]
  if (own?.change) own.change(world.model(service), key, values)
  else tableOf(place).replace(key, values)
  return []
}

/** The record as a world that had it so would keep it, or what is wrong with it. */
function admit(place: KeyedTable, key: string, given: WorldRecord): WorldRecord | WorldProblem[] {
  const { world, service, name, table } = place
  const model = world.model(service)
  const found = rowOf(place, identityOf(table, given))
  const record = { ...found?.record, ...given }
  const schema = `${WORLD_SCHEMA_POINTER}/properties/${name}/items`
  const problems = schemaProblems(service, schema, record, '')
  if (problems.length > 0) return problems
  removeRecord(place, given)
  const spot = { service, name, table, schema, model, pointer: '' }
  try {
    const doubts = new RecordAdmission(() => {}, spot, problems, 'skip-invalid')
    table.admit(model, record, found?.content, doubts)
  } catch (error) {
    if (!(error instanceof SeedRefusal)) throw error
    return [{ pointer: error.pointer, reason: error.message }]
  }
  return tableOf(place).get(key) ?? []
}

/** A record as a world file has it. */
function rowOf({ world, service, table }: KeyedTable, identity: string | undefined) {
  for (const row of table.dump(world.model(service))) {
    if (identityOf(table, row.record) === identity) return row
  }
  return undefined
}

function tableOf({ world, service, name }: KeyedTable) {
  return world.tables.table<WorldRecord>(`${service.name}/${name}`)
}
