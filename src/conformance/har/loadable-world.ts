import { Engine } from '../../core/engine.js'
import { pointerKeys } from '../../core/util/json-pointer.js'
import type { WorldProblem } from '../../core/service/world-problem.js'
import { InvalidWorld } from '../../core/seeding/invalid-world.js'
import type { Service } from '../../core/service/service.js'
import type { WorldDocument } from '../../core/seeding/document-types.js'

/** A world that loads, and what had to be left out of it for that. */
export interface Loadable {
  readonly world: WorldDocument
  readonly left: readonly WorldProblem[]
}

type Tables = Record<string, (Record<string, unknown> | undefined)[]>

/**
 * Leaves out of a world what its services do not admit: members that can be, else whole records.
 * Whatever a record lacks, its service completes.
 */
export function loadable(services: readonly Service[], document: WorldDocument): Loadable {
  const left: WorldProblem[] = []
  let world = document
  for (;;) {
    const problems = problemsOf(services, world)
    if (problems.length === 0) return { world, left }
    left.push(...problems)
    world = without(services, world, problems)
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
    else records[Number(index)] = undefined
  }
  return Object.fromEntries(
    Object.entries(copy).map(([name, value]) => [
      name,
      services.some((one) => one.name === name) ? packed(value as Tables) : value,
    ]),
  )
}

function packed(tables: Tables): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([table, records]) => [
      table,
      records.filter((record) => record !== undefined),
    ]),
  )
}
