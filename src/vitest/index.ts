/**
 * Mocks for test files of vitest, and the matcher `toMatchContract`.
 *
 * @module quayside/vitest
 */
import { expect } from 'vitest'
import type { Service } from '../core/service/service.js'
import { toSurvive } from './explore.js'
import { toMatchContract } from './matcher.js'

export { useMock, type TestMock } from './use-mock.js'
export type { ExpectedFinding } from '../core/conduct/options.js'
export type { ExploreKind, TraceKind, UseMockOptions } from './options.js'
export type { ExpectedViolation, Reaction } from '../testing/options.js'

declare global {
  // Assertions of vitest have the members of chai's. Their own interface has other type parameters in
  // vitest 5 than in 4.1, and a declaration that extends it must have the same.
  // eslint-disable-next-line @typescript-eslint/no-namespace -- chai declares it as a namespace
  namespace Chai {
    interface Assertion {
      /**
       * Checks a request, a response or both against a contract. Bodies can still be read afterwards.
       *
       * @param service whose contract applies. Default: the services that `useMock` mocks in this file
       * @param operationId the expected operation. Default: the one of the method and URL
       * @example
       * await expect(response).toMatchContract()
       */
      toMatchContract(service?: Service | readonly Service[], operationId?: string): Promise<void>
      /**
       * Checks that the report of `explore` has no findings.
       *
       * @example
       * expect(await explore(mock, body)).toSurvive()
       */
      toSurvive(): void
    }
  }
}

expect.extend({ toMatchContract, toSurvive })
