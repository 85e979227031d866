import type { Engine } from '../../core/engine.js'
import type { Reseeded } from '../../core/seeding/reseed.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { countText } from '../../core/util/count-text.js'
import type { Seeds } from './seeds.js'

// Milliseconds. Polling, as events of the file system differ between systems and editors.
const POLL_INTERVAL = 250

/** Reloads seeds whenever one of their files changes; returns a function that stops it. */
export function watchSeeds(engine: Engine, seeds: Seeds, logFormat: string): () => void {
  let lastStamp = seeds.loadedStamp
  const poll = () => {
    const stamp = seeds.stamp()
    // A file that is still being written changes until the next poll.
    const isSettled = stamp === lastStamp
    lastStamp = stamp
    if (stamp === seeds.loadedStamp || !isSettled) return
    reload(engine, seeds, logFormat)
  }
  const timer = setInterval(poll, POLL_INTERVAL)
  return () => clearInterval(timer)
}

function reload(engine: Engine, seeds: Seeds, logFormat: string): void {
  try {
    printReload(engine.reseed(seeds.read()), logFormat)
  } catch (error) {
    const explained = seeds.explain(error)
    console.error(explained instanceof UsageError ? explained.message : explained)
    console.error('The seeds loaded before stay in use')
  }
}

function printReload({ kept, leftOut }: Reseeded, logFormat: string): void {
  if (logFormat === 'json') {
    console.log(JSON.stringify({ loadedAgain: true, kept, leftOut }))
    return
  }
  console.log(`Reloaded the seeds; kept ${countText(kept, 'record')} created by requests`)
  for (const one of leftOut) console.log(printable(`  left out: ${one}`))
}
