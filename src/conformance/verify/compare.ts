import { schemaLocation } from '../../core/contract/schema-walk.js'
import { bodyDifferences } from './compare-body.js'
import { headerDifferences } from './compare-headers.js'
import type { Comparison, Difference, FoundDifference, StepComparison } from './difference.js'
import type { IdAliases } from './id-aliases.js'
import { errorNode, statusNode } from './match-error.js'
import type { StepResult } from './step-result.js'

/** One side of a comparison. */
export interface ComparedSide {
  readonly aliases: IdAliases
  readonly results: readonly StepResult[]
}

/** The differences between the responses of a live service and a mock, in the order of the steps. */
export function compare(
  comparison: Comparison,
  real: ComparedSide,
  mock: ComparedSide,
): readonly Difference[] {
  const aliases = [real.aliases, mock.aliases] as const
  return real.results.flatMap(({ step, outcome }, index) => {
    const other = mock.results[index]?.outcome
    if (outcome.kind !== 'reply' || other?.kind !== 'reply') return []
    const { title, operation } = step
    return replyDifferences({ ...comparison, step, aliases }, outcome, other).map((one) => ({
      ...one,
      index,
      title,
      operation,
    }))
  })
}

type Reply = Extract<StepResult['outcome'], { kind: 'reply' }>

function replyDifferences(pair: StepComparison, real: Reply, mock: Reply): FoundDifference[] {
  const { contract } = pair.service
  const operation = contract.operation(pair.step.operation)
  const { status } = real.reply
  if (status !== mock.reply.status) {
    const at = { in: 'status', pointer: '' } as const
    const node = statusNode(pair.service, operation, mock)
    return [{ at, ...node, mock: mock.reply.status, real: statusText(real, pair) }]
  }
  const declared = contract.response(operation, status)
  if (!declared) return []
  const headers = headerDifferences(pair, declared.node, real.reply, mock.reply)
  const schema = declared.node.content?.['application/json']?.schema
  if (!schema) return [...headers, ...bytesDifference(pair, real, mock)]
  const error = errorNode(pair.service, operation, mock)
  const root = schemaLocation(contract, schema, `${operation.id} ${String(status)}`)
  const place = error ? { ...root, ...error } : root
  const sides = [real.json, mock.json] as const
  return [...headers, ...bodyDifferences(pair, place, sides, error !== undefined)]
}

const MAX_ERROR_LENGTH = 300

/** The status; of an error with JSON also the start of its body. */
function statusText({ reply, json }: Reply, { aliases: [aliases] }: StepComparison): unknown {
  if (reply.status < 400 || json === undefined) return reply.status
  const text = aliases.replaceIds(JSON.stringify(json))
  return `${String(reply.status)} ${text.slice(0, MAX_ERROR_LENGTH)}`
}

function bytesDifference(
  { service, step }: StepComparison,
  real: Reply,
  mock: Reply,
): FoundDifference[] {
  const [a, b] = [real.reply.body, mock.reply.body]
  const isEqual = a.length === b.length && a.every((byte, index) => byte === b[index])
  if (isEqual) return []
  const operation = service.contract.operation(step.operation)
  const node = statusNode(service, operation, mock)
  const other = a.length === b.length ? 'other ' : ''
  const sizes = { mock: `${String(b.length)} bytes`, real: `${String(a.length)} ${other}bytes` }
  return [{ at: { in: 'body', pointer: '' }, ...node, ...sizes }]
}
