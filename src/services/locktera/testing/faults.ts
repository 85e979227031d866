import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
import type { Containers } from '../model/containers.js'

/** How faults act on this service. Nothing in it can be downloaded or expires. */
export const faults: FaultHooks<Containers> = {
  error: (code, message) => ({ message, code }),
  stale: { ListContainers: ['DeleteContainer'] },
}

/** The kinds of lifecycle policies: encoding a container takes time in the real service. */
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
