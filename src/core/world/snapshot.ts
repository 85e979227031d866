import { UsageError } from '../util/errors.js'
import type { Service } from '../service/service.js'
import type { World } from './world.js'

/** A moment of a world to go back to, as often as it is asked: records, bytes, ids and clock. */
export class WorldSnapshot {
  /** Nobody writes to it. */
  readonly #world: World
  /** Milliseconds since 1970, by the world's clock. */
  readonly at: number

  constructor(world: World) {
    this.#world = world.fork()
    this.at = world.environment.now()
  }

  /** The world as it was, to go its own way from here; `seed` gives it ids of its own. */
  world(seed?: string): World {
    const world = this.#world.fork(seed)
    // In real time, a clock that nobody looks at goes on all the same.
    world.environment.startAt(this.at)
    return world
  }

  /** The same, @throws UsageError when it is a world of other services. */
  worldOf(services: readonly Service[]): World {
    const own = this.#world.services
    if (services.length === own.length && services.every((one) => own.includes(one))) {
      return this.world()
    }
    const [has, wants] = [own, services].map((all) => all.map(({ name }) => name).join(', '))
    throw new UsageError(
      `Failed to restore a snapshot: it is of a mock of ${String(has)}, this is one of ${String(wants)}`,
    )
  }
}
