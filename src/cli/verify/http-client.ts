import { readResponse } from '../../conformance/verify/mock-run.js'
import type { Send } from '../../conformance/verify/request.js'

/**
 * Returns a function that sends requests to a live service. A request fails if its whole reply takes
 * longer than `timeout` milliseconds. Redirects are not followed.
 *
 * @example
 * const reply = await createHttpClient(30_000)({ method: 'GET', url, headers: {}, body: null, stepRequest: {} })
 */
export function createHttpClient(timeout: number): Send {
  return async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(timeout)
    const init = { method, headers: { ...headers }, body, redirect: 'manual', signal } as const
    return readResponse(await fetch(url, init))
  }
}
