import { WorldSnapshot } from './snapshot.js'
import type { World } from './world.js'

/**
 * In real time, a built world is reused for this many ms, and for this part of the time until its
 * first event.
 */
const MAX_AGE = 60_000
const MAX_PART = 1 / 20

/** The world that scopes start from and that a reset returns to. */
export interface InitialWorld {
  /** A fork of the world; `seed` is the seed of its ids. */
  world(seed: string | undefined): World
}

/** An initial world with a fixed start time: that of `world`. */
export function initialWorldAt(world: World): InitialWorld {
  const snapshot = new WorldSnapshot(world)
  return { world: (seed) => snapshot.world(seed) }
}

/**
 * An initial world that starts at the current time. Times that the seeds set relative to the start
 * get old, so the world is built again when it is too old. Building takes seconds for large seeds,
 * so it is not built for each scope.
 */
export function initialWorldNow(first: World, build: () => World): InitialWorld {
  let current = first
  let start = current.environment.now()
  return {
    world(seed) {
      const { environment, schedule } = current
      const timeToFirstEvent = (schedule.peek()?.at ?? Infinity) - start
      if (environment.now() - start > Math.min(MAX_AGE, timeToFirstEvent * MAX_PART)) {
        current = build()
        start = current.environment.now()
      }
      return current.fork(seed)
    },
  }
}
