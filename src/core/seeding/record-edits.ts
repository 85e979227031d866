import type { WorldRecord } from '../service/seed-table.js'
import type { WorldProblem } from '../service/world-problem.js'
import { UsageError } from '../util/errors.js'
import { printable } from '../util/printable.js'
import type { World } from '../world/world.js'
import type { SeedChecks } from './document-types.js'
import { WorldLoader } from './loader.js'
import {
  changeRecord,
  removeRecord,
  type KeyedSeedTable,
  type KeyedTable,
  type RecordTable,
} from './record-updates.js'
import { updateProblems } from './validate-events.js'

// What events of a world do to single records, done at once.

/** A record cannot be added, changed or deleted; nothing was changed. */
class InvalidRecord extends UsageError {
  override readonly name = 'InvalidRecord'

  /** The pointers lead into what was given. */
  constructor(
    action: string,
    readonly problems: readonly WorldProblem[],
  ) {
    const all = problems.map(({ pointer, reason }) => printable(`${pointer || 'it'} ${reason}`))
    super(`Failed to ${action}: ${all.join('; ')}`)
  }
}

/**
 * Adds a record in the form of a world document. Returns the changed world, a fork, and the key of
 * the record.
 *
 * @throws InvalidRecord when it is invalid
 */
export function addRecord(
  { world, service, name }: RecordTable,
  record: unknown,
  checks: SeedChecks,
): { readonly world: World; readonly key: string } {
  const fork = world.fork()
  const place = `/${service.name}/${name}/0`
  const document = { [service.name]: { [name]: [record] } }
  const problems = new WorldLoader(fork, checks).load(document)
  if (problems.length > 0) {
    const inRecord = problems.map(({ pointer, reason }) => ({
      pointer: pointer.startsWith(place) ? pointer.slice(place.length) : '',
      reason,
    }))
    throw new InvalidRecord(`add a record to ${service.name}/${name}`, inRecord)
  }
  const table = `${service.name}/${name}`
  const [key = ''] = fork.tables.table(table).differences(world.tables.table(table))
  return { world: fork, key }
}

/**
 * Updates a record with the values that are given, as an event of a world does. `own` has its key.
 *
 * @throws InvalidRecord when the values, or the record that they would make, are invalid
 */
export function editRecord(target: RecordTable, own: WorldRecord, given: WorldRecord): void {
  const keyed = keyedTable(target, 'change')
  const { world, service, name, table } = keyed
  const otherKeys = table.key.filter((key) => key in given && given[key] !== own[key])
  const key = Object.fromEntries(table.key.map((one) => [one, own[one]]))
  const problems = [
    ...otherKeys.map((one) => ({ pointer: `/${one}`, reason: 'cannot be changed' })),
    ...updateProblems(service, name, given, ''),
  ]
  const found =
    problems.length > 0
      ? problems
      : world.atomically(() => changeRecord(keyed, { ...given, ...key }))
  if (found.length > 0) throw new InvalidRecord(`change a record of ${service.name}/${name}`, found)
}

/**
 * Deletes a record, and all that depends on it, as an event of a world does.
 *
 * @throws InvalidRecord when its table has no keys
 */
export function dropRecord(target: RecordTable, own: WorldRecord): void {
  const keyed = keyedTable(target, 'delete')
  const problems = target.world.atomically(() => removeRecord(keyed, own))
  if (problems.length > 0) throw new InvalidRecord('delete a record', problems)
}

function keyedTable({ world, service, name }: RecordTable, action: string): KeyedTable {
  const table = service.seeds[name]
  if (table?.key) return { world, service, name, table: table as KeyedSeedTable }
  const where = `${service.name}/${name}`
  throw new UsageError(`Failed to ${action} a record of ${where}: its records have no keys`)
}
