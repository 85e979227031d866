// A system has no listeners for those that it does not know.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGBREAK'] as const

// Within that time, a signal is taken for the same one: npm passes on the Ctrl-C of a terminal, which
// has sent it to all processes already.
const SAME_SIGNAL_MS = 500
const EXIT_FAILED = 1

/**
 * Calls `onSignal` for each signal that asks the process to end, but once for a signal that comes from
 * two sides. Returns a function that stops this.
 */
export function onEndSignals(onSignal: (signal: NodeJS.Signals) => void): () => void {
  let isRepeated = false
  const listener = (signal: NodeJS.Signals) => {
    if (isRepeated) return
    isRepeated = true
    setTimeout(() => (isRepeated = false), SAME_SIGNAL_MS).unref()
    onSignal(signal)
  }
  for (const signal of SIGNALS) process.on(signal, listener)
  return () => {
    for (const signal of SIGNALS) process.off(signal, listener)
  }
}

/**
 * Calls `close` once, on the first signal that asks the process to end or on an error that nobody
 * handles, after which the process exits with 1. A second signal ends the process at once.
 */
export function closeAtEnd(close: () => Promise<void>): void {
  let closing: Promise<void> | undefined
  onEndSignals(() => {
    if (closing) process.exit(EXIT_FAILED)
    closing = close()
  })
  // Rejected promises that nobody handles arrive here, too.
  process.on('uncaughtException', (error) => {
    console.error(error)
    closing ??= close()
    void closing.finally(() => process.exit(EXIT_FAILED))
  })
}
