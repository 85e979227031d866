import type { RecordHooks } from '../../../core/service/record-hooks.js'
import type { Containers } from '../model/containers.js'

/** By table: how events of a world remove and change records, with everything that depends on them. */
export const recordHooks: Readonly<Record<string, RecordHooks<Containers>>> = {
  containers: {
    remove: (model, id) => model.deleteContainer(id),
    change(model, id, { status, ...values }) {
      const expires = status === 'expired'
      const changes = status === undefined || expires ? values : { ...values, status }
      model.containers.replace(id, changes)
      if (expires) model.expire(id)
      // It may expire earlier than scheduled now.
      else if (['status', 'expires_after', 'last_active_at'].some((name) => name in changes)) {
        model.expireIfDue(id)
      }
    },
  },
  files: { remove: (model, id) => model.deleteFile(id) },
}
