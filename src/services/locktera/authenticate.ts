import type { Caller } from '../../core/caller.js'
import { refuse } from './errors.js'
import type { Containers } from './model.js'
import { countCall } from './rate-limit.js'

/** Any bearer is let in until the world lists keys; from then on those alone, as often as they may. */
export function authenticate({ headers, model }: Caller<Containers>): void {
  const key = keyIn(headers)
  if (key === '' || (model.keys.size > 0 && !model.keys.has(key))) throw refuse('unauthorized')
  countCall(model, key)
}

/** The API key of a request, empty when there is none. */
export function keyIn(headers: Readonly<Record<string, string>>): string {
  return /^bearer +(.*\S)\s*$/i.exec(headers['authorization'] ?? '')?.[1] ?? ''
}
