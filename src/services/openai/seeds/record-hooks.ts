import type { RecordHooks } from '../../../core/service/record-hooks.js'
import type { Containers } from '../model/containers.js'

/** What else becomes of a world when its events take out or change a record. */
export const changes: Readonly<Record<string, RecordHooks<Containers>>> = {
  containers: {
    remove: (model, id) => model.deleteContainer(id),
    change(model, id, { status, ...values }) {
      const isOver = status === 'expired'
      const kept = status === undefined || isOver ? values : { ...values, status }
      model.containers.replace(id, kept)
      if (isOver) model.end(id)
      // It may end sooner now.
      else if (['status', 'expires_after', 'last_active_at'].some((one) => one in kept)) {
        model.expire(id)
      }
    },
  },
  files: { remove: (model, id) => model.deleteFile(id) },
}
