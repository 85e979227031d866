import {
  type Admission,
  SeedRefusal,
  type SeedTable,
  type WorldRecord,
  identityOf,
} from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import { missingPending } from '../world/validate-lifecycle.js'
import type { World } from '../world/world.js'
import { applyPlans, exportPlans } from './document-plans.js'

/** The result of a reseed. */
export interface Reseeded {
  /** The number of records that calls created and that were kept. */
  readonly kept: number
  /** Records that could not be kept, each with the reason. */
  readonly leftOut: readonly string[]
}

/**
 * Copies what calls created since the seeds were loaded to a world of new seeds: records with their
 * bytes, faults and lifecycles, pending records, and the time. A record of the old or the new seeds
 * is taken from the new seeds.
 *
 * @param from the world to copy from
 * @param seeds the world of the old seeds
 * @param to the world of the new seeds
 * @example
 * const { kept } = reseed(scope.world, oldSeeds, newSeeds.fork())
 */
export function reseed(from: World, seeds: World, to: World): Reseeded {
  const leftOut: string[] = []
  let kept = 0
  for (const service of to.services) {
    for (const name of Object.keys(service.seeds)) {
      const rejected = copyTable({ from, seeds, to }, service, name, () => kept++)
      leftOut.push(...rejected)
    }
  }
  copyPlans(from, seeds, to)
  const now = from.environment.now()
  if (now > to.environment.now()) to.advanceTo(now)
  return { kept, leftOut }
}

interface ReseedWorlds {
  readonly from: World
  readonly seeds: World
  readonly to: World
}

/**
 * Copies the records of a table that calls created. Returns those that cannot be copied, with
 * reasons.
 */
function copyTable(
  { from, seeds, to }: ReseedWorlds,
  service: Service,
  name: string,
  onCopied: () => void,
): string[] {
  const table = service.seeds[name] as SeedTable<unknown>
  const seeded = new Set([seeds, to].flatMap((world) => identitiesIn(world, service, table)))
  const isCreated = (tableName: string, key: string) =>
    from.tables.table(tableName).has(key) && !seeds.tables.table(tableName).has(key)
  const admission = admissionOf(service, isCreated)
  const rejected: string[] = []
  for (const { record, content } of table.dump(from.model(service))) {
    const identity = identify(table, record)
    if (seeded.has(identity)) continue
    try {
      table.admit(to.model(service), record, content, admission)
      onCopied()
    } catch (error) {
      if (!(error instanceof SeedRefusal)) throw error
      rejected.push(`${service.name}/${name} ${identity}: ${error.message}`)
    }
  }
  return rejected
}

function identitiesIn(world: World, service: Service, table: SeedTable<unknown>): string[] {
  return Array.from(table.dump(world.model(service)), ({ record }) => identify(table, record))
}

/** The identity of a record; in a table without a key, its whole value. */
function identify(table: SeedTable<unknown>, record: WorldRecord): string {
  return identityOf(table, record) ?? JSON.stringify(record)
}

/**
 * Accepts all records, as calls created them, unless a record refers to a seeded record that the
 * new seeds do not have.
 */
function admissionOf(
  service: Service,
  isCreated: (tableName: string, key: string) => boolean,
): Admission {
  return {
    warn: () => {},
    generatedKey: () => {},
    missingReference(pointer, table, key, { what = 'container' } = {}) {
      if (isCreated(`${service.name}/${table}`, key)) return
      throw new SeedRefusal(pointer, `${what} "${key}" no longer exists`)
    },
  }
}

function copyPlans(from: World, seeds: World, to: World): void {
  const [current, seeded] = [exportPlans(from), exportPlans(seeds)]
  const seededFaults = new Set(seeded.faults?.map(({ id }) => id))
  const seededPending = new Set(seeded.pending?.map(({ kind, key }) => `${kind} ${key}`))
  const policies = Object.entries(current.lifecycle ?? {}).filter(
    ([kind, policy]) => JSON.stringify(policy) !== JSON.stringify(seeded.lifecycle?.[kind]),
  )
  for (const fault of current.faults ?? []) {
    if (!seededFaults.has(fault.id)) applyPlans(to, { faults: [fault] })
  }
  const exists = (service: Service, table: string, key: string) =>
    to.tables.table(`${service.name}/${table}`).has(key)
  applyPlans(to, {
    lifecycle: Object.fromEntries(policies),
    pending: current.pending?.filter(
      (one) =>
        !seededPending.has(`${one.kind} ${one.key}`) &&
        missingPending(to.services, [one], exists).length === 0,
    ),
  })
}
