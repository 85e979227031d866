import { ContractViolation } from './errors.js'
import type { Violation } from './violation.js'
import { violationsText } from './violation-text.js'

/** Breaches as an error, with what they broke. */
export function violationOf(what: string, violations: readonly Violation[]): ContractViolation {
  return new ContractViolation(`Failed: ${what}\n\n${violationsText(violations)}`, violations)
}
