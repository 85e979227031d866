import type { Violation } from './violation.js'
import { violationsText } from './format-violation.js'

/** Breaches as an error, with what they broke. */
export function contractViolation(
  what: string,
  violations: readonly Violation[],
): ContractViolation {
  return new ContractViolation(`Failed: ${what}\n\n${violationsText(violations)}`, violations)
}

/**
 * Somebody broke the contract. Thrown to the caller only when nobody else could
 * learn of it: our own broken reply, or `assertConforms()`.
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
