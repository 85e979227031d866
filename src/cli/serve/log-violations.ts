import type { Exchange } from '../../core/journal/exchange.js'
import { violationsText } from '../../core/violations/format-violation.js'

/**
 * Returns a listener that writes violations of clients to stderr, as text or as one line of JSON
 * each. Not written here: replies of the mock that break the contract, which are reported where they
 * happen, and violations of trust, which are counted and reported at the end.
 */
export function logViolations(format: string): (exchange: Exchange) => void {
  return ({ scope, time, violations }) => {
    const ofClient = violations.filter(({ kind }) => kind === 'request' || kind === 'unhandled')
    if (ofClient.length === 0) return
    if (format === 'text') console.error(`${violationsText(ofClient)}\n`)
    else for (const one of ofClient) console.error(JSON.stringify({ time, scope, ...one }))
  }
}
