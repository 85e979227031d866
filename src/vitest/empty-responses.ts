import { isResponse } from '../core/http/plain-message.js'
import { targetOf } from '../core/http/request.js'
import type { RawExchange } from '../core/journal/exchange.js'
import { markAsserted } from '../core/journal/journal.js'
import { currentSuites } from './msw-server.js'

/**
 * Marks the exchange of a response without a body as asserted on. msw returns a copy of our response,
 * which is recognized by its body. Without a body, the exchange is looked up by URL and status; it is
 * marked only if all exchanges found have the same method.
 */
export function noteEmptyResponse(checked: unknown, isPassed: boolean): void {
  if (typeof checked !== 'object' || checked === null) return
  const response = 'response' in checked ? checked.response : checked
  if (typeof response !== 'object' || response === null || !isResponse(response)) return
  if (response.body !== null || !response.url) return
  const target = targetOf(response.url)
  const candidates = currentSuites().flatMap(({ currentRun }) =>
    currentRun.scope().journal.filter((one) => isEmptyReply(one, response.status, target)),
  )
  if (new Set(candidates.map(({ request }) => request.method)).size > 1) return
  for (const one of candidates) markAsserted(one, isPassed)
}

function isEmptyReply({ request, reply }: RawExchange, status: number, target: string): boolean {
  const isEmpty = request.method === 'HEAD' || (reply?.body ?? null) === null
  return isEmpty && reply?.status === status && request.url === target
}
