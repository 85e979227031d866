import { ContentHash } from '../state/content-hash.js'
import { isRecord } from '../util/is-record.js'

/** BLAKE2b with 16 bytes over a JSON value, whatever the order of its members; 32 hex digits. */
export function digestOf(value: unknown): string {
  const hash = new ContentHash()
  hash.update(new TextEncoder().encode(JSON.stringify(sorted(value))))
  return hash.digest()
}

/** The seal of an entry: the digest of what it claims, and of what. */
export function sealOf(service: string, subject: string, entry: object): string {
  const { seal: _, ...claim } = entry as { seal?: unknown }
  return digestOf([service, subject, claim])
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isRecord(value)) return value
  const names = Object.keys(value).sort()
  return names.map((name) => [name, sorted(value[name])])
}
