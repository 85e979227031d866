import { provenanceOf } from '../contract/provenance.js'
import { maskRequestProblems } from '../journal/redact.js'
import { ApiError } from '../service/api-error.js'
import { StorageError } from '../util/errors.js'
import { printable } from '../util/printable.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'

/** Returns the response to an error: the vendor's for an ApiError; any other is a bug of the mock. */
export function errorResponse(context: RequestContext, error: unknown): ResponseDraft {
  if (error instanceof StorageError) return storageErrorResponse(error)
  if (!(error instanceof ApiError)) return failureResponse(error)
  if (!context.service) {
    const { method, path } = context.request
    const body = { message: `No API here: ${method} ${path}` }
    return { status: 404, headers: {}, body, isFromMock: true }
  }
  const { breach, headers } = error.options
  try {
    const declared = context.service.contract.error(error.code)
    if (breach) {
      const masked = maskRequestProblems([breach], context)
      const mark = provenanceOf(declared)
      context.violations.push(...masked.map((one) => context.breachViolation(one, mark)))
    }
    return { status: declared.status, headers: { ...headers }, body: null, error }
  } catch (undeclared) {
    return failureResponse(undeclared)
  }
}

/** The disk failed, for which no vendor declares an error. */
function storageErrorResponse({ message }: StorageError): ResponseDraft {
  console.error(printable(`quayside: ${message}`))
  return { status: 500, headers: {}, body: { message }, isFromMock: true }
}

function failureResponse(failure: unknown): ResponseDraft {
  return { status: 500, headers: {}, body: null, failure }
}
