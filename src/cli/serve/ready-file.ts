import { existsSync, rmSync } from 'node:fs'
import { UsageError } from '../../core/util/errors.js'
import { isRecord } from '../../core/util/is-record.js'
import { parseJson } from '../../core/util/parse-json.js'
import { assertWritable, writeFileAtomic } from '../../node/files/atomic-file.js'
import { readText } from '../../node/files/text-file.js'

/** A file that exists while a server is ready, for programs that wait for it. */
export class ReadyFile {
  /**
   * Removes what a killed server left, so that nobody takes it for this one's.
   *
   * @throws UsageError when it cannot be written, or is another file
   */
  constructor(private readonly path: string) {
    if (existsSync(path) && pidIn(path) === undefined) {
      throw new UsageError(`Failed to write ${path}: it exists, and no server has written it`)
    }
    rmSync(path, { force: true })
    assertWritable(path)
  }

  /** Writes it in one step; readable by its owner only, as it may have a token. */
  write(facts: Readonly<Record<string, unknown>>): void {
    writeFileAtomic(this.path, `${JSON.stringify({ ...facts, pid: process.pid }, null, 2)}\n`)
  }

  /** Removes it, unless another server has written it since. */
  remove(): void {
    if (existsSync(this.path) && pidIn(this.path) === process.pid) rmSync(this.path)
  }
}

function pidIn(path: string): unknown {
  const { value } = parseJson(readText(path))
  return isRecord(value) && typeof value['url'] === 'string' ? value['pid'] : undefined
}
