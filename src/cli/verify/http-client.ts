import { readResponse } from '../../conformance/verify/mock-run.js'
import type { Send } from '../../conformance/verify/request.js'

/**
 * Sends requests to a live service, each with so many ms until all of its reply is there. It goes
 * nowhere else: a redirect is the reply.
 *
 * @example
 * const reply = await liveSend(30_000)({ method: 'GET', url, headers: {}, body: null, stepRequest: {} })
 */
export function liveSend(timeout: number): Send {
  return async ({ method, url, headers, body }) => {
    const signal = AbortSignal.timeout(timeout)
    const init = { method, headers: { ...headers }, body, redirect: 'manual', signal } as const
    return readResponse(await fetch(url, init))
  }
}
