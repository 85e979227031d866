import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
import type { Containers } from '../model/containers.js'

/** What faults need to know of this service. Nothing of it is downloaded, or expires. */
export const faults: FaultHooks<Containers> = {
  error: (code, message) => ({ message, code }),
  stale: { ListContainers: ['DeleteContainer'] },
}

/** What is slow in reality: to encode. */
export const lifecycles: LifecycleKinds = {
  container: {
    table: 'containers',
    usedBy: [
      'GetContainer',
      'BlockContainer',
      'UnblockContainer',
      'GetDrmRules',
      'DeleteDrmRules',
      'ListAttempts',
      'ListTagsAudit',
    ],
  },
}
