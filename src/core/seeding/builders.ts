import { RuleSet, type Rules } from '../contract/rules.js'
import type { BuildersOf } from '../service/builders.js'
import { SeedRefusal, type SeedTable } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import { Environment } from '../state/environment.js'
import { UsageError } from '../util/errors.js'
import { printable } from '../util/printable.js'
import { World } from '../world/world.js'
import { WorldLoader } from './loader.js'

/**
 * The builders of a service. A builder completes a record as loading it into a world would.
 * Generated ids differ between calls and are the same in every run.
 *
 * @example
 * const container = openai.build.container({ name: 'report' })
 * createMock(openai, { seed: { openai: { containers: [container] } } })
 */
export function builders<Seeds>(service: Service): BuildersOf<Seeds> {
  // Shared by all calls, so that generated ids are unique.
  const environment = new Environment({ seed: `build/${service.name}` })
  const entries = Object.entries(service.seeds).flatMap(([name, table]) => {
    if (table.singular === undefined) return []
    const make = (given: object = {}) => build(service, environment, name, given)
    return [[table.singular, make] as const]
  })
  return Object.fromEntries(entries) as unknown as BuildersOf<Seeds>
}

function build(service: Service, environment: Environment, name: string, given: object): object {
  const world = World.empty([service], environment, new RuleSet(service.rules as Rules))
  const table = service.seeds[name] as SeedTable<unknown>
  const call = `${service.name}.build.${String(table.singular)}()`
  const problems = new SingleRecordLoader(world).load({ [service.name]: { [name]: [given] } })
  const pointer = `/${service.name}/${name}/0`
  if (problems.length > 0) {
    const lines = problems.map((one) =>
      printable(`${one.pointer.slice(pointer.length) || '/'}: ${one.reason}`),
    )
    throw new UsageError(`Failed to make a record with ${call}: ${lines.join('; ')}`)
  }
  const [built] = table.dump(world.model(service))
  if (!built) throw new SeedRefusal('', `${call} made no record`)
  const { content } = given as { content?: unknown }
  return { ...structuredClone(built.record), ...(content !== undefined && { content }) }
}

/**
 * Accepts references to missing records: a single record may refer to records that are built later.
 */
class SingleRecordLoader extends WorldLoader {
  override isKnownMissing(): boolean {
    return true
  }
}
