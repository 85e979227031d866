import { SKIPS } from '../../conformance/check/traffic.js'
import { redactUrl } from '../../core/journal/redact.js'
import { violationsText } from '../../core/violations/format-violation.js'
import type { Passed } from '../../node/proxy/exchange.js'
import type { Summary } from '../check/report.js'

/** Formats an exchange as one line with its violations below, or as one line of JSON. */
export function formatExchange(format: string, passed: Passed): string {
  const text = format === 'json' ? jsonOf(passed) : textOf(passed)
  return passed.verdict.scrub(text)
}

function jsonOf({ heard, verdict, status, ending, reason, duration }: Passed): string {
  const { skip, service, operation, violations, unchecked } = verdict
  const { method, url } = heard
  return JSON.stringify({
    time: new Date(heard.time).toISOString(),
    ...{ method, url: redactUrl(url), status, duration, service, operation },
    ...{ ending, reason, skip, violations, unchecked },
  })
}

function textOf({ heard, verdict, status, ending, reason }: Passed): string {
  const { skip, service, operation, violations, unchecked } = verdict
  const url = new URL(heard.url)
  const target = redactUrl(heard.url.slice(url.origin.length))
  const notes = [
    ...(operation === null ? [] : [`${String(service)}/${operation}`]),
    ...(skip ? [`not checked: ${SKIPS[skip]}`] : []),
    ...unchecked.map((what) => `${what}, not checked`),
    ...(ending ? [reason ?? ending] : []),
  ]
  const line = [`${heard.method} ${target} ${String(status || '-')}`, ...notes].join('  ')
  return violations.length === 0 ? line : `${line}\n${violationsText(violations)}\n`
}

/** Counts exchanges and their violations for the summary at the end. */
export class ExchangeCounter {
  private checked = 0
  private broken = 0
  private readonly violations: Record<string, number> = {}
  private readonly skipped: Record<string, number> = {}
  private readonly unchecked: Record<string, number> = {}

  add({ verdict: { skip, violations, unchecked } }: Passed): void {
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
