import type { ContractOperation } from '../contract/contract.js'
import { incompatibility } from '../faults/compatibility.js'
import type { FaultAction } from '../faults/fault.js'
import { NAMED_STATUSES } from '../faults/fault-error.js'
import type { Service } from '../service/service.js'
import type { FaultTargetView } from './types.js'

/** An action for each member, which can be applied where the member can. */
const SAMPLES: Readonly<Record<keyof FaultAction, FaultAction>> = {
  status: {},
  code: {},
  body: { status: 500, body: null },
  headers: { headers: {} },
  latency: { latency: 1 },
  lose: { lose: true },
  reset: { reset: 'before-reply' },
  afterBytes: { reset: 'during-request', afterBytes: 1 },
  stall: { stall: { afterBytes: 1, for: 1 } },
  truncate: { truncate: true },
  drip: { drip: { bytes: 1, every: 1 } },
  contentType: { contentType: 'text/plain' },
  malformed: { malformed: true },
  jsonError: { jsonError: true },
  stale: { stale: true },
  expire: { expire: true },
  gone: { gone: true },
}

/** Every operation of the services, with the faults that each allows. */
export function faultTargets(services: readonly Service[]): FaultTargetView[] {
  return services.flatMap((service) =>
    Array.from(service.contract.operations.values(), (operation) => targetView(service, operation)),
  )
}

function targetView(service: Service, operation: ContractOperation): FaultTargetView {
  const allows = (action: FaultAction) => !incompatibility(service, operation, action)
  const errors = service.contract.document['x-errors']
  const known = Object.values(errors).map(({ status }) => status)
  const statuses = [...new Set([...known, ...NAMED_STATUSES])].filter((status) =>
    allows({ status }),
  )
  const declared = [...operation.responses.values()].flatMap(({ node }) => node['x-errors'] ?? [])
  const codes = [...new Set([...declared, ...Object.keys(errors)])].filter((code) =>
    allows({ code }),
  )
  const isEmpty: Partial<Record<keyof FaultAction, boolean>> = {
    status: statuses.length === 0,
    code: codes.length === 0,
  }
  const { id, method, path } = operation
  const actions = Object.entries(SAMPLES) as [keyof FaultAction, FaultAction][]
  return {
    service: service.name,
    operation: id,
    method,
    path,
    statuses: statuses.sort((a, b) => a - b),
    codes,
    actions: actions.flatMap(([name, sample]) => (isEmpty[name] || !allows(sample) ? [] : name)),
  }
}
