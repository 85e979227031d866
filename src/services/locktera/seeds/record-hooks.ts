import type { RecordHooks } from '../../../core/service/record-hooks.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord, FileRecord } from '../model/tables.js'

/** By table: how events of a world remove and change records, with everything that depends on them. */
export const recordHooks: Readonly<Record<string, RecordHooks<Containers>>> = {
  containers: {
    remove: (model, id) => model.deleteContainer(id),
    change(model, id, values) {
      const { container_digest, container_size } = values as Partial<ContainerRecord>
      const fixed = {
        ...model.containers.get(id)?.given,
        ...(container_digest !== undefined && { container_digest }),
        ...(container_size !== undefined && { container_size }),
      }
      const given = Object.keys(fixed).length > 0 && { given: fixed }
      model.scheduleEnd(model.containers.replace(id, { ...values, ...given }))
    },
  },
  files: {
    remove(model, key) {
      const file = model.files.delete(key)
      model.state.blobs.delete(key)
      if (file) updateDigestAndSize(model, file)
    },
    change: (model, key, values) => updateDigestAndSize(model, model.files.replace(key, values)),
  },
}

/** Updates the digest and size of a container from its files, except for values that a world gave. */
function updateDigestAndSize(model: Containers, { container_id: id }: FileRecord): void {
  const container = model.containers.get(id)
  if (!container) return
  model.containers.replace(id, { ...model.digestAndSize(id), ...container.given })
}
