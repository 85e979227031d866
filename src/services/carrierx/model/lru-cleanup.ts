import { timeOfText } from '../../../core/util/time.js'
import type { ReadRule } from '../contract/rules.js'
import type { Storage } from './storage.js'
import type { ContainerRecord, FileRecord } from './tables.js'

/**
 * The scheduled task `cleanup`: deletes the least recently used files until the targets are reached.
 * Only files with `threshold_include` count. A container that is still over its threshold is
 * scheduled again.
 */
export function cleanUp(model: Storage, sid: string): void {
  const container = model.containers.get(sid)
  // A container that was changed since may have another time, or none.
  if (container?.cleanup_at !== model.now) return
  const files = [...model.filesOf(container)].filter((file) => file.threshold_include)
  const surplus = filesToDelete(container, sortByLastUse(files, model.rule), model.rule)
  if (surplus.length > 0) {
    model.removeFiles(sid, surplus)
    model.recordTransition('cleaned-up')
    return
  }
  // There is nothing to delete although it is over its threshold: this schedules the next clean-up.
  model.changeContainer(sid, {})
}

/** Sorts by last use, then by last change, then in the order of upload. */
function sortByLastUse(files: readonly FileRecord[], rule: ReadRule): FileRecord[] {
  const dated = files.map((file) => {
    return { file, use: lastUseOf(file, rule), change: timeOfText(file.date_modified) }
  })
  // Files that were never used may have -Infinity, which cannot be subtracted from itself.
  dated.sort((a, b) => (a.use === b.use ? a.change - b.change : a.use - b.use))
  return dated.map(({ file }) => file)
}

/** Returns the time of the last use, in ms. */
function lastUseOf(file: FileRecord, rule: ReadRule): number {
  if (file.date_last_accessed !== null) return timeOfText(file.date_last_accessed)
  const mode = rule('carrierx/cleanup-order')
  if (mode === 'change-is-use') return timeOfText(file.date_modified)
  return mode === 'upload-is-use' ? file.uploaded_at : -Infinity
}

/** Returns the first files of the list: as many as must be deleted to reach the targets. */
function filesToDelete(
  container: ContainerRecord,
  files: readonly FileRecord[],
  rule: ReadRule,
): FileRecord[] {
  const isBelow = rule('carrierx/cleanup-target') === 'below'
  const targets = {
    bytes: container.threshold_bytes_target ?? container.threshold_bytes ?? Infinity,
    files: container.threshold_files_target ?? container.threshold_files ?? Infinity,
  }
  const fits = (total: number, target: number) => (isBelow ? total < target : total <= target)
  let { threshold_total_bytes: bytes, threshold_total_files: count } = container
  const surplus: FileRecord[] = []
  for (const file of files) {
    if (fits(bytes, targets.bytes) && fits(count, targets.files)) break
    surplus.push(file)
    bytes -= file.file_bytes
    count--
  }
  return surplus
}
