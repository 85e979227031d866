import { constants } from 'node:os'
import type { CreatedResources } from '../../conformance/verify/cleanup.js'
import { printable } from '../../core/util/printable.js'
import { onEndSignals } from '../shared/shutdown.js'

/** Handles signals of a run, so that an interrupted run still deletes what it created. */
export interface Interruptible {
  /** Aborted by the first signal. */
  readonly signal: AbortSignal
  /** The exit code of an interrupted run, else undefined. */
  readonly code: number | undefined
  /** Sets the resources to name if a second signal ends the process before they are deleted. */
  readonly watch: (created: CreatedResources) => void
  /** Removes the signal handlers. */
  end(): void
}

/** The first signal ends the run, the second one the process; `next` is what the first one leads to. */
export function interruptible(next = 'deleting what was created'): Interruptible {
  const control = new AbortController()
  let code: number | undefined
  let created: CreatedResources | undefined
  const end = onEndSignals((signal) => {
    if (code === undefined) {
      // As shells say it.
      code = 128 + constants.signals[signal]
      console.error(`Interrupted: ${next}. Interrupt again to exit at once.`)
      control.abort()
      return
    }
    for (const { kind, id } of created?.remaining ?? []) {
      console.error(printable(`not deleted: ${kind} ${id}`))
    }
    process.exit(code)
  })
  return {
    signal: control.signal,
    get code() {
      return code
    },
    watch: (made) => (created = made),
    end,
  }
}
