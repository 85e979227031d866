import type { Engine } from '../../core/engine.js'
import type { Reseeded } from '../../core/seeding/reseed.js'
import { UsageError } from '../../core/util/errors.js'
import { printable } from '../../core/util/printable.js'
import { countText } from '../../core/util/count-text.js'
import type { Overrides } from './overrides.js'
import type { Seeds } from './seeds.js'

// Milliseconds. Polling, as events of the file system differ between systems and editors.
const POLL_INTERVAL = 250

/** Files that are read again when they have changed. */
interface Watched {
  /** The stamp of the files when they were last read. */
  readonly loadedStamp: string
  /** A text that differs once a file has been changed, added or removed. */
  stamp(): string
}

/** Reloads seeds whenever one of their files changes; returns a function that stops it. */
export function watchSeeds(engine: Engine, seeds: Seeds, logFormat: string): () => void {
  return watch(seeds, () => {
    try {
      printReload(engine.reseed(seeds.read()), logFormat)
    } catch (error) {
      printFailure(seeds.explain(error), 'The seeds loaded before stay in use')
    }
  })
}

/** Reloads handlers whenever their file changes; returns a function that stops it. */
export function watchOverrides(overrides: Overrides, logFormat: string): () => void {
  const print = () => {
    const { count } = overrides
    const json = JSON.stringify({ loadedAgain: true, overrides: count })
    console.log(
      logFormat === 'json' ? json : `Reloaded ${countText(count, 'handler')} of --override`,
    )
  }
  const fail = (error: unknown) => printFailure(error, 'The handlers loaded before stay in use')
  return watch(overrides, () => void overrides.reload().then(print, fail))
}

function watch(files: Watched, reload: () => void): () => void {
  let lastStamp = files.loadedStamp
  const poll = () => {
    const stamp = files.stamp()
    // A file that is still being written changes until the next poll.
    const isSettled = stamp === lastStamp
    lastStamp = stamp
    if (stamp === files.loadedStamp || !isSettled) return
    reload()
  }
  const timer = setInterval(poll, POLL_INTERVAL)
  return () => clearInterval(timer)
}

function printFailure(error: unknown, consequence: string): void {
  console.error(error instanceof UsageError ? error.message : error)
  console.error(consequence)
}

function printReload({ kept, leftOut }: Reseeded, logFormat: string): void {
  if (logFormat === 'json') {
    console.log(JSON.stringify({ loadedAgain: true, kept, leftOut }))
    return
  }
  console.log(`Reloaded the seeds; kept ${countText(kept, 'record')} created by requests`)
  for (const one of leftOut) console.log(printable(`  left out: ${one}`))
}
