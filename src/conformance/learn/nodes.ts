import type { ContractOperation } from '../../core/contract/contract.js'
import type { ContractDocument, SchemaNode } from '../../core/contract/openapi.js'
import { provenanceOf } from '../../core/contract/provenance.js'
import type { Service } from '../../core/service/service.js'
import { isRecord } from '../../core/util/is-record.js'
import { joinPointer, valueAt } from '../../core/util/json-pointer.js'
import type { Difference } from '../verify/difference.js'
import { errorNode } from '../verify/match-error.js'
import type { ReceivedResponse } from '../verify/request.js'
import type { RecordedExchange } from './exchange.js'
import type { ReplayedExchange } from './replay.js'

/** A part of a contract, and the exchanges that show it as the mock gives it, or otherwise. */
export interface ShownNode {
  readonly service: Service
  /** A JSON pointer into the contract. */
  readonly pointer: string
  readonly exchanges: readonly RecordedExchange[]
  /** Exchanges that show it otherwise: then it is not settled. */
  readonly against: readonly RecordedExchange[]
}

/** A part of the contract that a reply shows, and where in the reply. */
export interface Sighting {
  readonly pointer: string
  readonly in: 'status' | 'header' | 'body'
  readonly at: string
}

/** The parts of grade `assumed` or `observed` that exchanges show. */
export function nodesShown(
  exchanges: readonly RecordedExchange[],
  replayed: readonly ReplayedExchange[],
): ShownNode[] {
  const found = new Map<
    string,
    ShownNode & { exchanges: RecordedExchange[]; against: RecordedExchange[] }
  >()
  for (const [index, exchange] of exchanges.entries()) {
    const one = replayed[index]
    if (!one?.isSent) continue
    const { service } = exchange
    for (const sighting of sightingsIn(exchange, one)) {
      const { pointer } = sighting
      if (!isForetold(exchange, one, sighting)) continue
      const key = `${service.name} ${pointer}`
      const node = found.get(key) ?? { service, pointer, exchanges: [], against: [] }
      found.set(key, node)
      const differs = one.differences.some((difference) => isAt(difference, sighting))
      const list = differs ? node.against : node.exchanges
      // A list shows the same part many times.
      if (list.at(-1) !== exchange) list.push(exchange)
    }
  }
  return [...found.values()].filter((one) => one.exchanges.length > 0)
}

/**
 * Whether a path or digest is the very one that the mock makes of what was sent: that it has the same
 * form does not show how it is made.
 */
function isForetold(
  { service, json }: RecordedExchange,
  { result: { outcome } }: ReplayedExchange,
  { pointer, at, in: part }: Sighting,
): boolean {
  if (part !== 'body' || !isMade(valueAt(service.contract.document, pointer))) return true
  const given = outcome.kind === 'reply' ? outcome.json : undefined
  return valueAt(json, at) === valueAt(given, at)
}

function isMade(node: unknown): boolean {
  const volatile = isRecord(node) ? node['x-volatile'] : undefined
  return volatile === 'path' || volatile === 'digest'
}

function isAt({ at }: Difference, sighting: Sighting): boolean {
  // Where the status differs, nothing else was compared; an error is known by all of its body.
  if (at.in === 'status' || sighting.in === 'status') return at.in === 'status' || at.in === 'body'
  if (at.in !== sighting.in) return false
  const [one, other] = [`${at.pointer}/`, `${sighting.at}/`]
  return one.startsWith(other) || other.startsWith(one)
}

function sightingsIn(exchange: RecordedExchange, { result }: ReplayedExchange): Sighting[] {
  const { service, operation, response, json } = exchange
  const { status, headers } = response.message
  const { outcome } = result
  const mock = outcome.kind === 'reply' ? outcome : undefined
  return partsShown({ service, operation, status, headers: headers as object, json }, mock)
}

/** A reply, and what it answers. */
export interface ShownReply {
  readonly service: Service
  readonly operation: ContractOperation
  readonly status: number
  readonly headers: object
  readonly json: unknown
}

