import type { Suite } from '../suite.js'
import { errorOf } from './claim.js'
import { readExchanges } from './files.js'
import type { Exchange } from './schema.js'

/** A refusal that an operation declares and no exchange shows of it. */
export interface Untold {
  readonly operation: string
  readonly code: string
  /** What says how it is earned; undefined where nothing does. */
  readonly way: string | undefined
  /** What earns it; its reply is not the one to expect. */
  readonly exchange: Exchange | undefined
}

/** The exchanges show each error once or more, not for each operation that declares it. */
export function untoldRefusals({ service, refusals }: Suite): Untold[] {
  const { contract } = service
  const exchanges = readExchanges(service)
  // A fault makes any reply there is, but proves none.
  const bySelf = exchanges.filter(({ exchange }) => exchange.faults === undefined)
  const told = new Set(bySelf.map(({ exchange }) => nameOf(service, exchange)))
  const declared = [...contract.operations.values()].flatMap(({ id, node }) =>
    Object.values(node.responses).flatMap(({ 'x-errors': codes = [] }) =>
      codes.map((code) => ({ operation: id, code })),
    ),
  )
  // The plainest of those in which the operation succeeds.
  const successOf = (operation: string) =>
    exchanges
      .filter(({ exchange }) => exchange.operationId === operation && exchange.reply.status < 300)
      .sort((a, b) => a.name.length - b.name.length)[0]?.exchange
  return declared
    .filter(({ code }) => contract.error(code)['x-by-fault'] !== true)
    .filter(({ operation, code }) => !told.has(`${operation} ${code}`))
    .map(({ operation, code }) => {
      const way = [`${operation} ${code}`, code].find((name) => Object.hasOwn(refusals, name))
      const success = successOf(operation)
      const exchange = success && way !== undefined ? refusals[way]?.(success) : undefined
      return { operation, code, way, exchange }
    })
}

function nameOf(service: Suite['service'], exchange: Exchange): string {
  return `${String(exchange.operationId)} ${String(errorOf(service, exchange))}`
}
