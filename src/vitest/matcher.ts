import { expect } from 'vitest'
import { exchangeOf, noteAssertion } from '../core/asserted.js'
import { check, type Checkable } from '../core/check.js'
import { UsageError } from '../core/errors.js'
import type { Service } from '../core/service.js'
import { violationOf } from '../core/violation-report.js'
import { openSuites } from './open-suites.js'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unused-vars -- the declaration that it adds to
  interface Matchers<T = any> {
    /**
     * Whether a request, a reply or both keep a contract. Bodies can still be read afterwards.
     *
     * @param service whose contract it is. Default: those that `useMock` mocks in this file
     * @param operationId the operation that it has to be. Default: what method and URL tell
     * @example
     * await expect(response).toMatchContract()
     */
    toMatchContract(service?: Service | readonly Service[], operationId?: string): Promise<void>
  }
}

/** The matcher; it is on `expect` once this module was loaded. */
async function toMatchContract(
  received: unknown,
  service?: Service | readonly Service[],
  operationId?: string,
) {
  assertCheckable(received)
  const violations = await check(received, { ...contractsOf(service), operation: operationId })
  const exchange = exchangeOf(
    'response' in received && received.response ? received.response : received,
  )
  if (exchange) noteAssertion(exchange)
  const pass = violations.length === 0
  const message = () =>
    pass
      ? 'Expected a contract to be broken, but it was kept'
      : violationOf('the contract was broken', violations).message
  return { pass, message }
}

function contractsOf(service: Service | readonly Service[] | undefined) {
  if (service) return { services: service }
  const suites = openSuites()
  const [first] = suites
  if (!first) {
    throw new UsageError(
      'Failed to check against a contract: whose? Call useMock in this file, or give the service',
    )
  }
  const services = [...new Set(suites.flatMap((suite) => suite.services))]
  const { rules, baseUrls } = first.options
  return { services, ...(rules && { rules }), ...(baseUrls && { baseUrls }) }
}

function assertCheckable(received: unknown): asserts received is Checkable {
  const isObject = typeof received === 'object' && received !== null
  if (isObject && ['request', 'status', 'method'].some((key) => key in received)) return
  throw new UsageError(
    'Failed to check against a contract: give a Request, a Response, { request, response } ' +
      `or an exchange of the journal, not ${isObject ? 'another object' : typeof received}`,
  )
}

expect.extend({ toMatchContract })
