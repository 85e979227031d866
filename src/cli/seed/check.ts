import type { Service } from '../../core/service/service.js'
import { checkWorlds } from '../../node/files/check-world-files.js'
import type { FileAccess } from '../../node/files/inside.js'
import { formatProblems } from '../../node/files/world-file.js'
import { countText } from '../../core/util/count-text.js'
import { createProgress } from '../shared/progress.js'
import { findFiles } from '../shared/seed-files.js'

interface CheckOptions extends FileAccess {
  readonly service: readonly Service[]
  readonly allowInvalid?: boolean
}

/** Prints every mistake in worlds, with file, line and column; exit code 1 if there are any. */
export function checkSeeds(
  patterns: readonly string[],
  { service: services, allowInvalid = false, maxFile, allowOutside }: CheckOptions,
): void {
  const files = findFiles(patterns)
  const progress = createProgress('records checked')
  const access = { maxFile, allowOutside }
  const checked = checkWorlds(services, files, { allowInvalid, onRecord: progress.step, ...access })
  progress.end()
  const lines = checked.flatMap(({ path, problems }) => formatProblems(path, problems))
  const records = checked.reduce((sum, one) => sum + one.records, 0)
  const total = `${countText(files.length, 'file')} with ${countText(records, 'record')}`
  if (lines.length === 0) {
    console.log(`No mistakes in ${total}`)
    return
  }
  for (const line of lines) console.log(line)
  console.log(`${countText(lines.length, 'mistake')} in ${total}`)
  process.exitCode = 1
}
