import { closeSync, fsyncSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import {
  assertWritable,
  attempt,
  besideOf,
  openPrivate,
  realPath,
  syncFolder,
} from './atomic-file.js'

/**
 * A file that is written piece by piece beside its place and takes it when it is whole: until then
 * there is all of the old one.
 */
export class GrowingFile {
  private readonly target: string
  private readonly descriptor: number

  /** @throws UsageError when it cannot be written */
  constructor(private readonly path: string) {
    assertWritable(path)
    this.target = attempt(path, () => realPath(path))
    this.descriptor = attempt(path, () => openPrivate(besideOf(this.target)))
  }

  /** @throws UsageError when it cannot be written; the old one is left then */
  append(text: string): void {
    attempt(this.path, () => {
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length;) at += writeSync(this.descriptor, bytes, at)
    })
  }

  /** @throws UsageError when it cannot take its place; the old one is left then */
  finish(): void {
    attempt(this.path, () => {
      fsyncSync(this.descriptor)
      closeSync(this.descriptor)
      renameSync(besideOf(this.target), this.target)
      syncFolder(dirname(this.target))
    })
  }

  /** Leaves the old one. */
  abandon(): void {
    try {
      closeSync(this.descriptor)
    } catch {
      // It may have come that far that it is closed.
    }
    rmSync(besideOf(this.target), { force: true })
  }
}
