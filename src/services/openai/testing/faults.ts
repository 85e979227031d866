import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
import type { Containers } from '../model/containers.js'

/** What faults need to know of this service. */
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
    RetrieveContainerFileContent: (model, { container_id = '' }) => model.end(container_id),
  },
}

/** What is slow in reality: a container that starts. */
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
