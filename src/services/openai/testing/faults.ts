import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
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
