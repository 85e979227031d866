import { fillTemplate } from '../contract/error-template.js'
import { provenanceOf } from '../contract/provenance.js'
import { maskRequestProblems } from '../journal/redact.js'
import { ApiError } from '../service/api-error.js'
import { NotImplemented } from '../service/not-implemented.js'
import { StorageError } from '../util/errors.js'
import { printable } from '../util/printable.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'

/** Returns the response to an error: the vendor's for an ApiError; any other is a bug of the mock. */
export function errorResponse(context: RequestContext, error: unknown): ResponseDraft {
  if (error instanceof StorageError) return storageErrorResponse(error)
  if (error instanceof NotImplemented) return notImplementedResponse(context, error)
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

/** An operation has no function yet: the developer is told, on the terminal too. */
function notImplementedResponse(
  { service }: RequestContext,
  { message: reason }: NotImplemented,
): ResponseDraft {
  console.error(printable(`quayside: ${reason}`))
  const declared = service?.contract.document['x-errors']['not_implemented']
  const body =
    service && declared
      ? service.envelope(fillTemplate(declared.error, { reason }))
      : { message: reason }
  return { status: 501, headers: {}, body: body ?? { message: reason }, isFromMock: true }
}

function failureResponse(failure: unknown): ResponseDraft {
  return { status: 500, headers: {}, body: null, failure }
}
