import { schemaLocation } from '../../core/contract/schema-walk.js'
import { isRecord } from '../../core/util/is-record.js'
import { bodyDifferences } from './compare-body.js'
import { headerDifferences, TYPE } from './compare-headers.js'
import { itemsOfOthers } from './compare-list.js'
import {
  nodeKey,
  type Compared,
  type Comparison,
  type Displacement,
  type FoundDifference,
  type StepComparison,
} from './difference.js'
import type { IdAliases } from './id-aliases.js'
import { errorNode, statusNode } from './match-error.js'
import type { MockStepResult } from './mock-run.js'
import type { StepResult } from './step-result.js'

/** One side of a comparison. */
export interface ComparedSide {
  readonly aliases: IdAliases
  readonly results: readonly StepResult[]
}

/** Compares the responses of a live service with those of a mock. */
export function compare(
  comparison: Comparison,
  real: ComparedSide,
  mock: ComparedSide & { readonly results: readonly MockStepResult[] },
): Compared {
  const aliases = [real.aliases, mock.aliases] as const
  const agreed = new Set<string>()
  const agree: StepComparison['agree'] = (equal) => agreed.add(nodeKey(equal))
  const isOpen = operationsThatShowOthers(real)
  const displacements = new Map<string, Displacement>()
  const differences = real.results.flatMap(({ step, outcome }, index) => {
    const other = mock.results[index]
    if (outcome.kind !== 'reply' || other?.outcome.kind !== 'reply') return []
    const { title, operation } = step
    const isWider = other.isWider && isOpen.has(operation)
    const found = displacements.get(operation) ?? displacementOf(operation, real, mock)
    displacements.set(operation, found)
    const displacement = isWider ? { ...found, by: Infinity } : found
    const isMixed = displacement.by > 0 && showsOthers(outcome.json, real.aliases)
    // A list that shows data of others although it should not can be compared as far as it is ours.
    const scope = step.compare ?? (isWider || isMixed ? 'own' : undefined)
    const pair = { ...comparison, step, aliases, agree, scope, displacement }
    return replyDifferences(pair, outcome, other.outcome).map((one) => ({
      ...one,
      index,
      title,
      operation,
    }))
  })
  return { differences, agreed }
}

/** How items of others move ours in the lists of an operation that may show both. */
function displacementOf(operation: string, real: ComparedSide, mock: ComparedSide): Displacement {
  const isMixed = ({ step }: StepResult) => step.operation === operation && step.compare === 'own'
  const counts = ownLists(real, isMixed).map((items) =>
    itemsOfOthers({ items, aliases: real.aliases }, false),
  )
  const sequences = ownLists(mock, isMixed).map((items) =>
    items.flatMap((one) => mock.aliases.nameOf(one) ?? []),
  )
  const [sequence = []] = sequences.sort((a, b) => b.length - a.length)
  return { by: Math.max(0, ...counts), sequence }
}

/** The lists in replies that show something of the run. */
function ownLists({ results, aliases }: ComparedSide, is: (result: StepResult) => boolean) {
  return results
    .filter(is)
    .flatMap(({ outcome }) => (outcome.kind === 'reply' ? listsIn(outcome.json) : []))
    .filter((items) => items.some((one) => aliases.isOwn(one)))
}

/** The operations whose lists show data of others where the steps ask for their own only. */
function operationsThatShowOthers({ results, aliases }: ComparedSide): ReadonlySet<string> {
  const found = results.filter(
    ({ step, outcome }) =>
      step.compare === undefined && outcome.kind === 'reply' && showsOthers(outcome.json, aliases),
  )
  return new Set(found.map(({ step }) => step.operation))
}

function showsOthers(json: unknown, aliases: IdAliases): boolean {
  return listsIn(json).some((items) => items.some((one) => !aliases.isOwn(one)))
}

function listsIn(json: unknown): (readonly unknown[])[] {
  return [json, ...(isRecord(json) ? Object.values(json) : [])].filter(Array.isArray)
}

type Reply = Extract<StepResult['outcome'], { kind: 'reply' }>

function replyDifferences(pair: StepComparison, real: Reply, mock: Reply): FoundDifference[] {
  const { contract } = pair.service
  const operation = contract.operation(pair.step.operation)
  const { status } = real.reply
  const at = { in: 'status', pointer: '' } as const
  const node = statusNode(pair.service, operation, mock)
  if (status !== mock.reply.status) {
    return [{ at, ...node, mock: mock.reply.status, real: statusText(real, pair) }]
  }
  pair.agree({ ...node, at })
  const declared = contract.response(operation, status)
  if (!declared) return []
  const headers = headerDifferences(pair, declared.node, real.reply, mock.reply)
  const schema = declared.node.content?.['application/json']?.schema
  if (!schema) return [...headers, ...bytesDifference(pair, real, mock)]
  // A body that is no JSON is told by its media type.
  if (headers.some((one) => one.at.pointer === `/${TYPE}`)) return headers
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
