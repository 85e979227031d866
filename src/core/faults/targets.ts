import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import { nearest } from '../util/edit-distance.js'

/** An operation that a fault can act on. */
export interface FaultTarget {
  readonly service: Service
  readonly operation: ContractOperation
}

/** The operations that `operation` of a fault names; a string with the reason if it names none. */
export function targetsOf(services: readonly Service[], wanted: string): FaultTarget[] | string {
  const all = services.flatMap((service) =>
    [...service.contract.operations.values()].map((operation) => ({ service, operation })),
  )
  if (wanted === '*') return all
  const found = all.filter(({ service, operation }) =>
    [operation.id, nameOf({ service, operation }), `${service.name}/*`].includes(wanted),
  )
  if (found.length === 1 || wanted.endsWith('/*')) {
    if (found.length > 0) return found
  }
  const names = (found.length > 0 ? found : all).map(nameOf)
  const problem =
    found.length > 0
      ? `"${wanted}" is ambiguous: several services have it`
      : `"${wanted}" is unknown: no service has it`
  return `${problem}; did you mean ${nearest(wanted, names).join(' or ')}?`
}

function nameOf({ service, operation }: FaultTarget): string {
  return `${service.name}/${operation.id}`
}
