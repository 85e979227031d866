import type { RecordHooks } from '../../../core/service/record-hooks.js'
import type { Storage } from '../model/storage.js'
import { UNTOLD } from '../model/create-container.js'

/** What else becomes of a world when its events take out or change a record. */
export const changes: Readonly<Record<string, RecordHooks<Storage>>> = {
  containers: {
    remove: (model, sid) => model.removeContainer(model.container(sid)),
    change(model, sid, values) {
      const told = Object.entries(values).filter(([name]) => !(name in UNTOLD))
      model.changeContainer(sid, Object.fromEntries(told))
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
