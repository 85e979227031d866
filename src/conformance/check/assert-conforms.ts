import { check, noteAssertion, type Checkable } from './check.js'
import type { CheckOptions } from './target.js'
import { UsageError } from '../../core/util/errors.js'
import { contractViolation } from '../../core/violations/contract-violation.js'

/** What knows itself whether it conforms: a mock, or one of its scopes. */
interface Conforming {
  assertConforms(): void
}

/**
 * Throws unless a contract was kept: by all that a mock has seen, or by the messages given.
 * For test runners without a matcher of ours, such as `node:test` and Jest.
 *
 * @throws ContractViolation naming every breach
 * @throws UsageError as `check` does
 * @example
 * await assertConforms({ request, response }, { services: openai })
 * await assertConforms(mock)
 */
export async function assertConforms(mock: Conforming): Promise<void>
export async function assertConforms(what: Checkable, options: CheckOptions): Promise<void>
export async function assertConforms(
  what: Conforming | Checkable,
  options?: CheckOptions,
): Promise<void> {
  if ('assertConforms' in what) {
    what.assertConforms()
    return
  }
  if (!options) throw new UsageError('Failed to check: give the services, as { services: openai }')
  const violations = await check(what, options)
  noteAssertion(what)
  if (violations.length > 0) throw contractViolation('the contract was broken', violations)
}
