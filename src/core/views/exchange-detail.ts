import { curlOf } from '../journal/curl.js'
import type { Exchange } from '../journal/exchange.js'
import { fetchSourceOf } from '../journal/fetch-source.js'
import type { Journal, NumberedExchange } from '../journal/journal.js'
import type { RepeatedRequest } from '../journal/repeat.js'
import { repeatedParts } from '../journal/violation-details.js'
import { violationExplanation } from '../violations/explain-violation.js'
import { violationValues } from '../violations/format-violation.js'
import type { World } from '../world/world.js'
import { maskFault } from './mask-fault.js'
import { ruleViews } from './rule-views.js'
import type { ExchangeDetail } from './types.js'

/** Where an exchange took place. */
interface Place {
  readonly journal: Journal
  /** The values of rules and the planned faults are those of this world. */
  readonly world: World
}

/**
 * A recorded exchange with all that a person wants to know of it, secrets masked.
 *
 * @example
 * const details = scope.journal.numbered().map((one) => exchangeDetail(scope, one))
 */
export function exchangeDetail({ journal, world }: Place, entry: NumberedExchange): ExchangeDetail {
  const exchange = journal.read(entry)
  const request = repeatedRequest(exchange, entry, journal)
  const fault = world.faults.list().find(({ id }) => id === exchange.fault)
  const codes = [...new Set(exchange.violations.map(({ code }) => code))]
  return {
    exchange,
    explanations: codes.map((code) => ({ code, ...violationExplanation(code) })),
    values: exchange.violations.map(violationValues),
    rules: ruleViews({ journal, world }, exchange.rules),
    fault: journal.maskSecrets(fault ? maskFault(world.services, fault) : null),
    curl: curlOf(request),
    fetch: fetchSourceOf(request),
  }
}

/** The request with secrets masked, but for those of its headers: their schemes are kept. */
function repeatedRequest(
  { request }: Exchange,
  { exchange: raw }: NumberedExchange,
  journal: Journal,
): RepeatedRequest {
  const { operation, violations } = raw
  const { headers, base, bytes } = raw.request
  const hasBody = operation === undefined || operation.mediaTypes.length > 0
  return {
    method: request.method,
    url: base + request.url,
    headers: journal.maskSecrets(headers),
    // A body that was cut is not the body.
    body: hasBody ? (request.cut ? null : request.body) : undefined,
    bytes: request.cut ? 0 : bytes,
    repeated: repeatedParts(violations),
  }
}
