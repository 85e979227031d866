import type { Caller } from '../../core/caller.js'
import { refuse } from './errors.js'
import type { Containers } from './model.js'

/** Any bearer is let in until the world lists keys; from then on those alone. */
export function authenticate({ headers, model }: Caller<Containers>): void {
  // The rest of the line is the key: the vendor's own client tests send one with spaces.
  const key = /^bearer +(.*\S)\s*$/i.exec(headers['authorization'] ?? '')?.[1]
  if (key === undefined) throw refuse('missing_api_key')
  if (model.keys.size > 0 && !model.keys.has(key)) {
    throw refuse('invalid_api_key', { key: maskedKey(key) })
  }
}

/** A key as the vendor shows it back: `sk-proj-****6759`. */
function maskedKey(key: string): string {
  const prefix = /^sk-(?:[a-z]+-)?/.exec(key)?.[0] ?? ''
  const tail = key.length - prefix.length >= 12 ? key.slice(-4) : ''
  return `${prefix}****${tail}`
}
