import { bearerToken } from '../../../core/http/bearer-token.js'
import type { Caller } from '../../../core/service/service.js'
import { apiError } from '../contract/errors.js'
import type { Containers } from '../model/containers.js'
import { countRequest } from '../model/rate-limit.js'

type Credentials = Omit<Caller<Containers>, 'operation'>

/**
 * Accepts any API key while the world lists none, and only listed keys after that, within the rate
 * limit.
 *
 * @throws ApiError 401 or 429
 */
export function authenticate(caller: Credentials): void {
  countRequest(caller.model, challenge(caller))
}

/**
 * Returns the API key of a request. Requests for unknown URLs need one too: the document requires it
 * for every request.
 *
 * @throws ApiError 401
 */
export function challenge({ headers, model }: Credentials): string {
  const key = apiKeyOf(headers)
  if (key === '' || (model.keys.size > 0 && !model.keys.has(key))) throw apiError('unauthorized')
  return key
}

/** Returns the API key of a request, or '' without one. */
export function apiKeyOf(headers: Readonly<Record<string, string>>): string {
  return bearerToken(headers['authorization']) ?? ''
}
