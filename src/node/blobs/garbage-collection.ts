import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// As they are now: a test may put fakes in their place.
const { setTimeout } = globalThis

// Some deletions later: each costs tens of milliseconds.
const DELAY_MS = 1000

let timer: NodeJS.Timeout | undefined
let collect: ((options: object) => unknown) | undefined

/** Has the garbage collected soon, once for all who ask until then. */
export function collectSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined
    collect ??= collector()
    collect({ type: 'major', execution: 'async' })
  }, DELAY_MS).unref()
}

/** What `--expose-gc` would give; a runtime that has no such thing collects when it likes. */
function collector(): (options: object) => unknown {
  try {
    setFlagsFromString('--expose-gc')
    return runInNewContext('gc') as (options: object) => unknown
  } catch {
    return () => undefined
  }
}
