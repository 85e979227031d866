import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { LifecycleKinds } from '../../../core/service/lifecycle-policy.js'
import type { WorldComparison } from '../../../core/service/world-comparison.js'
import type { Containers } from '../model/containers.js'

/** How faults act on this service. */
export const faults: FaultHooks<Containers> = {
  error: (code, message) => ({ message, code }),
  stale: { ListContainers: ['DeleteContainer'] },
  expire: { DecodeFile: (model, { container_id = '' }) => model.endNow(container_id) },
  gone: {
    container_id: (model, id) => {
      if (model.containers.has(id)) model.deleteContainer(id)
    },
  },
}

/** Logs and rate limits say what clients did, not what they left. */
export const comparison: WorldComparison<Containers> = {
  ignoredTables: ['attempts', 'events', 'tags', 'windows'],
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
      'GetDrm',
      'PutDrm',
      'DecodeManifest',
      'DecodeFile',
      'ListContainerEvents',
      'PostContainerEvent',
      'ListAttempts',
      'ListTagsAudit',
    ],
  },
}
