import { ContractViolation } from '../util/errors.js'
import type { Violation } from './violation.js'
import { violationsText } from './format-violation.js'

/** Breaches as an error, with what they broke. */
export function violationOf(what: string, violations: readonly Violation[]): ContractViolation {
  return new ContractViolation(`Failed: ${what}\n\n${violationsText(violations)}`, violations)
}
