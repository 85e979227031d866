import {
  conform,
  type CheckResult,
  type ConformOptions,
  type ConformResult,
} from '../../src/conformance/conform/conform.js'
import { isFailure } from '../../src/conformance/conform/score.js'
import { CONFORM_LEVELS } from '../../src/core/service/conform-checks.js'
import { createMockCore } from '../../src/mock/mock.js'
import { liveOptionsOf, type Provider } from './verify.js'

/** Checks a provider by the clock of its mock. */
export function conformed(
  provider: Provider,
  options: Partial<ConformOptions> = {},
): Promise<ConformResult> {
  return conform(provider.service, {
    ...liveOptionsOf(provider),
    newMock: createMockCore,
    levels: CONFORM_LEVELS,
    slow: true,
    trust: 'published',
    ...options,
  })
}

/** The names of the checks that fail a server. */
export function failing(checks: readonly CheckResult[]): string[] {
  return checks.filter(isFailure).map(({ name }) => name)
}
