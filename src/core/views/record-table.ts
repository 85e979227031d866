import type { RecordTable } from '../seeding/record-updates.js'
import type { WorldRecord } from '../service/seed-table.js'
import type { Table } from '../state/tables.js'
import { nearest } from '../util/edit-distance.js'
import { NotThere } from '../util/errors.js'
import type { World } from '../world/world.js'

/** The tables of a world whose records a world document holds. */
export function recordTables(world: World): RecordTable[] {
  return world.services.flatMap((service) =>
    Object.keys(service.seeds)
      .filter((name) => service.tables[name])
      .map((name) => ({ world, service, name })),
  )
}

/** @throws NotThere naming the nearest service or table */
export function findTable(world: World, service: string, name: string): RecordTable {
  const tables = recordTables(world)
  const own = tables.filter((one) => one.service.name === service)
  const found = own.find((one) => one.name === name)
  if (found) return found
  if (own.length > 0) {
    const names = own.map((one) => one.name)
    throw notFound(`Table "${name}" of ${service}`, nearest(name, names, 1))
  }
  const names = [...new Set(tables.map((one) => one.service.name))]
  throw notFound(`Service "${service}"`, nearest(service, names, 1))
}

/** The error for a name that does not exist, with the nearest ones that do. */
export function notFound(what: string, near: readonly string[]): NotThere {
  const hint =
    near.length === 0 ? '' : `. Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`
  return new NotThere(`${what} not found${hint}`)
}

/** The records themselves, as they are stored. */
export function storedRecords({ world, service, name }: RecordTable): Table<WorldRecord> {
  return world.tables.table(`${service.name}/${name}`)
}

/** Whether records of the table can be changed and deleted by their keys. */
export function isKeyed({ service, name }: RecordTable): boolean {
  return service.seeds[name]?.key !== undefined
}
