import type { Caller } from '../../../core/service/service.js'
import { refuse } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import { countCall } from '../model/rate-limit.js'

type Stranger = Omit<Caller<Containers>, 'operation'>

/** Any bearer is let in until the world lists keys; from then on those alone, as often as they may. */
export function authenticate(caller: Stranger): void {
  countCall(caller.model, challenge(caller))
}

/** The key of a caller. The document asks every request for one, also for what is not there. */
export function challenge({ headers, model }: Stranger): string {
  const key = keyIn(headers)
  if (key === '' || (model.keys.size > 0 && !model.keys.has(key))) throw refuse('unauthorized')
  return key
}

/** The API key of a request, empty when there is none. */
export function keyIn(headers: Readonly<Record<string, string>>): string {
  return /^bearer +(.*\S)\s*$/i.exec(headers['authorization'] ?? '')?.[1] ?? ''
}
