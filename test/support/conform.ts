import {
  conform,
  type CheckResult,
  type ConformOptions,
  type ConformResult,
} from '../../src/conformance/conform/conform.js'
import { isFailure } from '../../src/conformance/conform/score.js'
import { readResponse } from '../../src/conformance/verify/mock-run.js'
import { CONFORM_LEVELS } from '../../src/core/service/conform-checks.js'
import { createMockCore } from '../../src/mock/mock.js'
import type { Provider } from './verify.js'

/** Checks a provider by the clock of its mock. */
export function conformed(
  provider: Provider,
  options: Partial<ConformOptions> = {},
): Promise<ConformResult> {
  const { service, mock, sent: all } = provider
  return conform(service, {
    target: {
      baseUrl: `http://127.0.0.1:4010${service.prefixes[0]!}`,
      token: 'canary-token',
      settings: service.story?.settings['org_id'] === undefined ? {} : { org_id: 'harbour' },
      isVendor: false,
    },
    nonce: 'n0nce',
    clock: {
      now: () => mock.clock.now().getTime(),
      sleep: async (milliseconds) => mock.clock.advance({ milliseconds }),
    },
    async send(sent) {
      all.push(sent)
      // A provider may forward another request than it got.
      const received = { ...sent }
      const next = () => {
        const { method, url, headers, body } = received
        return mock.fetch(url, { method, headers: { ...headers }, body })
      }
      return readResponse(await (provider.answer?.(received, next) ?? next()))
    },
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
