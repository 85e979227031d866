import { StorageError } from '../util/errors.js'
import { ApiError } from '../service/api-error.js'
import { provenanceOf } from '../contract/provenance.js'
import { maskSecrets } from '../journal/redact.js'
import type { ResponseDraft } from './outcome.js'
import type { RequestContext } from './request-context.js'

/** A refusal as a reply; anything but an ApiError is a bug of ours and stays one. */
export function errorResponse(context: RequestContext, error: unknown): ResponseDraft {
  if (error instanceof StorageError) return unstored(error)
  if (!(error instanceof ApiError)) return failed(error)
  if (!context.service) {
    const { method, path } = context.request
    return {
      status: 404,
      headers: {},
      body: { message: `No API here: ${method} ${path}` },
      own: true,
    }
  }
  const { breach, headers } = error.options
  try {
    const listed = context.service.contract.error(error.code)
    if (breach)
      context.violations.push(
        ...maskSecrets([breach], context).map((one) => context.breach(one, provenanceOf(listed))),
      )
    return { status: listed.status, headers: { ...headers }, body: null, error }
  } catch (unlisted) {
    return failed(unlisted)
  }
}

/** Nothing is wrong with the request, nor with us: no vendor has an error for it. */
function unstored({ message }: StorageError): ResponseDraft {
  console.error(`quayside: ${message}`)
  return { status: 500, headers: {}, body: { message }, own: true }
}

function failed(failure: unknown): ResponseDraft {
  return { status: 500, headers: {}, body: null, failure }
}
