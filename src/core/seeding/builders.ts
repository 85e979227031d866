import { Environment } from '../state/environment.js'
import { UsageError } from '../util/errors.js'
import { RuleSet, type Rules } from '../contract/rules.js'
import { SeedRefusal, type SeedTable } from '../service/seed-table.js'
import type { Service } from '../service/service.js'
import { World } from '../world/world.js'
import { WorldLoader } from './loader.js'
import type { Builders } from '../service/builders.js'

/**
 * The builders of a service: whole records as its worlds have them, completed by the service itself.
 * The ids are new with each call and the same in each run.
 *
 * @example
 * const container = openai.build.container({ name: 'report' })
 * createMock(openai, { seed: { openai: { containers: [container] } } })
 */
export function builders<Seeds>(service: Service): Builders<Seeds> {
  // One for all calls, so that no two draw the same id.
  const environment = new Environment({ seed: `build/${service.name}` })
  const entries = Object.entries(service.seeds).flatMap(([name, table]) => {
    if (table.singular === undefined) return []
    const make = (given: object = {}) => build(service, environment, name, given)
    return [[table.singular, make] as const]
  })
  return Object.fromEntries(entries) as unknown as Builders<Seeds>
}

function build(service: Service, environment: Environment, name: string, given: object): object {
  const world = World.empty([service], environment, new RuleSet(service.rules as Rules))
  const table = service.seeds[name] as SeedTable<unknown>
  const what = `${service.name}.build.${String(table.singular)}()`
  const problems = new SingleRecordLoader(world).load({ [service.name]: { [name]: [given] } })
  const pointer = `/${service.name}/${name}/0`
  if (problems.length > 0) {
    const lines = problems.map(
      (one) => `${one.pointer.slice(pointer.length) || '/'}: ${one.reason}`,
    )
    throw new UsageError(`Failed to make a record with ${what}: ${lines.join('; ')}`)
  }
  const [made] = table.dump(world.model(service))
  if (!made) throw new SeedRefusal('', `${what} made nothing`)
  const { content } = given as { content?: unknown }
  return { ...structuredClone(made.record), ...(content !== undefined && { content }) }
}

/** A record that is made alone may name others, which are not there yet. */
class SingleRecordLoader extends WorldLoader {
  override isKnownMissing(): boolean {
    return true
  }
}
