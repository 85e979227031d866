import { pointerKeys } from '../util/json-pointer.js'
import { suggestionsFor, suggestMembers } from '../violations/suggestions.js'
import { readCode, type Violation } from '../violations/violation.js'
import { curlOf } from './curl.js'
import type { Ignored, RawExchange } from './exchange.js'
import { maskBody, redactUrl } from './redact.js'
import { requestSecrets } from './secret-paths.js'

// The details of a violation are computed when it is read, so that they cost a request nothing.

/**
 * Returns the violations of an exchange with the nearest valid alternatives and a curl command.
 * `mask` masks the secrets of other exchanges: in the command their quotes are written otherwise.
 */
export function completeViolations(
  raw: RawExchange,
  mask: <T>(value: T) => T = (value) => value,
): readonly Violation[] {
  const { service, operation, request, violations } = raw
  // Those of a large exchange were completed before its bodies were truncated.
  if (violations.every(({ curl }) => curl !== undefined)) return violations
  const hasBody = operation === undefined || operation.mediaTypes.length > 0
  const { method, headers, bytes } = request
  const known = mask({
    url: redactUrl(request.base + request.url),
    headers,
    body: hasBody ? maskBody(request.body, requestSecrets(service, operation)) : undefined,
  })
  const repeated = repeatedParts(violations)
  const curl = curlOf({ method, bytes, repeated, ...known })
  return violations.map((violation) => {
    const isKnown = service && operation && violation.nearest === undefined
    const nearest = isKnown ? suggestionsFor(violation, service.contract, operation) : []
    return { ...violation, ...(nearest.length > 0 && { nearest }), curl }
  })
}

/** Returns the names of form parts that were sent more than once: they are recorded as lists. */
export function repeatedParts(violations: readonly Violation[]): string[] {
  return violations.flatMap(({ code, at }) =>
    readCode(code)?.problem === 'duplicate' && at.in === 'part' ? pointerKeys(at.pointer) : [],
  )
}

/** Returns the ignored members and parameters of an exchange, with the declared names most like them. */
export function ignoredMembers({ service, operation, ignored }: RawExchange): readonly Ignored[] {
  return ignored.map(({ at }) => ({
    at,
    nearest: service && operation ? suggestMembers(at, service.contract, operation) : [],
  }))
}
