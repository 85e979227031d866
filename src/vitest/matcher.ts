import { check, noteAssertion, type Checkable } from '../conformance/check/check.js'
import type { CheckOptions } from '../conformance/check/target.js'
import { UsageError } from '../core/util/errors.js'
import type { Service } from '../core/service/service.js'
import { contractViolation } from '../core/violations/contract-violation.js'
import { noteBodiless } from './empty-responses.js'
import { suitesHere } from './msw-server.js'

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

/** The matcher, for `expect.extend`. */
export async function toMatchContract(
  received: unknown,
  service?: Service | readonly Service[],
  operationId?: string,
) {
  assertCheckable(received)
  const violations = await check(received, { ...contractsOf(service), operation: operationId })
  if (!noteAssertion(received)) noteBodiless(received)
  const pass = violations.length === 0
  const message = () =>
    pass
      ? 'Expected a contract to be broken, but it was kept'
      : contractViolation('the contract was broken', violations).message
  return { pass, message }
}

function contractsOf(service: Service | readonly Service[] | undefined): CheckOptions {
  if (service) return { services: service }
  const suites = suitesHere()
  if (suites.length === 0) {
    throw new UsageError(
      'Failed to check against a contract: whose? Call useMock in this file, or give the service',
    )
  }
  const options = suites.map((suite) => suite.options)
  return {
    services: [...new Set(suites.flatMap(({ services }) => services))],
    rules: Object.fromEntries(options.flatMap(({ rules = {} }) => Object.entries(rules))),
    baseUrls: Object.fromEntries(options.flatMap(({ baseUrls = {} }) => Object.entries(baseUrls))),
    trust: options.at(-1)?.trust,
  }
}

function assertCheckable(received: unknown): asserts received is Checkable {
  const isObject = typeof received === 'object' && received !== null
  if (isObject && ['request', 'status', 'method'].some((key) => key in received)) return
  throw new UsageError(
    'Failed to check against a contract: give a Request, a Response, { request, response } ' +
      `or an exchange of the journal, not ${isObject ? 'another object' : typeof received}`,
  )
}
