import { checkWorlds } from '../../node/files/check-world-files.js'
import { formatProblems } from '../../node/files/world-file.js'
import { progressOf } from '../shared/progress.js'
import { pickServices } from '../shared/services.js'
import { findFiles } from '../shared/seed-files.js'

interface CheckOptions {
  readonly service?: readonly string[]
  readonly allowInvalid: boolean
}

/** Prints every mistake of some worlds; exit code 1 when there are any. */
export function checkSeeds(patterns: readonly string[], options: CheckOptions): void {
  const files = findFiles(patterns)
  const progress = progressOf('records checked')
  const how = { allowInvalid: options.allowInvalid, onRecord: progress.step }
  const checked = checkWorlds(pickServices(options.service), files, how)
  progress.end()
  const lines = checked.flatMap(({ path, problems }) => formatProblems(path, problems))
  const records = checked.reduce((sum, one) => sum + one.records, 0)
  const inAll = `${count(files.length, 'file')} with ${count(records, 'record')}`
  if (lines.length === 0) {
    console.log(`No mistakes in ${inAll}`)
    return
  }
  for (const line of lines) console.log(line)
  console.log(`${count(lines.length, 'mistake')} in ${inAll}`)
  process.exitCode = 1
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`
}
