import { SKIPS } from '../../conformance/check/traffic.js'
import { redactUrl } from '../../core/journal/redact.js'
import { printable, printableLines } from '../../core/util/printable.js'
import { violationsText } from '../../core/violations/format-violation.js'
import type { FinishedExchange } from '../../node/proxy/exchange.js'
import type { Summary } from '../check/report.js'

/** Formats an exchange as one line with its violations below, or as one line of JSON. */
export function formatExchange(format: string, exchange: FinishedExchange): string {
  const text = format === 'json' ? printableLines(jsonOf(exchange)) : textOf(exchange)
  return exchange.result.scrub(text)
}

function jsonOf({ observed, result, status, ending, reason, duration }: FinishedExchange): string {
  const { skip, service, operation, violations, unchecked } = result
  const { method, url } = observed
  return JSON.stringify({
    time: new Date(observed.time).toISOString(),
    ...{ method, url: redactUrl(url), status, duration, service, operation },
    ...{ ending, reason, skip, violations, unchecked },
  })
}

function textOf({ observed, result, status, ending, reason }: FinishedExchange): string {
  const { skip, service, operation, violations, unchecked } = result
  const url = new URL(observed.url)
  const target = redactUrl(observed.url.slice(url.origin.length))
  const notes = [
    ...(operation === null ? [] : [`${String(service)}/${operation}`]),
    ...(skip ? [`not checked: ${SKIPS[skip]}`] : []),
    ...unchecked.map((what) => `${what}, not checked`),
    ...(ending ? [reason ?? ending] : []),
  ]
  const line = [`${observed.method} ${target} ${String(status || '-')}`, ...notes].join('  ')
  return printable(line) + (violations.length === 0 ? '' : `\n${violationsText(violations)}\n`)
}

/** Counts exchanges and their violations for the summary at the end. */
export class ExchangeCounter {
  private checked = 0
  private broken = 0
  private readonly violations: Record<string, number> = {}
  private readonly skipped: Record<string, number> = {}
  private readonly unchecked: Record<string, number> = {}

  add({ result: { skip, violations, unchecked } }: FinishedExchange): void {
    if (skip) count(this.skipped, skip)
    else this.checked++
    if (violations.length > 0) this.broken++
    for (const { code } of violations) count(this.violations, code)
    for (const what of unchecked) count(this.unchecked, what)
  }

  get summary(): Summary {
    const { checked, broken, violations, skipped, unchecked } = this
    return { checked, broken, violations, skipped, unchecked, foreignHosts: [] }
  }
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}
