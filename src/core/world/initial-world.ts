import { WorldSnapshot } from './snapshot.js'
import type { World } from './world.js'

/** In real time: how old what a seed made "now" may be, in ms, and as a part of the time it has. */
const MOST_AGE = 60_000
const MOST_PART = 1 / 20

/** What scopes start from and go back to. */
export interface InitialWorld {
  world(seed: string | undefined): World
}

/** Starts from the same moment, always. */
export function initialWorldAt(world: World): InitialWorld {
  const moment = new WorldSnapshot(world)
  return { world: (seed) => moment.world(seed) }
}

/**
 * Starts from the time that it is. What the seeds made "now" grows old meanwhile, so that they are
 * read again; not each time, since that takes seconds where they are large.
 */
export function initialWorldNow(first: World, read: () => World): InitialWorld {
  let made = first
  let start = made.environment.now()
  return {
    world(seed) {
      const { environment, schedule } = made
      const time = (schedule.peek()?.at ?? Infinity) - start
      if (environment.now() - start > Math.min(MOST_AGE, time * MOST_PART)) {
        made = read()
        start = made.environment.now()
      }
      return made.fork(seed)
    },
  }
}
