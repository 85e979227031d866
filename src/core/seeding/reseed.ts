import { missingPending } from '../world/validate-lifecycle.js'
import {
  type Admission,
  SeedRefusal,
  type SeedTable,
  type WorldRecord,
  identityOf,
} from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import type { World } from '../world/world.js'
import { applyPlans, exportPlans } from './document-plans.js'

/** What became of what calls had made. */
export interface Reseeded {
  /** How many records came along. */
  readonly kept: number
  /** What could not, and why. */
  readonly leftOut: readonly string[]
}

/**
 * Takes what calls have made in a world since its seeds along into a world of other seeds: records
 * and their bytes, plans, what is not ready, the time. What the seeds of either hold is as the new
 * ones say.
 *
 * @example
 * const { kept } = carryOver(scope.world, oldSeeds, newSeeds.fork())
 */
export function reseed(from: World, seeds: World, to: World): Reseeded {
  const leftOut: string[] = []
  let kept = 0
  for (const service of to.services) {
    for (const name of Object.keys(service.seeds)) {
      const refused = moveTable({ from, seeds, to }, service, name, () => kept++)
      leftOut.push(...refused)
    }
  }
  movePlans(from, seeds, to)
  const now = from.environment.now()
  if (now > to.environment.now()) to.advanceTo(now)
  return { kept, leftOut }
}

interface ReseedWorlds {
  readonly from: World
  readonly seeds: World
  readonly to: World
}

function moveTable(
  { from, seeds, to }: ReseedWorlds,
  service: Service,
  name: string,
  onMoved: () => void,
): string[] {
  const table = service.seeds[name] as SeedTable<unknown>
  const known = new Set([seeds, to].flatMap((world) => identitiesIn(world, service, table)))
  const isMade = (place: string, key: string) =>
    from.tables.table(place).has(key) && !seeds.tables.table(place).has(key)
  const admission = admissionOf(service, isMade)
  const refused: string[] = []
  for (const { record, content } of table.dump(from.model(service))) {
    const identity = identify(table, record)
    if (known.has(identity)) continue
    try {
      table.admit(to.model(service), record, content, admission)
      onMoved()
    } catch (error) {
      if (!(error instanceof SeedRefusal)) throw error
      refused.push(`${service.name}/${name} ${identity}: ${error.message}`)
    }
  }
  return refused
}

function identitiesIn(world: World, service: Service, table: SeedTable<unknown>): string[] {
  return Array.from(table.dump(world.model(service)), ({ record }) => identify(table, record))
}

/** Records of a table without a key are told apart by all that they hold. */
function identify(table: SeedTable<unknown>, record: WorldRecord): string {
  return identityOf(table, record) ?? JSON.stringify(record)
}

/** Calls have made it, so that nothing is doubtful; but what it belongs to may be gone. */
function admissionOf(service: Service, isMade: (place: string, key: string) => boolean): Admission {
  return {
    warn: () => {},
    generatedKey: () => {},
    missingReference(pointer, table, key, { what = 'container' } = {}) {
      if (isMade(`${service.name}/${table}`, key)) return
      throw new SeedRefusal(pointer, `there is no ${what} "${key}" any more`)
    },
  }
}

function movePlans(from: World, seeds: World, to: World): void {
  const [made, seeded] = [exportPlans(from), exportPlans(seeds)]
  const planned = new Set(seeded.faults?.map(({ id }) => id))
  const waiting = new Set(seeded.pending?.map(({ kind, key }) => `${kind} ${key}`))
  const policies = Object.entries(made.lifecycle ?? {}).filter(
    ([kind, policy]) => JSON.stringify(policy) !== JSON.stringify(seeded.lifecycle?.[kind]),
  )
  for (const fault of made.faults ?? []) {
    if (!planned.has(fault.id)) applyPlans(to, { faults: [fault] })
  }
  const isThere = (service: Service, table: string, key: string) =>
    to.tables.table(`${service.name}/${table}`).has(key)
  applyPlans(to, {
    lifecycle: Object.fromEntries(policies),
    pending: made.pending?.filter(
      (one) =>
        !waiting.has(`${one.kind} ${one.key}`) &&
        missingPending(to.services, [one], isThere).length === 0,
    ),
  })
}
