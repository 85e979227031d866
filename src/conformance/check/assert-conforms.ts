import { UsageError } from '../../core/util/errors.js'
import { contractViolation } from '../../core/violations/contract-violation.js'
import { check, noteAssertion } from './check.js'
import type { Checkable } from './read-checkable.js'
import type { CheckOptions } from './target.js'

/** A mock, or one of its scopes. */
interface Conforming {
  assertConforms(): void
}

/**
 * Throws when a contract was broken: by any exchange of a mock, or by the given messages. It is for
 * test runners without `toMatchContract`, such as `node:test` and Jest.
 *
 * @throws ContractViolation with all violations
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
  if (isConforming(what)) {
    what.assertConforms()
    return
  }
  if (!options) {
    throw new UsageError('Failed to check: pass the services, such as { services: openai }')
  }
  const violations = await check(what, options)
  noteAssertion(what, violations.length === 0)
  if (violations.length > 0) throw contractViolation('the contract was broken', violations)
}

function isConforming(what: unknown): what is Conforming {
  const isObject = typeof what === 'object' && what !== null
  return isObject && 'assertConforms' in what && typeof what.assertConforms === 'function'
}
