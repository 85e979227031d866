import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { StoredBytes } from '../../../core/state/blob.js'
import type { Reader } from '../contract/rules.js'

const encoder = new TextEncoder()

/**
 * The digest of a container's encoded bytes. What the vendor encodes cannot be made here: these are
 * the bytes of the files, one after the other as the form sent them, so that anyone can compute the
 * digest of a container that holds one file.
 */
export function digestOf(rule: Reader, id: string, files: readonly StoredBytes[]): string {
  // MD5 is what the API calls a digest; no web page has it, since nothing is to be secured with it.
  const hash = md5.create()
  if (rule('locktera/digest-of') === 'container') hash.update(encoder.encode(id))
  for (const file of files) for (const chunk of file.chunks()) hash.update(chunk)
  return bytesToHex(hash.digest())
}

/** The digest of a text: a number that is always the same for it. */
export function digestOfText(text: string): string {
  return bytesToHex(md5(encoder.encode(text)))
}
