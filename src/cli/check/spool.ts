import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'

const CHUNK = 64 * 1024

/** Text in a temporary file that only this user can read. The file is made with the first text. */
export class Spool {
  /** The number of bytes. */
  size = 0
  private folder = ''
  private descriptor = -1

  append(text: string): void {
    if (this.descriptor === -1) {
      this.folder = mkdtempSync(join(tmpdir(), 'quayside-check-'))
      this.descriptor = openSync(join(this.folder, 'report'), 'wx+', 0o600)
    }
    const bytes = Buffer.from(text)
    for (let at = 0; at < bytes.length;) {
      at += writeSync(this.descriptor, bytes, at, bytes.length - at, this.size + at)
    }
    this.size += bytes.length
  }

  /** The text between two offsets, in pieces. */
  *read(start: number, end: number): Generator<string> {
    const buffer = Buffer.alloc(CHUNK)
    const decoder = new StringDecoder('utf8')
    for (let at = start; at < end;) {
      const length = readSync(this.descriptor, buffer, 0, Math.min(CHUNK, end - at), at)
      yield decoder.write(buffer.subarray(0, length))
      at += length
    }
  }

  remove(): void {
    if (this.descriptor === -1) return
    closeSync(this.descriptor)
    this.descriptor = -1
    rmSync(this.folder, { recursive: true, force: true })
  }
}
