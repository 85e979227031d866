import type { Exchange } from '../../core/journal/exchange.js'
import { violationsText } from '../../core/violations/format-violation.js'

/**
 * Writes what a client did wrong to stderr, as text or as one line of JSON each. Our own broken
 * replies are written where they happen, and what is not trusted is summed up at the end.
 */
export function logViolations(format: string): (exchange: Exchange) => void {
  return ({ scope, time, violations }) => {
    const theirs = violations.filter(({ kind }) => kind === 'request' || kind === 'unhandled')
    if (theirs.length === 0) return
    if (format === 'text') console.error(`${violationsText(theirs)}\n`)
    else for (const one of theirs) console.error(JSON.stringify({ time, scope, ...one }))
  }
}
