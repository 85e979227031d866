import { check, noteAssertion } from '../conformance/check/check.js'
import type { Checkable } from '../conformance/check/read-checkable.js'
import type { CheckOptions } from '../conformance/check/target.js'
import { UsageError } from '../core/util/errors.js'
import type { Service } from '../core/service/service.js'
import { matchResult } from '../testing/match-result.js'
import { noteEmptyResponse } from './empty-responses.js'
import { currentSuites } from './msw-server.js'

/** The matcher that `expect.extend` registers. */
export async function toMatchContract(
  received: unknown,
  service?: Service | readonly Service[],
  operationId?: string,
) {
  // `check` refuses what it cannot read.
  const violations = await check(received as Checkable, {
    ...contractsOf(service),
    operation: operationId,
  })
  const result = matchResult(violations)
  if (!noteAssertion(received, result.pass)) noteEmptyResponse(received, result.pass)
  return result
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
