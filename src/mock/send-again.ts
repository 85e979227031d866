import type { Engine } from '../core/engine.js'
import { createRequest, originOf, parseTarget } from '../core/http/request.js'
import type { ExchangeSummary } from '../core/journal/exchange-summary.js'
import { markAnswered } from '../core/journal/journal.js'
import { sendableRequest } from '../core/journal/sendable.js'
import type { Scope } from '../core/scopes/scopes.js'
import { UsageError } from '../core/util/errors.js'

/**
 * Sends a recorded request again in its scope, with its secrets, as a client would; delays of faults
 * are not waited for. Returns the summary of the new exchange.
 *
 * @throws NotThere when the journal has no such exchange, UsageError when it has not kept the body
 */
export async function sendAgain(
  engine: Engine,
  { name, journal }: Scope,
  sequence: number,
): Promise<ExchangeSummary> {
  const request = sendableRequest(journal.entry(sequence).exchange)
  if (typeof request === 'string') throw failure(sequence, request)
  const { method, headers, body } = request
  const origin = originOf(request.base)
  const target = parseTarget(request.target)
  const router = engine.routerOf(origin, () => name)
  const incoming = createRequest(target, name, {
    method,
    headers,
    body: () => body,
    served: router === undefined,
    origin: request.base,
  })
  const route = (router ?? engine.paths).find(method, target.path)
  const { exchange } = await engine.handle(incoming, route)
  markAnswered(exchange)
  const sent = exchange && journal.sequenceOf(exchange)
  if (sent === undefined) throw failure(sequence, 'the journal was cleared meanwhile')
  return journal.summary(sent, exchange as NonNullable<typeof exchange>)
}

function failure(sequence: number, reason: string): UsageError {
  return new UsageError(`Failed to send request ${String(sequence)} again: ${reason}`)
}
