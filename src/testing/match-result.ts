import { contractViolation } from '../core/violations/contract-violation.js'
import type { Violation } from '../core/violations/violation.js'

/** What `toMatchContract` returns to the runner for the violations that it found. */
export function matchResult(violations: readonly Violation[]) {
  const pass = violations.length === 0
  const message = () =>
    pass
      ? 'Expected a violation of the contract, but there is none'
      : contractViolation('the contract was broken', violations).message
  return { pass, message }
}
