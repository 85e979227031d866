import { Engine } from '../../core/engine.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { Service } from '../../core/service/service.js'
import type { WorldProblem } from '../../core/service/world-problem.js'
import { pointerKeys } from '../../core/util/json-pointer.js'

/** A world that can be loaded, and the problems of what was removed from it. */
export interface LoadableWorld {
  readonly world: WorldDocument
  readonly removed: readonly WorldProblem[]
}

type Tables = Record<string, (Record<string, unknown> | undefined)[]>

/**
 * Removes from a world what its services do not accept: an optional member, else the whole record.
 * Members that a record lacks are completed when it is loaded.
 */
export function makeLoadable(services: readonly Service[], document: WorldDocument): LoadableWorld {
  const removed: WorldProblem[] = []
  let world = document
  for (;;) {
    const problems = problemsOf(services, world)
    if (problems.length === 0) return { world, removed }
    removed.push(...problems)
    const rest = without(services, world, problems)
    // A problem of the world as a whole, or of what others have to provide.
    if (JSON.stringify(rest) === JSON.stringify(world)) throw new InvalidWorld(problems)
    world = rest
  }
}

function problemsOf(services: readonly Service[], world: WorldDocument): readonly WorldProblem[] {
  try {
    new Engine(services, { seed: world })
    return []
  } catch (error) {
    if (error instanceof InvalidWorld) return error.problems
    throw error
  }
}

/** A copy of the world without the members or records that have problems. */
function without(
  services: readonly Service[],
  world: WorldDocument,
  problems: readonly WorldProblem[],
): WorldDocument {
  const copy = structuredClone(world) as Record<string, unknown>
  for (const { pointer } of problems) {
    const [name = '', table = '', index = '', member = ''] = pointerKeys(pointer)
    const tables = copy[name] as Tables
    const records = tables[table]
    const record = records?.[Number(index)]
    if (!records || !record) continue
    const required = services.find((one) => one.name === name)?.seeds[table]?.required ?? []
    if (member in record && !required.includes(member)) Reflect.deleteProperty(record, member)
    // Removed records leave a gap first, so that the indexes of other problems stay right.
    else records[Number(index)] = undefined
  }
  return Object.fromEntries(
    Object.entries(copy).map(([name, value]) => [
      name,
      services.some((one) => one.name === name) ? withoutGaps(value as Tables) : value,
    ]),
  )
}

function withoutGaps(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, records]) => [
      table,
      records.filter((record) => record !== undefined),
    ]),
  )
}
