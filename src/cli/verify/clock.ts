import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../../conformance/verify/live-run.js'
import { Environment } from '../../core/state/environment.js'

// Time is read from an environment alone; this one is in real time.
const environment = new Environment({ seed: 'live', realTime: true })

/** The real time. */
export const clock: Clock = {
  now: () => environment.now(),
  async sleep(ms, signal) {
    try {
      await sleep(ms, undefined, signal && { signal })
    } catch {
      // Interrupted: the run ends anyway.
    }
  },
}
