import type { Faults } from '../faults/faults.js'
import type { Service } from '../service/service.js'
import { UsageError } from '../util/errors.js'
import type { World } from './world.js'

/**
 * A snapshot of a world, with its records, bytes, ids and clock. It can be restored any number of
 * times.
 */
export class WorldSnapshot {
  /** Never written to. */
  readonly #world: World
  /** The time of the snapshot in ms, by the world's clock. */
  readonly at: number

  /** `faults`: those of an earlier moment, if the snapshot is to have these. */
  constructor(world: World, faults?: Faults<World>) {
    this.#world = world.fork()
    if (faults) this.#world.faults = faults
    this.at = world.environment.now()
  }

  /**
   * A new world in the state of the snapshot. `seed` is the seed of its ids; default: it continues
   * them.
   */
  world(seed?: string): World {
    const world = this.#world.fork(seed)
    // In real time, the clock of the snapshot has gone on meanwhile.
    world.environment.startAt(this.at)
    return world
  }

  /**
   * A new world in the state of the snapshot, but with these faults.
   *
   * @throws UsageError when it has other services
   */
  worldOf(services: readonly Service[], faults: Faults<World>): World {
    const own = this.#world.services
    if (services.length === own.length && services.every((one) => own.includes(one))) {
      const world = this.world()
      world.faults = faults
      return world
    }
    const [actual, expected] = [own, services].map((all) => all.map(({ name }) => name).join(', '))
    throw new UsageError(
      `Failed to restore a snapshot: it was taken of a mock of ${String(actual)}, ` +
        `but this is a mock of ${String(expected)}`,
    )
  }
}
