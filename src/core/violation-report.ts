import { ContractViolation } from './errors.js'
import type { Violation } from './violation.js'

/** One breach as text that a person reads. */
export function textOf({ code, operation, message, provenance, source }: Violation): string {
  const origin = provenance ? ` (${provenance}, ${String(source)})` : ''
  return `${code} ${operation ?? 'no operation'}: ${message}${origin}`
}

/** Breaches as an error, with what they broke. */
export function violationOf(what: string, violations: readonly Violation[]): ContractViolation {
  const texts = violations.map((violation) => textOf(violation).replaceAll(/^/gm, '  '))
  return new ContractViolation([`Failed: ${what}`, ...texts].join('\n'), violations)
}
