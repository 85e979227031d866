import type { StoredBytes } from '../../core/blobs.js'
import { md5 } from './md5.js'
import type { Reader } from './rules.js'

const encoder = new TextEncoder()

/**
 * The digest of a container's encoded bytes. What the vendor encodes cannot be made here: these are
 * the bytes of the files, one after the other as the form sent them, so that anyone can compute the
 * digest of a container that holds one file.
 */
export function digestOf(rule: Reader, id: string, files: readonly StoredBytes[]): string {
  return md5(encoded(rule, id, files))
}

function* encoded(rule: Reader, id: string, files: readonly StoredBytes[]): Generator<Uint8Array> {
  if (rule('locktera/digest-of') === 'container') yield encoder.encode(id)
  for (const file of files) yield* file.chunks()
}

/** The digest of a text: a number that is always the same for it. */
export function digestOfText(text: string): string {
  return md5([encoder.encode(text)])
}
