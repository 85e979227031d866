import { printable } from '../util/printable.js'
import type { Finding } from './finding.js'

/**
 * Returns one line per finding; an empty text if there are none. `dropped` is the number of exchanges
 * that the journal no longer has: a last line says so.
 *
 * @example
 * console.log(conductText(mock.conduct(), mock.journal.dropped()))
 */
export function conductText(findings: readonly Finding[], dropped = 0): string {
  const lines = findings.map(({ code, service, operation, calls, message }) => {
    const numbers = calls.length === 1 ? `call ${calls.join()}` : `calls ${listed(calls)}`
    return printable(`${code} ${service}/${operation}: ${message} (${numbers})`)
  })
  return [...lines, ...(dropped > 0 ? [droppedText(dropped)] : [])].join('\n')
}

/** The first numbers and the last one. */
function listed(calls: readonly number[]): string {
  return calls.length <= 6
    ? calls.join(', ')
    : `${calls.slice(0, 3).join(', ')} ... ${String(calls.at(-1))}`
}

function droppedText(dropped: number): string {
  const what = dropped === 1 ? 'exchange, which was' : `${String(dropped)} exchanges, which were`
  return `The journal no longer has the first ${what} not looked at: keep more with option keep.exchanges`
}
