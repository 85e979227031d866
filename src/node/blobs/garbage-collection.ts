import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// Captured at import: tests may install fake timers later.
const { setTimeout } = globalThis

// Waits for more deletions: a collection takes tens of milliseconds.
const DELAY_MS = 1000

let timer: NodeJS.Timeout | undefined
let collect: ((options: object) => unknown) | undefined

/** Runs a major garbage collection after a delay; further calls until then have no effect. */
export function scheduleCollection(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    collect ??= collector()
    collect({ type: 'major', execution: 'async' })
  }, DELAY_MS).unref()
}

/** Returns the function that `--expose-gc` exposes; one that does nothing where the runtime has none. */
function collector(): (options: object) => unknown {
  try {
    setFlagsFromString('--expose-gc')
    return runInNewContext('gc') as (options: object) => unknown
  } catch {
    return () => undefined
  }
}
