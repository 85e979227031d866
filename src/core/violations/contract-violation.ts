import { violationsText } from './format-violation.js'
import type { Violation } from './violation.js'

/** Creates an error for violations. `reason` completes "Failed: ...". */
export function contractViolation(
  reason: string,
  violations: readonly Violation[],
): ContractViolation {
  return new ContractViolation(`Failed: ${reason}\n\n${violationsText(violations)}`, violations)
}

/**
 * The contract was violated. Thrown by `assertConforms()`, by the Vitest integration after a test,
 * and for an invalid response of the mock itself. Otherwise violations are only in the journal.
 *
 * @example
 * expect(() => mock.assertConforms()).toThrow(ContractViolation)
 */
export class ContractViolation extends Error {
  override readonly name = 'ContractViolation' as const

  constructor(
    message: string,
    readonly violations: readonly Violation[],
  ) {
    super(message)
  }
}
