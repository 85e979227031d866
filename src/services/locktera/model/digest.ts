import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import { hashOfChunks } from '../../../core/util/native-hash.js'
import type { ReadRule } from '../contract/rules.js'

const encoder = new TextEncoder()

/**
 * Returns the MD5 digest of a container, in hex. The vendor's encoding is not known, so the digest
 * covers the bytes of the files in the order of the form. A test can therefore compute the digest of a
 * container with one file.
 */
export function digestOf(rule: ReadRule, id: string, files: readonly StoredBytes[]): string {
  // The digests of the API are MD5, which Web Crypto does not offer.
  return hashOfChunks('md5', () => md5.create(), chunksOf(rule, id, files))
}

function* chunksOf(
  rule: ReadRule,
  id: string,
  files: readonly StoredBytes[],
): Generator<Uint8Array> {
  if (rule('locktera/digest-of') === 'container') yield encoder.encode(id)
  for (const file of files) yield* file.chunks()
}

/** Returns the MD5 digest of a string, in hex. */
export function digestOfText(text: string): string {
  return bytesToHex(md5(encoder.encode(text)))
}
