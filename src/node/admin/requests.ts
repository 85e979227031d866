import { exchangeDetail } from '../../core/views/exchange-detail.js'
import { recordsNamedIn } from '../../core/views/named-records.js'
import type { LiveExchangeDetail } from '../../core/views/types.js'
import { UsageError } from '../../core/util/errors.js'
import { toHar } from '../../conformance/har/write.js'
import { sendAgain } from '../../mock/send-again.js'
import type { Actions, AdminCall } from './action.js'
import { readInteger } from './query.js'

const FORMATS = ['json', 'summary', 'har', 'pact'] as const

/** Actions on the recorded requests of a scope. */
export const requestActions = {
  ListRequests: listRequests,
  ClearRequests: ({ scope, inner }) => {
    scope.journal.clear()
    inner.noteChange()
  },
  GetRequest: getRequest,
  SendRequest: ({ mock, inner, params }) =>
    sendAgain(mock.engine, inner, sequenceIn(params['sequence'])),
} satisfies Actions

function getRequest({ inner, params }: AdminCall): LiveExchangeDetail {
  const { journal, world } = inner
  const detail = exchangeDetail(inner, journal.entry(sequenceIn(params['sequence'])))
  return { ...detail, records: recordsNamedIn(detail.exchange, world, journal.masker()) }
}

function listRequests({ scope: { journal }, inner, query }: AdminCall): unknown {
  const format = query.get('format') ?? 'json'
  if (format === 'summary') {
    const exchanges = inner.journal.summaries(query.get('text') ?? '')
    return { exchanges, dropped: journal.dropped() }
  }
  if (format === 'har') {
    const sequences = query.getAll('sequence').map((one) => sequenceIn(one))
    return toHar(inner.journal, sequences.length > 0 ? sequences : undefined)
  }
  if (format === 'pact') {
    const [consumer, provider] = ['consumer', 'provider'].map((name) => query.get(name))
    return journal.toPact({ consumer: consumer ?? '', provider: provider ?? undefined })
  }
  if (format === 'json') return { exchanges: journal.exchanges() }
  throw new UsageError(
    `Failed to list requests: format must be one of ${FORMATS.join(', ')}, got ${JSON.stringify(format)}`,
  )
}

const sequenceIn = (text = '') => readInteger(text, 'sequence', 1)
