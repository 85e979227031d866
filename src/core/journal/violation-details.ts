import { curlOf } from './curl.js'
import type { Ignored, RawExchange } from './exchange.js'
import { pointerKeys } from '../util/json-pointer.js'
import { maskBody, redactUrl } from './redact.js'
import { requestSecrets } from './secret-paths.js'
import { suggestionsFor, suggestMembers } from '../violations/suggestions.js'
import { readCode, type Violation } from '../violations/violation.js'

/** The violations of an exchange with the nearest valid alternatives, and a curl that repeats it. */
export function completed(raw: RawExchange): readonly Violation[] {
  const { service, operation, request, violations } = raw
  // A large exchange was completed before it was condensed.
  if (violations.every(({ curl }) => curl !== undefined)) return violations
  const hasBody = operation === undefined || operation.mediaTypes.length > 0
  const body = maskBody(request.body, requestSecrets(service, operation))
  const url = redactUrl(request.base + request.url)
  const repeated = repeatedParts(violations)
  const curl = curlOf({ ...request, url, body: hasBody ? body : undefined, repeated })
  return violations.map((violation) => {
    const isKnown = service && operation && violation.nearest === undefined
    const nearest = isKnown ? suggestionsFor(violation, service.contract, operation) : []
    return { ...violation, ...(nearest.length > 0 && { nearest }), curl }
  })
}

/** The parts of a form that were sent more than once, which the journal shows as lists. */
export function repeatedParts(violations: readonly Violation[]): string[] {
  return violations.flatMap(({ code, at }) =>
    readCode(code)?.problem === 'duplicate' && at.in === 'part' ? pointerKeys(at.pointer) : [],
  )
}

/** What an exchange sent that was let pass unread, and what may have been meant by it. */
export function ignoredBy({ service, operation, ignored }: RawExchange): readonly Ignored[] {
  return ignored.map(({ at }) => ({
    at,
    nearest: service && operation ? suggestMembers(at, service.contract, operation) : [],
  }))
}
