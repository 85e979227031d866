import type { Reseeded } from '../../core/seeding/reseed.js'
import type { Engine } from '../../core/engine.js'
import { UsageError } from '../../core/util/errors.js'
import type { Seeds } from './seeds.js'

// Files are looked at rather than listened to: what editors do to them, each system tells otherwise.
const EVERY = 250

/** Loads seeds again whenever a file of theirs has changed; gives what ends that. */
export function watchSeeds(engine: Engine, seeds: Seeds, logFormat: string): () => void {
  let seen = seeds.readAs
  const look = () => {
    const stamp = seeds.stamp()
    // One that is still being written changes until the next look.
    const isSettled = stamp === seen
    seen = stamp
    if (stamp === seeds.readAs || !isSettled) return
    reload(engine, seeds, logFormat)
  }
  const timer = setInterval(look, EVERY)
  return () => clearInterval(timer)
}

function reload(engine: Engine, seeds: Seeds, logFormat: string): void {
  try {
    tell(engine.reseed(seeds.read()), logFormat)
  } catch (error) {
    const shown = seeds.explained(error)
    console.error(shown instanceof UsageError ? shown.message : shown)
    console.error('What was loaded before is still there')
  }
}

function tell({ kept, leftOut }: Reseeded, logFormat: string): void {
  if (logFormat === 'json') {
    console.log(JSON.stringify({ loadedAgain: true, kept, leftOut }))
    return
  }
  console.log(`Loaded the seeds again; records that calls had made and that were kept: ${kept}`)
  for (const one of leftOut) console.log(`  left out: ${one}`)
}
