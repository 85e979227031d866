import type { ContractOperation } from '../contract/contract.js'
import { nearest } from '../util/edit-distance.js'
import type { Service } from '../service/service.js'

/** An operation that a fault may act on. */
export interface FaultTarget {
  readonly service: Service
  readonly operation: ContractOperation
}

/** The operations that a name of a fault stands for, or why it stands for none. */
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
  const why =
    found.length > 0
      ? `names "${wanted}", which several services have`
      : `names "${wanted}", which no service has`
  return `${why}; did you mean ${nearest(wanted, names).join(' or ')}?`
}

function nameOf({ service, operation }: FaultTarget): string {
  return `${service.name}/${operation.id}`
}
