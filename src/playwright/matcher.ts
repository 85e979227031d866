import { check, noteAssertion } from '../conformance/check/check.js'
import type { Checkable } from '../conformance/check/read-checkable.js'
import type { CheckOptions } from '../conformance/check/target.js'
import type { Service } from '../core/service/service.js'
import { UsageError } from '../core/util/errors.js'
import { matchResult } from '../testing/match-result.js'
import { toCheckable, type PlaywrightMessage } from './messages.js'
import type { TestMock } from './page-mock.js'

let current: TestMock | undefined

/** Sets the mock of the running test: a worker runs one at a time. */
export function setCurrentMock(mock: TestMock | undefined): void {
  current = mock
}

/**
 * The matcher: checks a request or a response against a contract.
 *
 * @param service whose contract applies. Default: the services that the test mocks
 * @param operationId the expected operation. Default: the one of the method and URL
 */
export async function toMatchContract(
  received: PlaywrightMessage | Checkable,
  service?: Service | readonly Service[],
  operationId?: string,
) {
  const checkable = await toCheckable(received, (request) => current?.routes.answerTo(request))
  const violations = await check(checkable, { ...contractsOf(service), operation: operationId })
  const result = matchResult(violations)
  noteAssertion(checkable, result.pass)
  return result
}

function contractsOf(service: Service | readonly Service[] | undefined): CheckOptions {
  if (service) return { services: service }
  if (!current) {
    throw new UsageError(
      'Failed to check against a contract: no service is known. Use a test of mockTest, or pass a service',
    )
  }
  const { services, options } = current
  const { rules = {}, baseUrls = {}, trust } = options
  return { services, rules, baseUrls, trust }
}
