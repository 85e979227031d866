import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
import type { WorldComparison } from '../../../core/service/world-comparison.js'
import type { Containers } from '../model/containers.js'

/** How faults act on this service. */
export const faults: FaultHooks<Containers> = {
  error: (status, message) => ({
    message,
    type: status < 500 ? 'invalid_request_error' : 'server_error',
    param: null,
    code: null,
  }),
  stale: {
    ListContainers: ['DeleteContainer'],
    ListContainerFiles: ['DeleteContainerFile'],
  },
  expire: {
    RetrieveContainerFileContent: (model, { container_id = '' }) => model.expire(container_id),
  },
  gone: { container_id: (model, id) => model.expire(id) },
}

/** What an expired container still shows is of no use to anybody. */
export const comparison: WorldComparison<Containers> = {
  isOver: (model, table, record) => {
    if (table === 'containers') return record['status'] === 'expired'
    return (
      table === 'files' &&
      model.containers.get(String(record['container_id']))?.status === 'expired'
    )
  },
}

/** The kinds of lifecycle policies: starting a container takes time in the real service. */
export const lifecycles: LifecycleKinds = {
  container: {
    table: 'containers',
    usedBy: [
      'RetrieveContainer',
      'ListContainerFiles',
      'CreateContainerFile',
      'RetrieveContainerFile',
      'DeleteContainerFile',
      'RetrieveContainerFileContent',
    ],
  },
}
