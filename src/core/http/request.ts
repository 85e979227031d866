import type { BodySource } from './body.js'

const SCOPE_PREFIX = '/__scope/'

/** A request as plain data, from an adapter; its body is not yet read. */
export interface MockRequest {
  readonly method: string
  /** Path and query as sent, without scope prefix. */
  readonly target: string
  readonly path: string
  readonly search: string
  readonly scope: string
  /** The part before the path in URLs that lead back here, such as `http://127.0.0.1:7829`. */
  readonly base: string
  /** Whether it came to the mock's own server, not to a vendor's address in process. */
  readonly served: boolean
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: () => BodySource
  /** Returns a signal that aborts when no more of the body comes: its client, or the server, is gone. */
  readonly gone?: (() => AbortSignal) | undefined
}

/** The request target: path and query, and the scope that a path prefix names. */
export interface Target {
  readonly target: string
  readonly path: string
  readonly search: string
  readonly scope: string | undefined
}

/** The other parts of a request, from an adapter. */
export interface RequestParts extends Pick<
  MockRequest,
  'method' | 'headers' | 'body' | 'served' | 'gone'
> {
  readonly origin: string
}

/** Returns the request of these parts in a scope. */
export function createRequest(
  { target, path, search, scope: prefix }: Target,
  scope: string,
  { method, headers, body, gone, served, origin }: RequestParts,
): MockRequest {
  const base = prefix === undefined ? origin : `${origin}${SCOPE_PREFIX}${prefix}`
  // Field by field: an object made with a spread is slow to create and slow to read.
  return { method, target, path, search, scope, base, served, headers, body, gone }
}

/**
 * Parses a request target such as `/__scope/a/v1/containers?limit=1`.
 *
 * @example
 * parseTarget('/v1/containers?limit=1').path // '/v1/containers'
 */
export function parseTarget(raw: string): Target {
  let target = raw
  let scope: string | undefined
  if (raw.startsWith(SCOPE_PREFIX)) {
    const rest = raw.slice(SCOPE_PREFIX.length)
    const end = rest.search(/[/?]|$/)
    scope = rest.slice(0, end)
    target = rest[end] === '/' ? rest.slice(end) : `/${rest.slice(end)}`
  }
  const query = target.indexOf('?')
  if (query === -1) return { target, path: target, search: '', scope }
  return { target, path: target.slice(0, query), search: target.slice(query), scope }
}

/** Returns the origin of an absolute, normalized URL such as `Request.url`. */
export function originOf(url: string): string {
  const end = url.indexOf('/', url.indexOf('//') + 2)
  return end === -1 ? url : url.slice(0, end)
}

/**
 * Returns the request target of an absolute URL, as the client wrote it.
 *
 * @example
 * targetOf('https://api.openai.com/v1/containers#x') // '/v1/containers'
 */
export function targetOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  const end = url.indexOf('#')
  return start === -1 ? '/' : url.slice(start, end === -1 ? undefined : end)
}
