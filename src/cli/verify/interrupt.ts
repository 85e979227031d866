import type { CreatedResources } from '../../conformance/verify/cleanup.js'
import { printable } from '../../core/util/printable.js'

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

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** The first signal ends the run, the second one the process. */
export function interruptible(): Interruptible {
  const control = new AbortController()
  let code: number | undefined
  let created: CreatedResources | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (code === undefined) {
      code = CODES[signal as keyof typeof CODES]
      console.error('Interrupted: deleting what was created. Interrupt again to exit at once.')
      control.abort()
      return
    }
    for (const { kind, id } of created?.remaining ?? []) {
      console.error(printable(`not deleted: ${kind} ${id}`))
    }
    process.exit(code)
  }
  const signals = Object.keys(CODES) as (keyof typeof CODES)[]
  for (const signal of signals) process.on(signal, onSignal)
  return {
    signal: control.signal,
    get code() {
      return code
    },
    watch: (made) => (created = made),
    end: () => {
      for (const signal of signals) process.off(signal, onSignal)
    },
  }
}
