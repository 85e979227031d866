import { closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  assertWritable,
  explainWriteErrors,
  temporaryPath,
  createNew,
  realPath,
  syncDirectory,
} from './atomic-file.js'

/**
 * Writes a file in pieces: they go to a temporary file, which replaces the old file at the end. Until
 * then the old content is kept.
 */
export class AppendFile {
  private readonly target: string
  private readonly temporary: string
  private readonly descriptor: number

  /** @throws UsageError when it cannot be written */
  constructor(private readonly path: string) {
    assertWritable(path)
    this.target = explainWriteErrors(path, () => realPath(path))
    this.temporary = temporaryPath(this.target)
    this.descriptor = explainWriteErrors(path, () => createNew(this.temporary))
  }

  /** @throws UsageError when it cannot be written; the old content is kept then */
  append(text: string): void {
    explainWriteErrors(this.path, () => {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length;) at += writeSync(this.descriptor, bytes, at)
    })
  }

  /** Replaces the old file. @throws UsageError when it cannot; the old content is kept then */
  finish(): void {
    explainWriteErrors(this.path, () => {
      fsyncSync(this.descriptor)
      closeSync(this.descriptor)
      renameSync(this.temporary, this.target)
      syncDirectory(dirname(this.target))
    })
  }

  /** Removes what was written; the old content is kept. */
  discard(): void {
    try {
      closeSync(this.descriptor)
    } catch {
      // It is closed already if `finish` failed after that.
    }
    rmSync(this.temporary, { force: true })
  }
}
