type Headers = Readonly<Record<string, string>>

// Pages may always read these: https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
const ALWAYS_READABLE = new Set([
  ...['cache-control', 'content-language', 'content-length', 'content-type', 'expires'],
  ...['last-modified', 'pragma'],
])

/**
 * Returns the headers that let a page of any origin read a response and all of its headers; none for a
 * request that no page has sent. The origin and the names are listed, as a wildcard would not count for
 * requests with credentials.
 */
export function corsHeaders(request: Headers, response: Headers = {}): Record<string, string> {
  const { origin } = request
  if (origin === undefined) return {}
  const names = Object.keys(response).filter((name) => !ALWAYS_READABLE.has(name))
  const { vary } = response
  return {
    // Any page may call a mock: it has no data to protect.
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    ...(names.length > 0 && { 'access-control-expose-headers': names.join(', ') }),
    vary: vary === undefined ? 'origin' : `${vary}, origin`,
  }
}
