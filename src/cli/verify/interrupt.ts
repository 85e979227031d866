import type { CreatedResources } from '../../conformance/verify/cleanup.js'

/** A run that can be interrupted, and still puts away what it made. */
export interface Interruptible {
  readonly signal: AbortSignal
  /** The exit code once it was interrupted. */
  readonly code: number | undefined
  /** Whose things are named when nobody waits until they are put away. */
  readonly watch: (created: CreatedResources) => void
  /** Leaves signals to others again. */
  end(): void
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** The first signal ends the story, the second one the process. */
export function interruptible(): Interruptible {
  const control = new AbortController()
  let code: number | undefined
  let created: CreatedResources | undefined
  const onSignal = (signal: NodeJS.Signals) => {
    if (code === undefined) {
      code = CODES[signal as keyof typeof CODES]
      console.error('Interrupted: what was made is being deleted. Once more ends it at once.')
      control.abort()
      return
    }
    for (const { kind, id } of created?.remaining ?? []) console.error(`left behind: ${kind} ${id}`)
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
