import type { Caller } from '../../../core/service/service.js'
import { isBase64 } from '../model/base64.js'
import { refuse } from '../contract/errors.js'
import type { Containers, Reader } from '../model/containers.js'

/** Any bearer is let in until the world lists keys; from then on those alone. */
export function authenticate({ headers, model }: Caller<Containers>): void {
  const key = keyIn(headers['authorization'] ?? '', model.rule)
  if (key === undefined) throw refuse('missing_api_key')
  if (model.keys.size > 0 && !model.keys.has(key)) {
    throw refuse('invalid_api_key', { key: maskedKey(key) })
  }
}

function keyIn(credentials: string, rule: Reader): string | undefined {
  // The rest of the line is the key: the vendor's own client tests send one with spaces.
  const bearer = /^bearer +(.*\S)\s*$/i.exec(credentials)?.[1]
  if (bearer !== undefined) return bearer
  const password = passwordIn(/^basic +(\S+)\s*$/i.exec(credentials)?.[1] ?? '')
  if (password === undefined || rule('openai/basic-auth') === 'refused') return undefined
  return password
}

/** The password of Basic credentials whose user name is blank. */
function passwordIn(encoded: string): string | undefined {
  // Anything else `atob` would throw at.
  if (!isBase64(encoded)) return
  return /^:(.*\S)\s*$/.exec(atob(encoded))?.[1]
}

/** A key as the vendor shows it back: `sk-proj-****6759`. */
function maskedKey(key: string): string {
  const prefix = /^sk-(?:[a-z]+-)?/.exec(key)?.[0] ?? ''
  const tail = key.length - prefix.length >= 12 ? key.slice(-4) : ''
  return `${prefix}****${tail}`
}
