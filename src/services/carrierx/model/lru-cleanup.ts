import type { Reader } from '../contract/errors.js'
import type { Storage } from './storage.js'
import type { ContainerRecord, FileRecord } from './tables.js'

/**
 * The due work `cleanup`: deletes the least recently used of the files that count, until the
 * targets are reached. A container that is still over its threshold gets its next turn by itself.
 */
export function cleanUp(model: Storage, sid: string): void {
  const container = model.containers.get(sid)
  // One that was changed meanwhile may have another turn, or none.
  if (container?.cleanup_at !== model.now) return
  const files = [...model.filesOf(container)].filter((file) => file.threshold_include)
  const gone = surplus(container, byUse(files, model.rule), model.rule)
  if (gone.length > 0) {
    model.removeFiles(sid, gone)
    model.note('cleaned-up')
    return
  }
  // Nothing to delete, and yet it is over: it is looked at again in two minutes.
  model.changeContainer(sid, {})
}

/** Those of the same last use go by their last change, and then in the order of their upload. */
function byUse(files: readonly FileRecord[], rule: Reader): FileRecord[] {
  const dated = files.map((file) => {
    return { file, use: lastUseOf(file, rule), change: Date.parse(file.date_modified) }
  })
  // Two that were never used may both be at no time at all, which cannot be subtracted.
  dated.sort((a, b) => (a.use === b.use ? a.change - b.change : a.use - b.use))
  return dated.map(({ file }) => file)
}

/** In ms. */
function lastUseOf(file: FileRecord, rule: Reader): number {
  if (file.date_last_accessed !== null) return Date.parse(file.date_last_accessed)
  const way = rule('carrierx/cleanup-order')
  if (way === 'change-is-use') return Date.parse(file.date_modified)
  // No date is as early as this.
  return way === 'upload-is-use' ? file.uploaded_at : -Infinity
}

/** The first of the files, as many as have to go. */
function surplus(
  container: ContainerRecord,
  files: readonly FileRecord[],
  rule: Reader,
): FileRecord[] {
  const isBelow = rule('carrierx/cleanup-target') === 'below'
  const targets = {
    bytes: container.threshold_bytes_target ?? container.threshold_bytes ?? Infinity,
    files: container.threshold_files_target ?? container.threshold_files ?? Infinity,
  }
  const fits = (total: number, target: number) => (isBelow ? total < target : total <= target)
  let { threshold_total_bytes: bytes, threshold_total_files: count } = container
  const gone: FileRecord[] = []
  for (const file of files) {
    if (fits(bytes, targets.bytes) && fits(count, targets.files)) break
    gone.push(file)
    bytes -= file.file_bytes
    count--
  }
  return gone
}
