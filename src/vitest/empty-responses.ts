import type { Checkable } from '../conformance/check/check.js'
import { targetOf } from '../core/http/request.js'
import type { RawExchange } from '../core/journal/exchange.js'
import { isResponse } from '../core/http/plain-message.js'
import { suitesHere } from './msw-server.js'

/**
 * Counts a reply without a body as asserted on. msw hands out a Response of its own, and it is the
 * body that leads back to ours: without one it is found by its URL and status, if requests by one
 * method alone got such a reply.
 */
export function noteBodiless(what: Checkable): void {
  const response = 'response' in what ? what.response : what
  if (!response || !isResponse(response) || response.body !== null || !response.url) return
  const target = targetOf(response.url)
  const alike = suitesHere().flatMap(({ current }) =>
    current.scope().journal.filter((one) => isBodiless(one, response.status, target)),
  )
  if (new Set(alike.map(({ request }) => request.method)).size > 1) return
  for (const { covered } of alike) covered?.assert()
}

function isBodiless({ request, reply }: RawExchange, status: number, target: string): boolean {
  const isEmpty = request.method === 'HEAD' || (reply?.body ?? null) === null
  return isEmpty && reply?.status === status && request.url === target
}
