import type { ContractOperation } from '../../core/contract/contract.js'
import type { RawExchange } from '../../core/journal/exchange.js'
import type { Service } from '../../core/service/service.js'

/** A call of the first run. */
export interface RecordedCall {
  readonly service: Service
  readonly operation: ContractOperation
  /** Its place among all calls, counted from 1. */
  readonly place: number
  /** Its place among the calls of its operation, counted from 1. */
  readonly nth: number
  readonly exchange: RawExchange
}

/** The calls of operations among the exchanges of a run, in order. */
export function callsOf(exchanges: readonly RawExchange[]): RecordedCall[] {
  const counts = new Map<ContractOperation, number>()
  return exchanges.flatMap((exchange, index) => {
    const { service, operation } = exchange
    if (!service || !operation) return []
    const nth = (counts.get(operation) ?? 0) + 1
    counts.set(operation, nth)
    return [{ service, operation, place: index + 1, nth, exchange }]
  })
}

/** The whole name of the operation of a call, such as `openai/CreateContainer`. */
export function operationOf({ service, operation }: RecordedCall): string {
  return `${service.name}/${operation.id}`
}

/** Whether a call only reads. */
export function isRead({ method }: { readonly method: string }): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether a name, with or without that of the service, is the operation of a call. */
export function isNamed(call: RecordedCall, name: string): boolean {
  return name === call.operation.id || name === operationOf(call)
}
