import type { RecordHooks } from '../../../core/service/record-hooks.js'
import { COMPUTED } from '../model/create-container.js'
import type { Storage } from '../model/storage.js'

/** By table: how events of a world remove and change records, with everything that depends on them. */
export const recordHooks: Readonly<Record<string, RecordHooks<Storage>>> = {
  containers: {
    remove: (model, sid) => model.removeContainer(model.container(sid)),
    change(model, sid, values) {
      const writable = Object.entries(values).filter(([name]) => !COMPUTED.has(name))
      model.changeContainer(sid, Object.fromEntries(writable))
    },
  },
  files: {
    remove(model, sid) {
      const file = model.file(sid)
      model.removeFiles(file.container_sid, [file])
    },
    change: (model, sid, values) => void model.changeFile(model.file(sid), values),
  },
}
