import { SKIPS } from '../../conformance/check/traffic.js'
import { redactUrl } from '../../core/journal/redact.js'
import { printable, printableLines } from '../../core/util/printable.js'
import { violationsText } from '../../core/violations/format-violation.js'
import type { FinishedExchange } from '../../node/proxy/exchange.js'

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
