import type { ContractOperation } from '../contract/contract.js'
import type { Service } from '../service/service.js'
import type { WorldProblem } from '../service/world-problem.js'
import { nearest } from '../util/edit-distance.js'

/** An operation that a fault can act on. */
export interface FaultTarget {
  readonly service: Service
  readonly operation: ContractOperation
}

/** The names in a fault. */
interface TargetNames {
  readonly service?: string | undefined
  readonly operation: string
}

/** The operations that a fault names; its mistake if it names none, or one that several services have. */
export function targetsOf(
  services: readonly Service[],
  { service: wantedService, operation: wanted }: TargetNames,
): FaultTarget[] | WorldProblem {
  const names = services.map(({ name }) => name)
  if (wantedService !== undefined && !names.includes(wantedService)) {
    const near = nearest(wantedService, names, 1).join('')
    return { pointer: '/service', reason: `"${wantedService}" is unknown; did you mean "${near}"?` }
  }
  const all = services
    .filter(({ name }) => wantedService === undefined || name === wantedService)
    .flatMap((service) =>
      [...service.contract.operations.values()].map((operation) => ({ service, operation })),
    )
  if (wanted === '*') return all
  const found = all.filter(({ service, operation }) =>
    [operation.id, nameOf({ service, operation }), `${service.name}/*`].includes(wanted),
  )
  if (found.length === 1 || (found.length > 0 && wanted.endsWith('/*'))) return found
  return { pointer: '/operation', reason: problemOf(wanted, found, all) }
}

function problemOf(
  wanted: string,
  found: readonly FaultTarget[],
  all: readonly FaultTarget[],
): string {
  if (found.length === 0) {
    const near = nearest(wanted, all.map(nameOf)).join(' or ')
    return `"${wanted}" is unknown: no service has it; did you mean ${near}?`
  }
  const [first] = found
  return (
    `"${wanted}" is ambiguous: several services have it; did you mean ` +
    `${found.map(nameOf).join(' or ')}? Or add "service": "${String(first?.service.name)}"`
  )
}

function nameOf({ service, operation }: FaultTarget): string {
  return `${service.name}/${operation.id}`
}
