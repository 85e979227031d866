import { bytesToHex } from '@noble/hashes/utils.js'
import { realmBytes } from './bytes.js'

/** What the hashes of Node and those in JavaScript have in common. */
interface Hash {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
}

interface NodeModules {
  getBuiltinModule?(name: 'node:crypto'): { createHash(algorithm: string): Hash }
}

/**
 * Returns the hash of the chunks together, in hex, and holds one chunk at a time. It is computed by
 * Node itself, which takes a tenth of the time of JavaScript, and by `portable` where there is no Node.
 *
 * @example
 * hashOfChunks('md5', () => md5.create(), bytes.chunks())
 */
export function hashOfChunks(
  algorithm: 'md5' | 'sha256',
  portable: () => Hash,
  chunks: Iterable<Uint8Array>,
): string {
  const hash = nativeHash(algorithm) ?? portable()
  for (const chunk of chunks) hash.update(realmBytes(chunk))
  return bytesToHex(realmBytes(hash.digest()))
}

/** Undefined outside of Node, and where its OpenSSL is set up to refuse this algorithm. */
function nativeHash(algorithm: string): Hash | undefined {
  // Asked for at run time, so that every other runtime can import this file.
  const { process } = globalThis as { process?: NodeModules }
  try {
    return process?.getBuiltinModule?.('node:crypto').createHash(algorithm)
  } catch {
    return undefined
  }
}
