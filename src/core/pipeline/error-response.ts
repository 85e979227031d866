import { StorageError } from '../util/errors.js'
import { ApiError } from '../service/api-error.js'
import { markOf } from '../contract/provenance.js'
import { maskSecrets } from '../journal/redact.js'
import type { Draft } from './outcome.js'
import type { Run } from './request-context.js'

/** A refusal as a reply; anything but an ApiError is a bug of ours and stays one. */
export function refusal(run: Run, error: unknown): Draft {
  if (error instanceof StorageError) return unstored(error)
  if (!(error instanceof ApiError)) return failed(error)
  if (!run.service) {
    const { method, path } = run.incoming
    return {
      status: 404,
      headers: {},
      body: { message: `No API here: ${method} ${path}` },
      own: true,
    }
  }
  const { breach, headers } = error.options
  try {
    const listed = run.service.contract.error(error.code)
    if (breach)
      run.violations.push(
        ...maskSecrets([breach], run).map((one) => run.breach(one, markOf(listed))),
      )
    return { status: listed.status, headers: { ...headers }, body: null, error }
  } catch (unlisted) {
    return failed(unlisted)
  }
}

/** Nothing is wrong with the request, nor with us: no vendor has an error for it. */
function unstored({ message }: StorageError): Draft {
  console.error(`quayside: ${message}`)
  return { status: 500, headers: {}, body: { message }, own: true }
}

function failed(failure: unknown): Draft {
  return { status: 500, headers: {}, body: null, failure }
}
