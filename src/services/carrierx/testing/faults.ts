import type { FaultHooks } from '../../../core/service/fault-hooks.js'
import type { Storage } from '../model/storage.js'

/** How faults act on this service. */
export const faults: FaultHooks<Storage> = {
  error: (_status, message) => ({ message }),
  stale: {
    ListContainers: ['DeleteContainer'],
    ListFiles: ['DeleteFile', 'DeleteContainer'],
  },
  expire: {
    DownloadFile: (model, { file_sid = '' }) => model.expire(file_sid),
    DownloadPublishedFile: (model, { file_sid: name = '' }) => {
      const [named] = model.files.where('access_name', name)
      model.expire(model.files.has(name) ? name : (named?.file_sid ?? ''))
    },
  },
  gone: {
    container_sid: (model, sid) => {
      const container = model.containers.get(sid)
      if (container) model.removeContainer(container)
    },
    file_sid: (model, sid) => {
      const file = model.files.get(sid)
      if (file) model.removeFiles(file.container_sid, [file])
    },
  },
}