/** The weakly known parts of a contract that a reply shows; `mock` is the reply that the mock gave. */
export function partsShown(
  shown: ShownReply,
  mock: { readonly reply: ReceivedResponse; readonly json: unknown } | undefined,
): Sighting[] {
  const { service, operation, status, headers, json } = shown
  const { contract } = service
  const declared = contract.response(operation, status)
  if (!declared || !mock) return []
  const all: Sighting[] = [{ pointer: declared.pointer, in: 'status', at: '' }]
  if (mock.reply.status === status) {
    const name = errorNode(service, operation, mock)?.name
    if (name !== undefined) {
      all.push({
        pointer: joinPointer('/x-errors', name.replace(/^error /, '')),
        in: 'status',
        at: '',
      })
    }
  }
  for (const name of Object.keys(declared.node.headers ?? {})) {
    if (!Object.hasOwn(headers, name.toLowerCase())) continue
    const pointer = joinPointer(`${declared.pointer}/headers`, name)
    const at = `/${name.toLowerCase()}`
    all.push({ pointer, in: 'header', at }, { pointer: `${pointer}/schema`, in: 'header', at })
  }
  const schema = declared.node.content?.['application/json']?.schema
  const isBody = schema !== undefined && json !== undefined
  if (isBody && status < 400) all.push(...membersShown(shown, schema))
  return all.filter(({ pointer }) => canBeShown(shown, pointer))
}

/** Whether an exchange can settle a part: it is known weakly, and claims no more than one value shows. */
function canBeShown({ service, operation }: ShownReply, pointer: string): boolean {
  const node = valueAt(service.contract.document, pointer)
  const grade = provenanceOf(node)?.provenance
  if (grade !== 'assumed' && grade !== 'observed') return false
  if (!isRecord(node) || LIMITS.some((keyword) => Object.hasOwn(node, keyword))) return false
  // A path or digest is of what was sent, so only the request that creates it shows how it is made.
  return !isMade(node) || operation.method === 'POST'
}

// Keywords that say what values there are: one value that is seen says nothing of all others.
const LIMITS = [
  ...['enum', 'pattern', 'format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...[
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'uniqueItems',
    'multipleOf',
    'oneOf',
    'anyOf',
  ],
]

/** The marked schemas that apply to members of a recorded body. */
function membersShown({ service, json }: ShownReply, schema: SchemaNode): Sighting[] {
  const { contract } = service
  const pointers = pointersOf(contract.document)
  const all: Sighting[] = []
  const walk = (node: SchemaNode, value: unknown, at: string): void => {
    const resolved = contract.resolve(node)
    for (const one of new Set([node, resolved])) {
      const pointer = pointers.get(one)
      if (pointer !== undefined) all.push({ pointer, in: 'body', at })
      const marks = one['x-enum'] as Readonly<Record<string, object>> | undefined
      const mark = marks?.[String(value)]
      const marked = mark && pointers.get(mark)
      if (marked !== undefined) all.push({ pointer: marked, in: 'body', at })
    }
    if (Array.isArray(value)) {
      const { items } = resolved
      if (items) value.forEach((item, index) => walk(items, item, joinPointer(at, String(index))))
    } else if (isRecord(value)) {
      for (const [name, member] of Object.entries(value)) {
        const child = resolved.properties?.[name]
        if (child) walk(child, member, joinPointer(at, name))
      }
    }
  }
  walk(schema, json, '')
  return all
}

const known = new WeakMap<ContractDocument, ReadonlyMap<object, string>>()

/** The JSON pointers of all objects of a document. */
function pointersOf(document: ContractDocument): ReadonlyMap<object, string> {
  const found = known.get(document)
  if (found) return found
  const pointers = new Map<object, string>()
  const walk = (node: unknown, pointer: string): void => {
    if (typeof node !== 'object' || node === null || pointers.has(node)) return
    pointers.set(node, pointer)
    for (const [key, child] of Object.entries(node)) walk(child, joinPointer(pointer, key))
  }
  walk(document, '')
  known.set(document, pointers)
  return pointers
}
