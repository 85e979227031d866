import { check, noteAssertion, type Checkable } from '../conformance/check/check.js'
import type { CheckOptions } from '../conformance/check/target.js'
import { UsageError } from '../core/util/errors.js'
import type { Service } from '../core/service/service.js'
import { contractViolation } from '../core/violations/contract-violation.js'
import { noteEmptyResponse } from './empty-responses.js'
import { currentSuites } from './msw-server.js'

/** The matcher that `expect.extend` registers. */
export async function toMatchContract(
  received: unknown,
  service?: Service | readonly Service[],
  operationId?: string,
) {
  assertCheckable(received)
  const violations = await check(received, { ...contractsOf(service), operation: operationId })
  if (!noteAssertion(received)) noteEmptyResponse(received)
  const pass = violations.length === 0
  const message = () =>
    pass
      ? 'Expected a violation of the contract, but there is none'
      : contractViolation('the contract was broken', violations).message
  return { pass, message }
}

function contractsOf(service: Service | readonly Service[] | undefined): CheckOptions {
  if (service) return { services: service }
  const suites = currentSuites()
  if (suites.length === 0) {
    throw new UsageError(
      'Failed to check against a contract: no service is known. Call useMock in this file, or pass a service',
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
    'Failed to check against a contract: expected a Request, a Response, { request, response } ' +
      `or an exchange of the journal, but got ${isObject ? 'another object' : typeof received}`,
  )
}
