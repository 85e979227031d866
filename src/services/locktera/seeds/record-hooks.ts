import type { RecordHooks } from '../../../core/service/record-hooks.js'
import type { Containers } from '../model/containers.js'
import type { ContainerRecord, FileRecord } from '../model/tables.js'

/** What else becomes of a world when its events take out or change a record. */
export const changes: Readonly<Record<string, RecordHooks<Containers>>> = {
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
      model.containers.replace(id, { ...values, ...given })
    },
  },
  files: {
    remove(model, key) {
      const file = model.files.delete(key)
      model.world.blobs.delete(key)
      if (file) measure(model, file)
    },
    change: (model, key, values) => measure(model, model.files.replace(key, values)),
  },
}

/** A container's digest and size follow from its files, but for what a world has fixed. */
function measure(model: Containers, { container_id: id }: FileRecord): void {
  const container = model.containers.get(id)
  if (!container) return
  model.containers.replace(id, { ...model.measure(id), ...container.given })
}
