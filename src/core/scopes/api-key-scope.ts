import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

// Enough hexadecimal digits that no two keys share a scope.
const DIGITS = 16

/**
 * Returns the name of the scope of an API key: `key-` and the first 16 digits of its SHA-256. The name
 * is logged and listed, where a key must not be.
 *
 * @example
 * scopeOfKey('sk-a') // 'key-a4a6d307ad00fa67'
 */
export function scopeOfKey(key: string): string {
  return `key-${bytesToHex(sha256(utf8ToBytes(key))).slice(0, DIGITS)}`
}

/** Returns the credentials of the Authorization header without the scheme, else the header api-key. */
export function keyOf(headers: Readonly<Record<string, string>>): string | undefined {
  return /^\S+\s+(\S.*?)\s*$/.exec(headers['authorization'] ?? '')?.[1] ?? headers['api-key']
}
