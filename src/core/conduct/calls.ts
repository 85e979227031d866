import type { ContractOperation } from '../contract/contract.js'
import { parseMediaType } from '../http/media-type.js'
import type { RawExchange, RecordedResponse } from '../journal/exchange.js'
import { responseBodyOf } from '../journal/journal.js'
import type { Service } from '../service/service.js'

/** An exchange, not masked, with its sequence number in the journal. */
export interface NumberedExchange {
  readonly sequence: number
  readonly exchange: RawExchange
}

/** A call of an operation, with what the rules of conduct compare. */
export interface Call {
  readonly sequence: number
  readonly exchange: RawExchange
  readonly service: Service
  readonly operation: ContractOperation
  readonly reply: RecordedResponse | null
  /** The body of the response. */
  readonly content: unknown
  readonly path: string
  readonly query: URLSearchParams
  /** The service and the credential: who is refused, or has to wait. */
  readonly client: string
  /** Equal for two calls by which one client asks for the same. */
  readonly identity: string
  /** The body of the request as JSON text. */
  readonly sent: string
  /** When it arrived, in ms by the mock's clock, and when it was answered. */
  readonly arrived: number
  readonly ended: number
  /** By how many ms faults had moved the clock before it, in all. */
  readonly movedByFaults: number
  /** How many calls before it read, and changed, something of its service with success. */
  readonly reads: number
  readonly writes: number
}

/** The calls of operations among exchanges, in order. */
export function callsOf(exchanges: readonly NumberedExchange[]): Call[] {
  const calls: Call[] = []
  const counts = new Map<Service, { reads: number; writes: number }>()
  let movedByFaults = 0
  for (const { sequence, exchange } of exchanges) {
    const { service, operation, clockMoved = 0 } = exchange
    if (service && operation) {
      const count = counts.get(service) ?? { reads: 0, writes: 0 }
      counts.set(service, count)
      const call = callOf(
        { sequence, exchange },
        { service, operation },
        { ...count, movedByFaults },
      )
      calls.push(call)
      // A response that got lost may have changed something, too.
      if (isRead(call)) count.reads += isOk(call) ? 1 : 0
      else count.writes += isOk(call) || call.reply === null ? 1 : 0
    }
    movedByFaults += clockMoved
  }
  return calls
}

function callOf(
  { sequence, exchange }: NumberedExchange,
  { service, operation }: Pick<Call, 'service' | 'operation'>,
  before: Pick<Call, 'reads' | 'writes' | 'movedByFaults'>,
): Call {
  const { request, reply, time, clockMoved = 0 } = exchange
  const { method, url, headers, bytes } = request
  const [path = '', search = ''] = url.split('?', 2)
  const client = JSON.stringify([service.name, headers['authorization'], headers['api-key']])
  const sent = JSON.stringify(request.body ?? null)
  // The parameters of a form differ from call to call.
  const type = parseMediaType(headers['content-type'])?.type
  return {
    ...{ sequence, exchange, service, operation, reply, content: responseBodyOf(exchange), path },
    ...{ query: new URLSearchParams(search), client, sent },
    identity: JSON.stringify([
      client,
      request.base,
      method,
      url,
      headers['range'],
      type,
      bytes,
      sent,
    ]),
    ...{ arrived: time - clockMoved, ended: time, ...before },
  }
}

export const isRead = ({ exchange: { request } }: Pick<Call, 'exchange'>) =>
  request.method === 'GET' || request.method === 'HEAD'

/** Whether a call was answered with a success, and whole. */
export function isOk({ reply, exchange }: Pick<Call, 'reply' | 'exchange'>): boolean {
  return reply !== null && reply.status < 400 && exchange.cut === undefined
}

/**
 * Whether a client may have known of the answer to a call when it sent the other one. Requests that are
 * sent at the same time arrive before one of them is answered; over HTTP, some arrive later.
 */
export function follows(later: Call, { exchange: { answered } }: Call): boolean {
  const { arrivedAfter } = later.exchange
  return answered !== undefined && arrivedAfter !== undefined && answered <= arrivedAfter
}

/** Calls by what they have in common, in order. */
export function groupCalls(calls: readonly Call[], keyOf: (call: Call) => string): Call[][] {
  const groups = new Map<string, Call[]>()
  for (const call of calls) {
    const key = keyOf(call)
    const group = groups.get(key)
    if (group) group.push(call)
    else groups.set(key, [call])
  }
  return [...groups.values()]
}

/** A call, and a later one that should not have followed it. */
export type Link = readonly [earlier: Call, later: Call]

/** The pairs of calls of one client that ask for the same in a row, and for which `isLink` holds. */
export function repeats(calls: readonly Call[], isLink: (...link: Link) => boolean): Link[] {
  return groupCalls(calls, ({ identity }) => identity).flatMap((group) =>
    group.flatMap((later, index): Link[] => {
      const earlier = group[index - 1]
      return earlier && follows(later, earlier) && isLink(earlier, later) ? [[earlier, later]] : []
    }),
  )
}

/** Joins links that share a call into chains, such as `[1, 2]` and `[2, 3]` into `[1, 2, 3]`. */
export function joinLinks(links: readonly Link[]): Call[][] {
  const chains = new Map<Call, Call[]>()
  for (const [earlier, later] of links) {
    const chain = chains.get(earlier) ?? [earlier]
    chain.push(later)
    chains.set(earlier, chain).set(later, chain)
  }
  return [...new Set(chains.values())]
}
