import type { Book } from './id-aliases.js'
import { bodyDifferences } from './compare-body.js'
import { headerDifferences } from './compare-headers.js'
import type { Comparison, Difference, Found, Pair } from './difference.js'
import { errorPlace, statusPlace } from './match-error.js'
import { schemaLocation } from '../../core/contract/schema-walk.js'
import type { Telling } from './step-result.js'

/** One side of a comparison: what it answered, and the names of its ids. */
export interface Side {
  readonly book: Book
  readonly tellings: readonly Telling[]
}

/** Where a provider answered otherwise than the mock did, step by step. */
export function compare(
  { service, measure }: Comparison,
  real: Side,
  mock: Side,
): readonly Difference[] {
  return real.tellings.flatMap((telling, index) => {
    const other = mock.tellings[index]
    if (telling.outcome.kind !== 'reply' || other?.outcome.kind !== 'reply') return []
    const pair = { service, measure, step: telling.step, books: [real.book, mock.book] as const }
    const found = replyDifferences(pair, telling.outcome, other.outcome)
    return found.map((one) => ({
      ...one,
      index,
      title: telling.step.title,
      operation: telling.step.operation,
    }))
  })
}

type Reply = Extract<Telling['outcome'], { kind: 'reply' }>

function replyDifferences(pair: Pair, real: Reply, mock: Reply): Found[] {
  const { contract } = pair.service
  const operation = contract.operation(pair.step.operation)
  const [status, expected] = [real.reply.status, mock.reply.status]
  if (status !== expected) {
    const place = statusPlace(pair.service, operation, mock)
    return [{ at: { in: 'status', pointer: '' }, ...place, mock: expected, real: said(real, pair) }]
  }
  const declared = contract.response(operation, status)
  if (!declared) return []
  const headers = headerDifferences(pair, declared.node, real.reply, mock.reply)
  const schema = declared.node.content?.['application/json']?.schema
  if (!schema) return [...headers, ...bytesDifference(pair, real, mock)]
  const error = errorPlace(pair.service, operation, mock)
  const root = schemaLocation(contract, schema, `${operation.id} ${String(status)}`)
  const place = error ? { ...root, ...error } : root
  const sides = [real.json, mock.json] as const
  return [...headers, ...bodyDifferences(pair, place, sides, error !== undefined)]
}

const LONGEST = 300

/** The status, and of a refusal what it says. */
function said({ reply, json }: Reply, { books: [book] }: Pair): unknown {
  if (reply.status < 400 || json === undefined) return reply.status
  const text = book.named(JSON.stringify(json))
  return `${String(reply.status)} ${text.slice(0, LONGEST)}`
}

function bytesDifference({ service, step }: Pair, real: Reply, mock: Reply): Found[] {
  const [a, b] = [real.reply.body, mock.reply.body]
  const isEqual = a.length === b.length && a.every((byte, index) => byte === b[index])
  if (isEqual) return []
  const operation = service.contract.operation(step.operation)
  const place = statusPlace(service, operation, mock)
  const other = a.length === b.length ? 'other ' : ''
  const sizes = { mock: `${String(b.length)} bytes`, real: `${String(a.length)} ${other}bytes` }
  return [{ at: { in: 'body', pointer: '' }, ...place, ...sizes }]
}
